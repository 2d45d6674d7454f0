package hearsay.measure.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts what was measured into a Markdown file, between two comments. */
public final class MarkedText {

    private MarkedText() {}

    /**
     * Replaces what stands between {@code <!-- measured:NAME -->} and {@code <!-- /measured:NAME -->}.
     *
     * @throws IllegalArgumentException where the file lacks one of the marks
     */
    public static void replace(Path file, String name, String text) {
        try {
            String before = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(file, replaced(before, file.toString(), name, text), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write what was measured into " + file, e);
        }
    }

    static String replaced(String whole, String file, String name, String text) {
        String opening = "<!-- measured:" + name + " -->";
        String closing = "<!-- /measured:" + name + " -->";
        int start = whole.indexOf(opening);
        int end = whole.indexOf(closing);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    file + " has no place for this table. Put " + opening + " and " + closing + " where it belongs.");
        }
        return whole.substring(0, start + opening.length()) + "\n\n" + text.strip() + "\n\n" + whole.substring(end);
    }
}
