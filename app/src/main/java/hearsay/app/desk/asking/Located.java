package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds where words stand in a text that somebody copied out of it. */
final class Located {

    private Located() {}

    /**
     * The stretches of {@code text} that are {@code words}, whose parts are parted by " … "; any white space is like any other.
     *
     * @param near of several places the first part is taken from the one that begins closest to this UTF-16 index
     * @throws Problem where the text does not have them
     */
    static List<Span> find(String text, String words, int near) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String part : words.strip().split("\\s+…\\s+")) {
            String wanted = part.strip();
            if (wanted.isEmpty()) {
                continue;
            }
            Span found = spans.isEmpty() ? nearest(text, wanted, near) : next(text, wanted, from);
            if (found == null) {
                throw new Problem(
                        422,
                        "These words do not stand in the article: " + wanted,
                        "Copy them from the text; part stretches that other words interrupt by \" … \".");
            }
            spans.add(found);
            from = found.end();
        }
        return spans;
    }

    private static @org.jspecify.annotations.Nullable Span nearest(String text, String wanted, int near) {
        Span best = null;
        for (Span found = next(text, wanted, 0); found != null; found = next(text, wanted, found.start() + 1)) {
            if (best == null || Math.abs(found.start() - near) < Math.abs(best.start() - near)) {
                best = found;
            }
        }
        return best;
    }

    private static @org.jspecify.annotations.Nullable Span next(String text, String wanted, int from) {
        for (int at = text.indexOf(wanted.charAt(0), from); at >= 0; at = text.indexOf(wanted.charAt(0), at + 1)) {
            int end = end(text, at, wanted);
            if (end >= 0) {
                return new Span(at, end);
            }
        }
        return null;
    }

    /** Where {@code wanted} ends that begins at {@code at}; negative where it does not stand there. */
    private static int end(String text, int at, String wanted) {
        int i = at;
        int j = 0;
        while (j < wanted.length()) {
            boolean space = Character.isWhitespace(wanted.charAt(j));
            if (i >= text.length() || space != Character.isWhitespace(text.charAt(i))) {
                return -1;
            }
            if (space) {
                i = past(text, i);
                j = past(wanted, j);
            } else if (text.charAt(i++) != wanted.charAt(j++)) {
                return -1;
            }
        }
        return i;
    }

    private static int past(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
