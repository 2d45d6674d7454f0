package hearsay.measure.accuracy;

import hearsay.Hearsay;
import hearsay.attribution.Attribution;
import hearsay.measure.gold.Found;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the accuracy tables and writes them where the documentation shows them. */
@Command(
        name = "accuracy",
        description = "How well statements are found, linked and bounded, against gold.",
        mixinStandardHelpOptions = true)
public final class AccuracyCommand implements Callable<Integer> {

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--model", paramLabel = "FOLDER", description = "Another attribution model than the shipped one.")
    private @Nullable Path model;

    @Option(names = "--write", description = "Write the tables into README.md and docs/accuracy.md too.")
    private boolean write;

    @Override
    public Integer call() {
        List<AccuracyTables.Row> rows = new ArrayList<>();
        String modelName;
        try (Hearsay hearsay = model == null ? Hearsay.open() : Hearsay.open(model)) {
            modelName = hearsay.attributionModel();
            for (GoldSet set : GoldSet.all(folders.project().resolve("measure/gold/attribution"), folders.data())) {
                Map<String, List<Attribution>> found = Found.in(set.articles(), hearsay);
                rows.add(AccuracyTables.Row.of(set, found));
            }
        }
        String main = AccuracyTables.main(rows, GoldSet.personAgainstPerson(folders.data()));
        String all = main + "\n" + AccuracyTables.more(rows) + "\nConfidence on "
                + rows.get(0).set().name() + ":\n\n"
                + AccuracyTables.reliability(rows.get(0)) + "\nModel " + modelName + ", "
                + LocalDate.now(ZoneOffset.UTC) + ".\n";
        System.out.print(all);
        if (write) {
            MarkedText.replace(folders.project().resolve("README.md"), "accuracy", main);
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "accuracy", all);
        }
        return 0;
    }
}
