package hearsay.reading.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sort of input a run of bytes is: found from the bytes, then from the name. */
public enum Kind {
    TEXT,
    HTML,
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON value: an article, a list of articles, or a JSON feed. */
    JSON,
    /** RSS, Atom, RDF, OPML. */
    XML,
    WARC,
    PDF,
    SUBTITLES,
    /** Comma, semicolon or tab separated, an article a row. */
    TABLE;

    /** How many bytes of an input tell its kind. */
    public static final int HEAD = 1 << 16;

    /** Beginnings of tags that tell HTML, after the WHATWG's "MIME Sniffing", section 7.1, and some more that open pages. */
    private static final List<String> TAGS = List.of(
            "!doctype html",
            "html",
            "head",
            "body",
            "script",
            "iframe",
            "h1",
            "div",
            "font",
            "table",
            "a",
            "style",
            "title",
            "b",
            "br",
            "p",
            "!--",
            "meta",
            "link",
            "article",
            "main",
            "section",
            "header",
            "h2",
            "h3",
            "ul",
            "span",
            "img",
            "noscript",
            "base",
            "frameset",
            "center",
            "blockquote");

    private static final Map<String, Kind> ENDINGS = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("jsonl", JSON_LINES),
            Map.entry("ndjson", JSON_LINES),
            Map.entry("json", JSON),
            Map.entry("rss", XML),
            Map.entry("atom", XML),
            Map.entry("opml", XML),
            Map.entry("xml", XML),
            Map.entry("rdf", XML),
            Map.entry("warc", WARC),
            Map.entry("pdf", PDF),
            Map.entry("srt", SUBTITLES),
            Map.entry("vtt", SUBTITLES),
            Map.entry("csv", TABLE),
            Map.entry("tsv", TABLE));

    private static final List<Magic> FOREIGN = List.of(
            new Magic("PK\3\4", "a ZIP archive, as Word, Excel and e-books are"),
            new Magic("PK\5\6", "an empty ZIP archive"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old Word, Excel or PowerPoint document"),
            new Magic("{\\rtf", "an RTF document"),
            new Magic("%!PS", "PostScript"),
            new Magic("\u0089PNG", "an image"),
            new Magic("\u00FF\u00D8\u00FF", "an image"),
            new Magic("GIF8", "an image"),
            new Magic("RIFF", "an image, sound or film"),
            new Magic("ID3", "sound"),
            new Magic("OggS", "sound or film"),
            new Magic("\u007FELF", "a program"),
            new Magic("BZh", "packed by bzip2"),
            new Magic("\u00FD7zXZ", "packed by xz"),
            new Magic("(\u00B5/\u00FD", "packed by zstd"),
            new Magic("7z\u00BC\u00AF", "a 7z archive"),
            new Magic("SQLite format 3", "an SQLite database"),
            new Magic("PAR1", "a Parquet table"));

    private record Magic(String bytes, String what) {}

    /**
     * Names what the bytes are when they are nothing that is read, as "an image"; null otherwise.
     *
     * @param head the first bytes, up to {@link #HEAD}
     */
    public static @Nullable String foreign(byte[] head) {
        String bytes = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        for (Magic magic : FOREIGN) {
            boolean letters = magic.bytes().chars().allMatch(unit -> unit >= 0x20 && unit < 0x7F);
            boolean document = magic.bytes().startsWith("{") || magic.bytes().startsWith("%");
            if (bytes.startsWith(magic.bytes()) && (!letters || document || isBinary(head))) {
                return magic.what();
            }
        }
        if (bytes.startsWith("ftyp", 4)) {
            return "a film or sound";
        }
        if (bytes.startsWith("ustar", 257)) {
            return "a tar archive";
        }
        return isBinary(head) ? "not text, but binary data" : null;
    }

    /**
     * @param head the first bytes, unzipped, up to {@link #HEAD}
     * @param contentType the header that came with them, if any
     */
    public static Kind of(byte[] head, String name, @Nullable String contentType) {
        if (startsWith(head, "WARC/")) {
            return WARC;
        }
        if (new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PDF;
        }
        String start = Decoded.text(head).text().stripLeading();
        Kind named = named(name);
        Kind marked = markup(start);
        if (marked != null) {
            return marked;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            Kind json = json(start, named);
            if (json != null) {
                return json;
            }
        }
        if (start.startsWith("WEBVTT") || Subtitles.looksLikeSrt(start)) {
            return SUBTITLES;
        }
        if (named != null) {
            return named;
        }
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("html") ? HTML : TEXT;
    }

    private static @Nullable Kind named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            lower = lower.substring(0, lower.length() - 3);
        }
        return ENDINGS.get(lower.substring(lower.lastIndexOf('.') + 1));
    }

    private static @Nullable Kind markup(String start) {
        if (!start.startsWith("<")) {
            return null;
        }
        String lower = start.substring(0, Math.min(start.length(), 4096)).toLowerCase(Locale.ROOT);
        boolean prolog = lower.startsWith("<?xml");
        int at = afterPrologAndComments(lower);
        if (at < lower.length()) {
            for (String root : List.of("<rss", "<feed", "<rdf:rdf", "<opml", "<channel")) {
                if (lower.startsWith(root, at)) {
                    return XML;
                }
            }
            for (String tag : TAGS) {
                if (lower.startsWith(tag, at + 1) && lower.charAt(at) == '<' && endsTag(lower, at + 1 + tag.length())) {
                    return HTML;
                }
            }
        }
        return prolog ? XML : null;
    }

    private static boolean endsTag(String lower, int at) {
        return at >= lower.length() || !Character.isLetterOrDigit(lower.charAt(at));
    }

    /** Where the first tag stands after {@code <?…?>} and comments; doctypes of HTML are tags here, others are stepped over. */
    private static int afterPrologAndComments(String lower) {
        int at = 0;
        while (at < lower.length()) {
            if (Character.isWhitespace(lower.charAt(at))) {
                at++;
            } else if (lower.startsWith("<?", at)) {
                at = after(lower, "?>", at);
            } else if (lower.startsWith("<!--", at)) {
                int end = after(lower, "-->", at);
                if (end >= lower.length()) {
                    return at; // a comment that goes on: such files are pages
                }
                at = end;
            } else if (lower.startsWith("<!doctype", at) && !lower.startsWith("<!doctype html", at)) {
                at = after(lower, ">", at);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    /** A brace opens JSON when a key or the end follows it; whether one line holds the object tells lines from one value. */
    private static @Nullable Kind json(String start, @Nullable Kind named) {
        if (named == JSON_LINES) {
            return JSON_LINES;
        }
        int next = 1;
        while (next < start.length() && Character.isWhitespace(start.charAt(next))) {
            next++;
        }
        char after = next < start.length() ? start.charAt(next) : ' ';
        if (start.charAt(0) == '[') {
            return named == JSON || after == '{' ? JSON : null;
        }
        if (after != '"' && after != '}') {
            return named;
        }
        int lineEnd = start.indexOf('\n');
        String line = lineEnd < 0 ? start : start.substring(0, lineEnd);
        if (line.contains("jsonfeed.org/version")
                || start.substring(0, Math.min(400, start.length())).contains("jsonfeed.org/version")) {
            return JSON;
        }
        boolean opensOver = start.substring(0, next).indexOf('\n') >= 0
                || lineEnd > 0 && line.stripTrailing().endsWith(",");
        return named == JSON || opensOver ? JSON : JSON_LINES;
    }

    private static boolean startsWith(byte[] head, String start) {
        return new String(head, 0, Math.min(head.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    /**
     * Text has few control characters, even where its encoding is broken. UTF-16 and UTF-32 are no binary data though every other
     * byte is zero.
     */
    private static boolean isBinary(byte[] head) {
        Decoded decoded = Decoded.text(head);
        boolean wide = decoded.charset().name().startsWith("UTF-16")
                || decoded.charset().name().startsWith("UTF-32");
        String text = decoded.text();
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean control = unit < 0x20 && "\t\n\r\f\u001B\b\u000B".indexOf(unit) < 0;
            odd += control || unit == '\uFFFD' || unit >= 0x7F && unit < 0xA0 ? 1 : 0;
        }
        boolean valid = decoded.charset() == StandardCharsets.UTF_8 && decoded.problem() == null;
        int hundredth = wide ? 20 : valid ? 30 : 8;
        return odd >= 4 && odd * 100L > (long) text.length() * hundredth;
    }
}
