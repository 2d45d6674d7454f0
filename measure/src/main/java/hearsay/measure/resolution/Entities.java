package hearsay.measure.resolution;

import hearsay.Hearsay;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.Annotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well named entities are found in CrossNER's political sentences: people, bodies and places, one sentence at a time.
 *
 * <p>Its finer types are joined: politicians are people, parties and organisations bodies, countries places; elections, events and
 * the rest are left out on both sides. A name counts by where it ends: Hearsay's mentions begin with the title.
 */
final class Entities {

    private static final Map<String, String> KINDS = Map.of(
            "person", "person",
            "politician", "person",
            "organisation", "body",
            "politicalparty", "body",
            "country", "place",
            "location", "place");

    private Entities() {}

    /** F1 of their places alone. */
    static ResolutionScores.Found politics(Path data) throws IOException {
        return score(data, false);
    }

    /** F1 of places and kinds. */
    static ResolutionScores.Found politicsTyped(Path data) throws IOException {
        return score(data, true);
    }

    private static ResolutionScores.Found score(Path data, boolean typed) throws IOException {
        ResolutionScores.Found found = new ResolutionScores.Found();
        StringBuilder text = new StringBuilder();
        Map<Span, String> gold = new HashMap<>();
        int start = -1;
        String kind = "";
        List<String> lines = Files.readAllLines(data.resolve("crossner-politics/dev.txt"));
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            String[] cells = line.split("\t", -1);
            String tag = cells.length < 2 ? "O" : cells[1];
            if (start >= 0 && !tag.startsWith("I-")) {
                gold.put(new Span(start, text.length()), kind);
                start = -1;
            }
            if (line.isBlank()) {
                count(found, text.toString(), gold, typed);
                text.setLength(0);
                gold.clear();
                continue;
            }
            text.append(text.length() == 0 ? "" : " ");
            if (tag.startsWith("B-")) {
                start = text.length();
                kind = KINDS.getOrDefault(tag.substring(2), "");
            }
            text.append(cells[0]);
        }
        return found;
    }

    private static void count(ResolutionScores.Found found, String text, Map<Span, String> all, boolean typed) {
        if (text.isEmpty()) {
            return;
        }
        Set<String> gold = new HashSet<>();
        Set<Integer> leftOut = new HashSet<>();
        all.forEach((span, kind) -> {
            if (kind.isEmpty()) {
                leftOut.add(span.end());
            } else {
                gold.add(key(span, kind, typed));
            }
        });
        Set<String> system = new HashSet<>();
        Annotations annotations = Hearsay.resolve(Document.of("sentence", text), List.of(), Gazetteer.standard())
                .annotations();
        if (annotations != null) {
            for (Annotations.Entity entity : annotations.entities()) {
                for (Annotations.Mention mention : entity.mentions()) {
                    boolean name = mention.form() == Annotations.Mention.Form.NAME
                            && !leftOut.contains(mention.span().end());
                    String kind = kind(entity.kind());
                    if (name && !kind.isEmpty()) {
                        system.add(key(mention.span(), kind, typed));
                    }
                }
            }
        }
        int same = (int) system.stream().filter(gold::contains).count();
        found.add(same, gold.size(), system.size());
    }

    private static String key(Span span, String kind, boolean typed) {
        return span.end() + (typed ? kind : "");
    }

    private static String kind(Annotations.Entity.Kind kind) {
        return switch (kind) {
            case PERSON, UNKNOWN -> "person";
            case ORGANIZATION -> "body";
            case STATE, PLACE -> "place";
            case GROUP, DOCUMENT, EVENT -> "";
        };
    }
}
