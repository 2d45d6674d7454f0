package hearsay.reading.html;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.trees.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who wrote a plain text and when from its first lines: "By Ana Ruiz", "Published: May 9, 2023, 10:31 AM",
 * "LONDON, May 9, 2023 (Harbour Post) – …".
 *
 * <p>What is known already stays. A date without a year tells too little, and one in digits only could be read in two ways.
 */
public final class Bylines {

    /** A byline stands no further down. */
    private static final int MOST_LINES = 10;

    private static final int LONGEST_LINE = 120;

    /** Lines with more words are the article's own. */
    private static final int RUNNING = 25;

    /** A dateline ends with a dash within so many characters. */
    private static final int LONGEST_DATELINE = 80;

    /** Words that stand in a line with a date, besides names. */
    private static final Set<String> WITH_A_DATE = Set.of(
            "at",
            "on",
            "am",
            "pm",
            "a",
            "p",
            "m",
            "by",
            "of",
            "min",
            "read",
            "updated",
            "published",
            "posted",
            "and",
            "st",
            "nd",
            "rd",
            "th");

    private Bylines() {}

    /** {@code document} with authors and date from its first lines, where it has none. */
    public static Document read(Document document) {
        Metadata metadata = document.metadata();
        List<String> authors = new ArrayList<>(metadata.authors());
        Published published = metadata.published();
        for (String line : firstLines(document.text())) {
            boolean running = Words.of(line).size() > RUNNING;
            if (authors.isEmpty() && !running && line.length() <= LONGEST_LINE) {
                authors.addAll(PageAuthors.inByline(line));
            }
            if (published == null) {
                published = date(running ? dateline(line) : line.length() <= LONGEST_LINE ? line : "", running);
            }
            if (running) {
                break;
            }
        }
        return document.withMetadata(metadata.withAuthors(authors).withPublished(published));
    }

    private static List<String> firstLines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length() && lines.size() < MOST_LINES) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    /** What stands before the first dash; empty where that is too long. */
    private static String dateline(String line) {
        for (int i = 0; i < Math.min(line.length() - 1, LONGEST_DATELINE); i++) {
            boolean dash = line.charAt(i) == '—' || line.charAt(i) == '–' || line.charAt(i) == '-';
            if (dash && i > 0 && (line.charAt(i) == '—' || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == ')')) {
                return line.substring(0, i);
            }
        }
        return "";
    }

    /** The date in a line that holds little else: a headline may name another day. */
    static @Nullable Published date(String line, boolean dateline) {
        DateText date = line.isEmpty() ? null : DateText.find(line, false);
        boolean spelled = line.chars().anyMatch(Character::isLetter);
        boolean iso = line.length() >= 10 && line.charAt(4) == '-' && line.charAt(7) == '-';
        if (date == null || !spelled && !iso) {
            return null;
        }
        boolean others = Words.of(line).stream()
                .anyMatch(word -> Character.isLetter(word.charAt(0))
                        && line.contains(word) // not capitalised
                        && !WITH_A_DATE.contains(word));
        return others && !dateline ? null : new Published(date.day(), date.moment(), "text");
    }
}
