package hearsay.ledger.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes made small with zlib (RFC 1950).
 *
 * <p>A line of statements repeats its article's text several times over. With the text as zlib's preset dictionary, it costs
 * next to nothing beside it. In Python: {@code zlib.decompressobj(zdict=text.encode()).decompress(line)}.
 */
public final class Packed {

    private static final byte[] NO_DICTIONARY = {};

    private Packed() {}

    /** A line made small with its article's text, which it takes to read it again. */
    public static byte[] pack(String line, String text) {
        return pack(line.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    static String unpack(byte[] packed, String text) {
        return new String(unpack(packed, text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** Bytes made small by themselves. */
    public static byte[] pack(byte[] bytes) {
        return pack(bytes, NO_DICTIONARY);
    }

    static byte[] unpack(byte[] packed) {
        return unpack(packed, NO_DICTIONARY);
    }

    private static byte[] pack(byte[] bytes, byte[] dictionary) {
        Deflater deflater = new Deflater();
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * @throws LedgerException if they are not what {@link #pack} made with the same text
     */
    private static byte[] unpack(byte[] packed, byte[] dictionary) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(packed.length * 6 + 64);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                bytes.write(buffer, 0, count);
                if (count == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(dictionary);
                } else if (count == 0 && !inflater.finished()) {
                    throw damaged(null);
                }
            }
            return bytes.toByteArray();
        } catch (DataFormatException | IllegalArgumentException e) {
            throw damaged(e);
        } finally {
            inflater.end();
        }
    }

    private static LedgerException damaged(@org.jspecify.annotations.Nullable Exception cause) {
        return new LedgerException(
                "An article in the ledger is damaged: its text and its statements do not fit together.",
                "Take the ledger from a backup, or forget the article and read it again.",
                cause);
    }
}
