package hearsay.reading.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of subtitles in SubRip (SRT) or WebVTT.
 *
 * <p>What one speaker says is a paragraph, "NAME: words" where the subtitles name the speaker: that is how transcripts look, too.
 */
public final class Subtitles {

    /** After so long a silence, a new paragraph begins. */
    private static final long PAUSE_MILLIS = 4000;

    private final StringBuilder text = new StringBuilder();
    private String lastLine = "";
    private @Nullable String lastVoice;
    private long lastEnd = Long.MIN_VALUE;

    private Subtitles() {}

    /** A number, then a line with an arrow between two times. */
    static boolean looksLikeSrt(String start) {
        int lineEnd = start.indexOf('\n');
        if (lineEnd < 1
                || lineEnd > 10
                || !start.substring(0, lineEnd).strip().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int nextEnd = start.indexOf('\n', lineEnd + 1);
        return isTiming(start.substring(lineEnd + 1, nextEnd < 0 ? start.length() : nextEnd));
    }

    /** Whatever is between timings and blank lines, without numbers, styles, notes and markup. */
    public static String text(String file) {
        Subtitles subtitles = new Subtitles();
        List<String> lines = file.lines().toList();
        int i = 0;
        while (i < lines.size()) {
            if (!isTiming(lines.get(i))) {
                i++;
                continue;
            }
            String timing = lines.get(i);
            List<String> words = new ArrayList<>();
            i++;
            while (i < lines.size() && !lines.get(i).isBlank() && !isTiming(lines.get(i))) {
                words.add(lines.get(i));
                i++;
            }
            boolean numberOfNext = i < lines.size() && isTiming(lines.get(i)) && !words.isEmpty();
            if (numberOfNext && words.get(words.size() - 1).strip().chars().allMatch(c -> c >= '0' && c <= '9')) {
                words.remove(words.size() - 1); // a blank line is missing
            }
            subtitles.cue(timing, words);
        }
        return subtitles.text.toString();
    }

    private void cue(String timing, List<String> lines) {
        int arrow = timing.indexOf("-->");
        long start = millis(timing.substring(0, arrow));
        boolean pause = lastEnd != Long.MIN_VALUE && start - lastEnd >= PAUSE_MILLIS;
        for (String line : lines) {
            String voice = voice(line);
            String words = plain(line);
            boolean turn = words.startsWith(">>") || words.startsWith("- ") || words.startsWith("– ");
            String said = turn ? words.substring(2).strip() : words;
            while (said.startsWith(">")) {
                said = said.substring(1).strip();
            }
            if (said.isEmpty() || said.equals(lastLine)) { // captions that roll repeat the line before
                continue;
            }
            boolean otherVoice = voice != null && !voice.equals(lastVoice);
            boolean newParagraph = pause || turn || otherVoice || isLabelled(said);
            append(otherVoice && !isLabelled(said) ? voice + ": " + said : said, newParagraph);
            lastVoice = voice != null ? voice : turn || isLabelled(said) ? null : lastVoice;
            lastLine = said;
            pause = false;
        }
        lastEnd = millis(timing.substring(arrow + 3));
    }

    private void append(String words, boolean newParagraph) {
        if (!text.isEmpty()) {
            text.append(newParagraph ? "\n\n" : " ");
        }
        text.append(words);
    }

    private static boolean isTiming(String line) {
        int arrow = line.length() > 200 ? -1 : line.indexOf("-->");
        return arrow > 0 && millis(line.substring(0, arrow)) >= 0 && millis(line.substring(arrow + 3)) >= 0;
    }

    /** "01:02:03,500", also without hours and with a point; settings after it are ignored; -1 if it is no time. */
    private static long millis(String time) {
        String bare = time.strip();
        int space = bare.indexOf(' ');
        bare = (space < 0 ? bare : bare.substring(0, space)).replace(',', '.');
        String[] parts = bare.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            return -1;
        }
        long seconds = 0;
        for (int i = 0; i < parts.length - 1; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 4 || !parts[i].chars().allMatch(c -> c >= '0' && c <= '9')) {
                return -1;
            }
            seconds = seconds * 60 + Long.parseLong(parts[i]);
        }
        String last = parts[parts.length - 1];
        if (last.isEmpty() || last.length() > 10 || !last.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return -1;
        }
        try {
            return seconds * 60_000 + (long) (Double.parseDouble(last) * 1000);
        } catch (NumberFormatException e) {
            return -1; // two points
        }
    }

    /** The name in {@code <v Name>} or {@code <v.class Name>}; null without one. */
    private static @Nullable String voice(String line) {
        int start = line.indexOf("<v");
        int end = start < 0 ? -1 : line.indexOf('>', start);
        int space = start < 0 ? -1 : line.indexOf(' ', start);
        boolean named =
                end > 0 && space > 0 && space < end && (line.charAt(start + 2) == ' ' || line.charAt(start + 2) == '.');
        return named ? line.substring(space + 1, end).strip() : null;
    }

    /** Without tags as {@code <i>}, commands as {@code {\an8}} and entities. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder();
        int lastTagEnd = line.lastIndexOf('>');
        int lastCommandEnd = line.lastIndexOf('}');
        int i = 0;
        while (i < line.length()) {
            if (opensTag(line, i) && i < lastTagEnd) {
                i = line.indexOf('>', i) + 1;
            } else if (line.startsWith("{\\", i) && i < lastCommandEnd) {
                i = line.indexOf('}', i) + 1;
            } else {
                plain.append(line.charAt(i));
                i++;
            }
        }
        return plain.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private static boolean opensTag(String line, int at) {
        return line.charAt(at) == '<'
                && at + 1 < line.length()
                && (Character.isLetterOrDigit(line.charAt(at + 1)) || line.charAt(at + 1) == '/');
    }

    /** Begins with a name in capitals and a colon, as "MAYOR: ". */
    private static boolean isLabelled(String words) {
        int colon = words.indexOf(": ");
        if (colon < 2 || colon > 40) {
            return false;
        }
        String label = words.substring(0, colon);
        return label.equals(label.toUpperCase(Locale.ROOT))
                && label.chars().filter(Character::isLetter).count() >= 2;
    }
}
