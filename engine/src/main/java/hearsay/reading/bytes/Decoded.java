package hearsay.reading.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes made text.
 *
 * @param text every character that the bytes stand for, only a leading byte order mark removed; U+FFFD where they stand for none
 * @param charset the encoding that was found
 * @param problem what a person should know, a sentence; null when every byte was understood
 */
public record Decoded(String text, Charset charset, @Nullable String problem) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * Finds the encoding from the bytes alone: a byte order mark; UTF-16 by where its zero bytes are; UTF-8 if valid, or if damaged
     * but with more whole sequences than broken ones; else Windows-1252, which holds Latin-1.
     */
    public static Decoded text(byte[] bytes) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            // Java's decoders of UTF-32 step over the mark themselves.
            int mark = marked.name().startsWith("UTF-32") ? 0 : marked == StandardCharsets.UTF_8 ? 3 : 2;
            return lenient(bytes, mark, marked);
        }
        Charset wide = utf16WithoutMark(bytes);
        if (wide != null) {
            return lenient(bytes, 0, wide);
        }
        return line(bytes);
    }

    /** As {@link #text}, of bytes that are no UTF-16 and have no mark. */
    public static Decoded line(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Decoded(text.toString(), StandardCharsets.UTF_8, null);
        } catch (CharacterCodingException e) {
            return mostlyUtf8(bytes) ? lenient(bytes, 0, StandardCharsets.UTF_8) : windows1252(bytes);
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        int first = at(bytes, 0);
        int second = at(bytes, 1);
        int third = at(bytes, 2);
        int fourth = at(bytes, 3);
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFF && second == 0xFE) {
            return third == 0 && fourth == 0 && bytes.length > 4
                    ? Charset.forName("UTF-32LE")
                    : StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0 && second == 0 && third == 0xFE && fourth == 0xFF ? Charset.forName("UTF-32BE") : null;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /** UTF-16 of a European language has zeros in every other byte, on one side only; a lone NUL makes no UTF-16. */
    static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, 8192) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += bytes[2 * i] == 0 ? 1 : 0;
            oddZeros += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2) {
            return null;
        }
        if (oddZeros * 2 > pairs && evenZeros * 20 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return evenZeros * 2 > pairs && oddZeros * 20 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int following = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
            if (lead >= 0xF5) {
                following = 0;
            }
            int seen = 0;
            while (seen < following && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
                i++;
                seen++;
            }
            if (following > 0 && seen == following) {
                whole++;
            } else {
                broken++;
            }
        }
        return whole > broken;
    }

    private static Decoded lenient(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        long broken = 0;
        long firstBroken = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            broken++;
            firstBroken = firstBroken < 0 ? in.position() : firstBroken;
            in.position(Math.min(in.limit(), in.position() + result.length()));
            out.put('\uFFFD');
        }
        decoder.flush(out);
        out.flip();
        String problem = broken == 0
                ? null
                : broken + (broken == 1 ? " place is" : " places are") + " not valid " + charset.name()
                        + ", the first at byte " + firstBroken + "; each was read as U+FFFD.";
        return new Decoded(out.toString(), charset, problem);
    }

    /** As browsers do: the five bytes that Windows-1252 leaves open stand for themselves. */
    private static Decoded windows1252(byte[] bytes) {
        String text = new String(bytes, WINDOWS_1252);
        if (text.indexOf('\uFFFD') >= 0) {
            StringBuilder mended = new StringBuilder(text);
            for (int i = 0; i < bytes.length; i++) {
                if (mended.charAt(i) == '\uFFFD') {
                    mended.setCharAt(i, (char) (bytes[i] & 0xFF));
                }
            }
            text = mended.toString();
        }
        return new Decoded(text, WINDOWS_1252, null);
    }
}
