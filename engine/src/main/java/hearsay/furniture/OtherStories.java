package hearsay.furniture;

import hearsay.lexis.Table;
import java.util.List;

/** The words by which a line leads to another story, whatever that is about: "Read more: …", "… Continue reading". */
public final class OtherStories {

    private static final String MARK = "…";

    private static final List<String> PHRASES = Table.beside(OtherStories.class, "other-stories.txt").lines().stream()
            .map(Table.Line::text)
            .toList();
    private static final List<String> BEGINNINGS =
            PHRASES.stream().filter(phrase -> !phrase.startsWith(MARK)).toList();
    private static final List<String> ENDS = PHRASES.stream()
            .filter(phrase -> phrase.startsWith(MARK))
            .map(phrase -> phrase.substring(MARK.length()))
            .toList();

    private OtherStories() {}

    /** Whether {@code line}, without white space around it, begins or ends in such words. */
    public static boolean isLead(String line) {
        return BEGINNINGS.stream().anyMatch(phrase -> begins(line, phrase))
                || ENDS.stream()
                        .anyMatch(phrase ->
                                line.regionMatches(true, line.length() - phrase.length(), phrase, 0, phrase.length()));
    }

    private static boolean begins(String line, String phrase) {
        int end = phrase.length();
        boolean wholeWord = line.length() <= end
                || !Character.isLetter(phrase.charAt(end - 1))
                || !Character.isLetter(line.charAt(end));
        return wholeWord && line.regionMatches(true, 0, phrase, 0, end);
    }
}
