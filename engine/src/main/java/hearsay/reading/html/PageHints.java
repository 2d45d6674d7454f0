package hearsay.reading.html;

import hearsay.trees.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page's head already tells about the words of its article. */
final class PageHints {

    private final @Nullable Set<String> body;
    private final Set<String> title;
    private final Set<String> description;

    /** Each may be empty, none is markup. */
    PageHints(String articleBody, String title, String description) {
        this.body = articleBody.isBlank() ? null : triples(Words.of(articleBody));
        this.title = Set.copyOf(new HashSet<>(Words.of(title)));
        this.description = triples(Words.of(description));
    }

    /** How far the words of a block are those of the structured data's body, the title and the description. */
    void add(BlockFeatures.Row row, List<String> words) {
        row.add(body == null ? -1 : share(triples(words), body));
        Set<String> own = new HashSet<>(words);
        int common = 0;
        for (String word : own) {
            common += title.contains(word) ? 1 : 0;
        }
        row.add(own.isEmpty() ? 0 : common / (float) own.size());
        row.add(title.isEmpty() ? 0 : common / (float) title.size());
        row.add(share(triples(words), description));
    }

    private static float share(Set<String> own, Set<String> known) {
        if (own.isEmpty() || known.isEmpty()) {
            return 0;
        }
        int common = 0;
        for (String triple : own) {
            common += known.contains(triple) ? 1 : 0;
        }
        return common / (float) own.size();
    }

    /** Every three words in a row; fewer words make one. */
    private static Set<String> triples(List<String> words) {
        Set<String> triples = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            triples.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
        }
        if (triples.isEmpty() && !words.isEmpty()) {
            triples.add(String.join(" ", words));
        }
        return triples;
    }
}
