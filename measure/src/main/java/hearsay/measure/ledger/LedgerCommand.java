package hearsay.measure.ledger;

import hearsay.measure.tables.MarkedText;
import hearsay.statement.AttributedDocument;
import hearsay.writing.JsonLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a ledger without running the engine, to try questions on, or grows one to see how fast it answers. */
@Command(
        name = "ledger",
        description =
                "Makes a ledger of PolNeAR's own annotations, to try questions on; with --sizes, grows one of edited replicas and"
                        + " prints how fast it answers.",
        mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder with polnear/ (default: ${DEFAULT-VALUE}).",
            defaultValue = "../shared/data")
    private Path data = Path.of("");

    @Option(
            names = "--parts",
            split = ",",
            description = "Which parts (default: ${DEFAULT-VALUE}).",
            defaultValue = "train")
    private List<String> parts = List.of();

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description = "Take what \"hearsay read --format jsonl\" made of other articles, in place of PolNeAR.")
    private @Nullable Path lines;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The ledger; must not be there yet but for --ask.")
    private Path to = Path.of("");

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Grow it to so many statements, ask it, and go on: 10000,100000,1000000.")
    private List<Long> sizes = List.of();

    @Option(
            names = "--write",
            description = "Also put the table into docs/accuracy.md and the plot into docs/ledger-growth.svg.")
    private boolean write;

    @Option(names = "--ask", description = "Ask the ledger that is there, without adding to it.")
    private boolean ask;

    @Override
    public Integer call() throws IOException {
        List<AttributedDocument> articles = articles();
        if (ask) {
            String table = new LedgerSpeed(articles, to).asked();
            System.out.println(table);
            if (write) {
                MarkedText.replace(Path.of("docs", "accuracy.md"), "ledger-asked", table);
            }
            return 0;
        }
        if (sizes.isEmpty()) {
            GoldLedger.store(to, articles);
            System.out.println(articles.size() + " articles stored");
            return 0;
        }
        LedgerSpeed speed = new LedgerSpeed(articles, to);
        List<LedgerFigures> rows = new ArrayList<>();
        try (EngineRate engine = new EngineRate(articles)) {
            for (long size : sizes) {
                rows.add(speed.measured(size, engine));
                System.out.println(LedgerFigures.table(rows));
            }
        }
        System.out.println(GrowthPlot.of(rows));
        if (write) {
            MarkedText.replace(Path.of("docs", "accuracy.md"), "ledger", LedgerFigures.table(rows));
            Files.writeString(Path.of("docs", "ledger-growth.svg"), GrowthPlot.of(rows), StandardCharsets.UTF_8);
        }
        return 0;
    }

    private List<AttributedDocument> articles() throws IOException {
        List<AttributedDocument> articles = new ArrayList<>();
        if (lines != null) {
            try (Stream<String> all = Files.lines(lines, StandardCharsets.UTF_8)) {
                all.forEach(line -> articles.add(JsonLine.parse(line).document()));
            }
            return articles;
        }
        for (String part : parts) {
            articles.addAll(GoldLedger.articles(data.resolve("polnear").resolve(part + ".jsonl")));
        }
        return articles;
    }
}
