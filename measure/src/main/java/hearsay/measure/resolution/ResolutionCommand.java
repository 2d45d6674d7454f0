package hearsay.measure.resolution;

import hearsay.Hearsay;
import hearsay.gazetteer.Gazetteer;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import hearsay.statement.Statement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() {
        Path texts = folders.data().resolve("polnear/dev-articles.jsonl");
        Map<String, ResolutionScores> scores = new LinkedHashMap<>();
        Map<String, List<ResolutionGold.Item>> halves = new LinkedHashMap<>();
        for (String half : List.of("tune", "test")) {
            List<ResolutionGold.Item> items = ResolutionGold.read(
                    folders.project().resolve("measure/gold/resolution").resolve(half), texts);
            scores.put(half + ", gold spans", withGoldSpans(items));
            halves.put(half, items);
        }
        if (!goldSpans) {
            try (Hearsay hearsay = model == null ? Hearsay.open() : Hearsay.open(model)) {
                halves.forEach((half, items) -> scores.put(half + ", own spans", withOwnSpans(items, hearsay)));
            }
        }
        String tables = ResolutionTables.main(scores) + "\n" + ResolutionTables.classes(scores);
        System.out.print(tables);
        if (write) {
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "resolution", tables);
        }
        return 0;
    }

    private static ResolutionScores withGoldSpans(List<ResolutionGold.Item> items) {
        ResolutionScores scores = new ResolutionScores();
        for (ResolutionGold.Item item : items) {
            List<Statement> system = Hearsay.resolve(item.document(), item.attributions(), Gazetteer.standard())
                    .statements();
            scores.add(item.document().text(), item.statements(), system);
        }
        return scores;
    }

    private static ResolutionScores withOwnSpans(List<ResolutionGold.Item> items, Hearsay hearsay) {
        ResolutionScores scores = new ResolutionScores();
        for (ResolutionGold.Item item : items) {
            scores.add(
                    item.document().text(),
                    item.statements(),
                    hearsay.read(item.document()).statements());
        }
        return scores;
    }

    /** One decimal, with a point wherever it runs. */
    static String number(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
