package hearsay.attribution;

import static java.util.Objects.requireNonNull;

import hearsay.document.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An invented sentence whose [sources], {cues} and &lt;contents&gt; are marked; the marks themselves are no part of the text. */
public record MarkedExample(String text, List<Span> sources, List<Span> cues, List<Span> contents) {

    public static MarkedExample of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> sources = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        List<Span> contents = new ArrayList<>();
        int start = 0;
        for (char c : marked.toCharArray()) {
            switch (c) {
                case '[', '{', '<' -> start = text.length();
                case ']' -> sources.add(new Span(start, text.length()));
                case '}' -> cues.add(new Span(start, text.length()));
                case '>' -> contents.add(new Span(start, text.length()));
                default -> text.append(c);
            }
        }
        return new MarkedExample(text.toString(), sources, cues, contents);
    }

    /** The lines of a file of examples beside {@code test}, without comments and empty ones. */
    public static List<String> lines(Class<?> test, String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(requireNonNull(test.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
