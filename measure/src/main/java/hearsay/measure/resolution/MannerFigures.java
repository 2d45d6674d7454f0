package hearsay.measure.resolution;

import hearsay.attribution.Attribution;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.stance.Manner;
import hearsay.stance.Manners;
import hearsay.tagging.Tagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * How surely things are said: act, stance, certainty and polarity of real cues with their spans given, and how many cues the
 * lexicon knows.
 */
final class MannerFigures {

    private static final List<String> WHAT = List.of("act", "stance", "certainty", "polarity");

    private MannerFigures() {}

    static String table(Path articles, Path labels) throws IOException {
        Map<String, JsonNode> documents = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(articles)) {
            JsonNode document = json.readTree(line);
            documents.putIfAbsent(document.get("id").asString(), document);
        }
        List<Share> shares = List.of(new Share(), new Share(), new Share(), new Share());
        Map<String, Share> classes = new TreeMap<>();
        for (String line : Files.readAllLines(labels)) {
            String[] cells = line.split("\t", -1);
            JsonNode document = documents.get(cells[0]);
            if (document == null) {
                continue; // the heading
            }
            Manner manner = read(document, Integer.parseInt(cells[1]));
            List<String> found = List.of(
                    manner.act().name(),
                    manner.stance().name(),
                    manner.certainty().name(),
                    manner.polarity().name());
            for (int i = 0; i < WHAT.size(); i++) {
                String value = found.get(i).toLowerCase(Locale.ROOT);
                boolean right = value.equals(cells[4 + i]);
                shares.get(i).gold(right);
                classes.computeIfAbsent(WHAT.get(i) + " | " + cells[4 + i], key -> new Share())
                        .gold(right);
                classes.computeIfAbsent(WHAT.get(i) + " | " + value, key -> new Share())
                        .found();
            }
        }
        StringBuilder table = new StringBuilder("| manner, real cues | accuracy |\n|---|---|\n");
        for (int i = 0; i < WHAT.size(); i++) {
            table.append("| ")
                    .append(WHAT.get(i))
                    .append(" | ")
                    .append(shares.get(i).accuracy())
                    .append(" |\n");
        }
        table.append("| cues known to the lexicon | ")
                .append(known(documents).accuracy())
                .append(" |\n");
        table.append("\n| | class | right | found | gold |\n|---|---|---|---|---|\n");
        classes.forEach((name, share) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(share.cells())
                .append(" |\n"));
        return table.toString();
    }

    private static Manner read(JsonNode document, int index) {
        String text = document.get("text").asString();
        JsonNode statement = document.get("statements").get(index);
        CodePoints codePoints = new CodePoints(text);
        Attribution attribution = new Attribution(
                spans(statement.get("source"), codePoints),
                spans(statement.get("cue"), codePoints),
                spans(statement.get("content"), codePoints),
                -1,
                1);
        List<Span> sentences = Tagger.tag(Document.of("", text)).sentences();
        return Manners.of(text, List.of(attribution), sentences, List.of()).get(0);
    }

    private static Share known(Map<String, JsonNode> documents) {
        Share known = new Share();
        for (JsonNode document : documents.values()) {
            String text = document.get("text").asString();
            CodePoints codePoints = new CodePoints(text);
            for (JsonNode statement : document.get("statements")) {
                List<Span> cue = spans(statement.get("cue"), codePoints);
                boolean words =
                        cue.stream().anyMatch(span -> span.cut(text).chars().anyMatch(Character::isLetter));
                if (words) {
                    known.gold(Manners.isKnown(text, cue));
                }
            }
        }
        return known;
    }

    private static List<Span> spans(JsonNode pairs, CodePoints codePoints) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(
                    codePoints.toUnit(pair.get(0).asInt()),
                    codePoints.toUnit(pair.get(1).asInt())));
        }
        return spans;
    }
}
