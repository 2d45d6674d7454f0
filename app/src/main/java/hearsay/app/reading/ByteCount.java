package hearsay.app.reading;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "2000000", "500k" or "5M": k is a thousand, M a million. */
final class ByteCount implements ITypeConverter<Long> {

    private static final long MOST = 100_000_000;

    @Override
    public Long convert(String value) {
        String number = value.strip().toLowerCase(Locale.ROOT);
        if (number.endsWith("b")) {
            number = number.substring(0, number.length() - 1);
        }
        long factor = number.endsWith("k") ? 1_000 : number.endsWith("m") ? 1_000_000 : 1;
        if (factor > 1) {
            number = number.substring(0, number.length() - 1);
        }
        try {
            long bytes = Math.multiplyExact(Long.parseLong(number.strip()), factor);
            if (bytes >= 1 && bytes <= MOST) {
                return bytes;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // told below
        }
        throw new TypeConversionException("takes a number of bytes from 1 to 100M, such as 5M, not \"" + value + "\"");
    }
}
