package hearsay.app.terminal;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads "30s", "15m", "2h" or "1d". */
public final class Interval implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String value) {
        String number = value.strip().toLowerCase(Locale.ROOT);
        int end = number.length() - 1;
        long seconds =
                switch (end < 1 ? ' ' : number.charAt(end)) {
                    case 's' -> 1;
                    case 'm' -> 60;
                    case 'h' -> 3_600;
                    case 'd' -> 86_400;
                    default -> 0;
                };
        try {
            long length = seconds == 0 ? 0 : Math.multiplyExact(Long.parseLong(number.substring(0, end)), seconds);
            if (length >= 1 && length <= 366L * 86_400) {
                return Duration.ofSeconds(length);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // told below
        }
        throw new TypeConversionException("takes a time such as 30s, 15m, 2h or 1d, not \"" + value + "\"");
    }
}
