package hearsay.measure.resolution;

import hearsay.Hearsay;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import hearsay.statement.Annotations;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints how well mentions are found and grouped, on GUM and GAP: figures to steer by, no model needed. */
@Command(
        name = "coreference",
        description = "How well mentions are found and grouped: GUM (news, interview, court) and GAP development.",
        mixinStandardHelpOptions = true)
public final class CoreferenceCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> GENRES = Set.of("news", "interview", "court");

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--write", description = "Write the tables into docs/accuracy.md too.")
    private boolean write;

    /** What is counted over the documents of one sort. */
    private static final class Counts {
        private final Coreference all = new Coreference();
        private final Coreference linked = new Coreference();
        private final ResolutionScores.Found mentions = new ResolutionScores.Found();
        private final ResolutionScores.Found typed = new ResolutionScores.Found();
        private final List<Double> each = new ArrayList<>();
    }

    private final Map<String, Counts> counts = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        for (String part : List.of("train", "dev")) {
            for (String line : Files.readAllLines(folders.data().resolve("gum").resolve(part + ".jsonl"))) {
                JsonNode document = JSON.readTree(line);
                String genre = document.path("genre").asString();
                if (GENRES.contains(genre)) {
                    add(document, List.of("all", genre));
                }
            }
        }
        String tables = table() + "\n| others | |\n|---|---|\n"
                + row("GAP development, accuracy", gap())
                + row(
                        "CrossNER politics, development: entities, F1",
                        Entities.politics(folders.data()).f1())
                + row(
                        "of them with the right kind",
                        Entities.politicsTyped(folders.data()).f1());
        System.out.print(tables);
        if (write) {
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "coreference", tables);
        }
        return 0;
    }

    private String table() {
        StringBuilder table = new StringBuilder("| GUM: person, organisation, place |");
        counts.forEach((sort, c) -> table.append(' ')
                .append(sort)
                .append(", ")
                .append(c.each.size())
                .append(" documents |"));
        table.append("\n|---|").append("---|".repeat(counts.size())).append('\n');
        row(table, "CoNLL F1, with singletons", c -> number(c.all.conll()));
        row(table, "CoNLL F1, without", c -> number(c.linked.conll()));
        row(table, "of a document, without: median (least to most)", c -> spread(c.each));
        row(table, "mentions, F1", c -> number(c.mentions.f1()));
        row(table, "mentions with their type, F1", c -> number(c.typed.f1()));
        return table.toString();
    }

    private void row(StringBuilder table, String name, Function<Counts, String> cell) {
        table.append("| ").append(name).append(" |");
        counts.values().forEach(c -> table.append(' ').append(cell.apply(c)).append(" |"));
        table.append('\n');
    }

    private static String number(double percent) {
        return ResolutionCommand.number(percent);
    }

    private static String spread(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return number(sorted.get(sorted.size() / 2)) + " (" + number(sorted.get(0)) + " to "
                + number(sorted.get(sorted.size() - 1)) + ")";
    }

    private static String row(String name, double percent) {
        return "| " + name + " | " + number(percent) + " |\n";
    }

    private void add(JsonNode document, List<String> sorts) {
        String text = document.path("text").asString();
        CodePoints units = new CodePoints(text);
        Map<String, Set<Span>> clusters = new LinkedHashMap<>();
        Map<Span, String> goldTypes = new LinkedHashMap<>();
        for (JsonNode mention : document.path("mentions")) {
            String type = mention.path("type").asString();
            if (Set.of("person", "organization", "place").contains(type)) {
                Span span = trimmed(
                        text,
                        new Span(
                                units.toUnit(mention.path("start").asInt()),
                                units.toUnit(mention.path("end").asInt())));
                clusters.computeIfAbsent(mention.path("cluster").asString(), key -> new HashSet<>())
                        .add(span);
                goldTypes.put(span, type);
            }
        }
        List<Set<Span>> gold = new ArrayList<>(clusters.values());
        List<Set<Span>> system = new ArrayList<>();
        Map<Span, String> systemTypes = new LinkedHashMap<>();
        for (Annotations.Entity entity : entities(document.path("id").asString(), text)) {
            String type = type(entity.kind());
            if (type == null) {
                continue;
            }
            Set<Span> spans = new HashSet<>();
            for (Annotations.Mention mention : entity.mentions()) {
                spans.add(mention.span());
                systemTypes.put(mention.span(), type);
            }
            system.add(spans);
        }
        int same = 0;
        int sameType = 0;
        for (Map.Entry<Span, String> mention : systemTypes.entrySet()) {
            String wanted = goldTypes.get(mention.getKey());
            same += wanted == null ? 0 : 1;
            sameType += mention.getValue().equals(wanted) ? 1 : 0;
        }
        Coreference alone = new Coreference();
        alone.add(Coreference.withoutSingletons(gold), Coreference.withoutSingletons(system));
        for (String sort : sorts) {
            Counts c = counts.computeIfAbsent(sort, key -> new Counts());
            c.all.add(gold, system);
            c.linked.add(Coreference.withoutSingletons(gold), Coreference.withoutSingletons(system));
            c.mentions.add(same, goldTypes.size(), systemTypes.size());
            c.typed.add(sameType, goldTypes.size(), systemTypes.size());
            c.each.add(alone.conll());
        }
    }

    /** Without a final possessive, which Hearsay leaves out of a mention. */
    private static Span trimmed(String text, Span span) {
        String words = span.cut(text);
        boolean possessive = words.endsWith("'s") || words.endsWith("\u2019s");
        return possessive && span.length() > 2 ? new Span(span.start(), span.end() - 2) : span;
    }

    private static List<Annotations.Entity> entities(String id, String text) {
        Annotations annotations = Hearsay.resolve(Document.of(id, text), List.of(), Gazetteer.standard())
                .annotations();
        return annotations == null ? List.of() : annotations.entities();
    }

    private static @Nullable String type(Annotations.Entity.Kind kind) {
        return switch (kind) {
            case PERSON, GROUP -> "person";
            case ORGANIZATION -> "organization";
            case STATE, PLACE -> "place";
            case UNKNOWN -> "person";
            case DOCUMENT, EVENT -> null;
        };
    }

    /** Of the two names offered for each pronoun, whether just the right ones are found to be the same. */
    private double gap() throws IOException {
        ResolutionScores.Share share = new ResolutionScores.Share();
        List<String> lines = Files.readAllLines(folders.data().resolve("gap/gap-development.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            String text = cells.get(1);
            CodePoints units = new CodePoints(text);
            List<Annotations.Entity> entities = entities(cells.get(0), text);
            int pronoun = owner(entities, at(units, cells.get(3), cells.get(2)));
            int a = owner(entities, at(units, cells.get(5), cells.get(4)));
            int b = owner(entities, at(units, cells.get(8), cells.get(7)));
            share.add(isSame(pronoun, a) == cells.get(6).equals("TRUE"));
            share.add(isSame(pronoun, b) == cells.get(9).equals("TRUE"));
        }
        return share.percent();
    }

    private static boolean isSame(int one, int two) {
        return one >= 0 && one == two;
    }

    private static Span at(CodePoints units, String offset, String words) {
        int start = units.toUnit(Integer.parseInt(offset));
        return new Span(start, start + words.length());
    }

    /** The number of the entity with the smallest mention that shares the end of {@code span}, or overlaps it; -1 for none. */
    private static int owner(List<Annotations.Entity> entities, Span span) {
        int best = -1;
        int bestLength = Integer.MAX_VALUE;
        for (int e = 0; e < entities.size(); e++) {
            for (Annotations.Mention mention : entities.get(e).mentions()) {
                boolean fits = mention.span().overlaps(span)
                        && mention.span().end() <= span.end() + 2
                        && mention.span().end() >= span.end() - 2;
                if (fits && mention.span().length() < bestLength) {
                    best = e;
                    bestLength = mention.span().length();
                }
            }
        }
        return best;
    }
}
