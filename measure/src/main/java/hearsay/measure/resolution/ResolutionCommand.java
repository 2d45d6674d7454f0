package hearsay.measure.resolution;

import hearsay.Hearsay;
import hearsay.gazetteer.Gazetteer;
import hearsay.measure.resolution.ResolutionScores.Annotated;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import hearsay.statement.Statement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how well speakers, chains, media and attitudes are resolved. */
@Command(
        name = "resolution",
        description = "How well who, through whom and how surely are resolved, against gold.",
        mixinStandardHelpOptions = true)
public final class ResolutionCommand implements Callable<Integer> {

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--model", paramLabel = "FOLDER", description = "Another attribution model than the shipped one.")
    private @Nullable Path model;

    @Option(
            names = "--gold-spans",
            description = "Only with the gold's own sources, cues and contents; needs no model.")
    private boolean goldSpans;

    @Option(names = "--write", description = "Write the tables into docs/accuracy.md too.")
    private boolean write;

    @Option(names = "--errors", description = "Print what is wrong in all sets but the test half, too.")
    private boolean errors;

    @Override
    public Integer call() {
        Path gold = folders.project().resolve("measure/gold");
        List<ResolutionGold.Item> moreInvented = ResolutionGold.read(gold.resolve("resolution/more/invented.jsonl"));
        List<ResolutionGold.Item> development =
                ResolutionGold.read(gold.resolve("resolution/development/invented.jsonl"));
        List<Gold> given = List.of(
                half("tune"),
                half("test"),
                new Gold(
                        "development",
                        Annotated.SPEAKERS,
                        both(development, standOff("development/polnear-train.jsonl", "polnear/train.jsonl"))),
                new Gold(
                        "more",
                        Annotated.MANNER,
                        both(moreInvented, standOff("more/polnear-train.jsonl", "polnear/train.jsonl"))),
                new Gold("acts", Annotated.MANNER, ResolutionGold.readActs(gold.resolve("manner/acts.tsv"))));
        // The model was trained on PolNeAR train: its own spans there would say nothing.
        List<Gold> found = List.of(
                given.get(0),
                given.get(1),
                new Gold("development, invented", Annotated.SPEAKERS, development),
                new Gold("more, invented", Annotated.MANNER, moreInvented));
        Map<String, ResolutionScores> scores = new LinkedHashMap<>();
        for (Gold one : given) {
            scores.put(one.name() + ", gold spans", score(one, ResolutionCommand::resolve));
        }
        if (!goldSpans) {
            try (Hearsay hearsay = model == null ? Hearsay.open() : Hearsay.open(model)) {
                for (Gold one : found) {
                    scores.put(one.name() + ", own spans", score(one, item -> hearsay.read(item.document())
                            .statements()));
                }
            }
        }
        String tables = ResolutionTables.main(scores) + "\n" + ResolutionTables.classes(scores);
        System.out.print(tables);
        if (errors) {
            scores.forEach((name, score) -> {
                if (!name.startsWith("test")) {
                    score.errors.forEach(error -> System.out.println(name + " | " + error.replace('\n', ' ')));
                }
            });
        }
        if (write) {
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "resolution", tables);
        }
        return 0;
    }

    /** Articles for one use. */
    private record Gold(String name, Annotated annotated, List<ResolutionGold.Item> items) {}

    private Gold half(String name) {
        Path invented = folders.project().resolve("measure/gold/resolution/" + name + "/invented.jsonl");
        return new Gold(
                name,
                Annotated.ALL,
                both(
                        ResolutionGold.read(invented),
                        standOff(name + "/polnear-dev.jsonl", "polnear/dev-articles.jsonl")));
    }

    private List<ResolutionGold.Item> standOff(String annotations, String texts) {
        return ResolutionGold.readStandOff(
                folders.project().resolve("measure/gold/resolution").resolve(annotations),
                folders.data().resolve(texts));
    }

    private static List<ResolutionGold.Item> both(List<ResolutionGold.Item> one, List<ResolutionGold.Item> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }

    private static ResolutionScores score(Gold gold, Function<ResolutionGold.Item, List<Statement>> reader) {
        ResolutionScores scores = new ResolutionScores(gold.annotated());
        for (ResolutionGold.Item item : gold.items()) {
            scores.add(item.document().text(), item.statements(), reader.apply(item));
        }
        return scores;
    }

    private static List<Statement> resolve(ResolutionGold.Item item) {
        return Hearsay.resolve(item.document(), item.attributions(), Gazetteer.standard())
                .statements();
    }

    /** One decimal, with a point wherever it runs. */
    static String number(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
