package hearsay.reading.html;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes made text.
 *
 * <p>A byte order mark decides, then what the bytes can only be (UTF-16 by its zeros, UTF-8 by its patterns), then the transfer's header,
 * then the page's own declaration, then the likeliest encoding of its bytes. A declaration that the bytes contradict is passed over.
 * Labels mean what they mean to browsers (WHATWG Encoding Standard): "iso-8859-1" is Windows-1252, "gb2312" is GB 18030.
 */
record PageText(String text, Charset charset) {

    private static final Map<String, String> AS_BROWSERS_DO = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("utf8", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"));

    /** Browsers look this far for a declaration; some pages put theirs later. */
    private static final int DECLARED_WITHIN = 4096;

    private static final int GUESSED_FROM = 64 * 1024;

    private static final int LEAST_CONFIDENCE = 20;

    /** One unreadable place in this many bytes is damage; more is a wrong encoding. */
    private static final int BYTES_PER_DAMAGE = 2000;

    /** @param declared the charset of the transfer's header, or null */
    static PageText of(byte[] bytes, @Nullable String declared) {
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF)
                ? 3
                : startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
        if (mark == 3) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (mark == 2) {
            return decode(
                    bytes, 2, startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        Charset wide = utf16(bytes);
        if (wide != null) {
            return decode(bytes, 0, wide);
        }
        String inPage = declaration(bytes);
        Utf8 utf8 = Utf8.of(bytes);
        boolean escapes = "iso-2022-jp".equalsIgnoreCase(inPage)
                || "iso-2022-jp".equalsIgnoreCase(declared); // all of it ASCII bytes
        if (utf8.broken == 0 && !escapes) {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        }
        for (String label : candidates(declared, inPage)) {
            Charset charset = charset(label);
            if (charset == null) {
                continue;
            }
            boolean fits = charset.equals(StandardCharsets.UTF_8)
                    ? utf8.whole > utf8.broken
                    : damage(bytes, charset) * BYTES_PER_DAMAGE <= bytes.length;
            if (fits) {
                return decode(bytes, 0, charset);
            }
        }
        if (utf8.whole > utf8.broken) {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        }
        Charset guessed = guess(bytes);
        return decode(bytes, 0, guessed == null ? Charset.forName("windows-1252") : guessed);
    }

    private static List<String> candidates(@Nullable String declared, @Nullable String inPage) {
        List<String> labels = new ArrayList<>();
        if (declared != null) {
            labels.add(declared);
        }
        if (inPage != null) {
            labels.add(inPage);
        }
        return labels;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static PageText decode(byte[] bytes, int from, Charset charset) {
        return new PageText(new String(bytes, from, bytes.length - from, charset), charset);
    }

    /** Markup is ASCII, so in UTF-16 most of every other byte is zero. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int pairs = Math.min(bytes.length, 2048) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || Math.max(even, odd) * 2 < pairs || Math.min(even, odd) * 10 > pairs) {
            return null;
        }
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** The charset that a meta tag or an XML declaration names; null where none does. */
    static @Nullable String declaration(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.startsWith("<?xml") ? head.indexOf("encoding") : -1;
        if (at >= 0 && at < head.indexOf('>')) {
            return label(head, at + "encoding".length());
        }
        for (at = head.indexOf("charset"); at >= 0; at = head.indexOf("charset", at + 1)) {
            int open = head.lastIndexOf('<', at);
            if (open >= 0 && head.startsWith("<meta", open)) {
                String label = label(head, at + "charset".length());
                if (label != null) {
                    return label.startsWith("utf-16") ? "utf-8" : label; // it was read as ASCII, so it is not
                }
            }
        }
        return null;
    }

    private static @Nullable String label(String head, int from) {
        int i = from;
        while (i < head.length() && " =\"'\t\r\n".indexOf(head.charAt(i)) >= 0) {
            i++;
        }
        int start = i;
        while (i < head.length()
                && (Character.isLetterOrDigit(head.charAt(i)) || "-_:.".indexOf(head.charAt(i)) >= 0)) {
            i++;
        }
        return i > start ? head.substring(start, i) : null;
    }

    private static @Nullable Charset charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(AS_BROWSERS_DO.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static long damage(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return 0;
        } catch (CharacterCodingException damaged) {
            return new String(bytes, charset).chars().filter(c -> c == '\uFFFD').count();
        }
    }

    private static @Nullable Charset guess(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, Math.min(first - 1024, bytes.length - GUESSED_FROM));
        byte[] sample = new byte[Math.min(GUESSED_FROM, bytes.length - from)];
        System.arraycopy(bytes, from, sample, 0, sample.length);
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true); // tags say nothing about the words
        CharsetMatch match = detector.setText(sample).detect();
        return match == null || match.getConfidence() < LEAST_CONFIDENCE ? null : charset(match.getName());
    }

    /** How many sequences of more than one byte are whole UTF-8, and how many bytes are not. */
    private record Utf8(int whole, int broken) {

        static Utf8 of(byte[] bytes) {
            int whole = 0;
            int broken = 0;
            for (int i = 0; i < bytes.length; i++) {
                int lead = bytes[i] & 0xFF;
                if (lead < 0x80) {
                    continue;
                }
                int following = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
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
            return new Utf8(whole, broken);
        }
    }
}
