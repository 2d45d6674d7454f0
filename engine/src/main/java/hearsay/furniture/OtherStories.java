package hearsay.furniture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words by which a line leads to another story, whatever that is about: "Read more: …", "… Continue reading". */
public final class OtherStories {

    private static final String MARK = "…";

    private static final List<String> PHRASES = phrases();
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

    private static List<String> phrases() {
        try (InputStream file = OtherStories.class.getResourceAsStream("other-stories.txt")) {
            if (file == null) {
                throw new IllegalStateException("other-stories.txt is missing beside " + OtherStories.class);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
