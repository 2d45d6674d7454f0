package hearsay.measure.ledger;

import hearsay.statement.AttributedDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a ledger of gold annotations, to try questions on, or grows one to see how fast it answers. */
@Command(
        name = "ask",
        description =
                "Makes a ledger of PolNeAR's own annotations, to try questions on; with --sizes, grows one of edited replicas and"
                        + " prints how fast it answers.",
        mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {

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

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The ledger; must not be there yet.")
    private Path to = Path.of("");

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Grow it to so many statements, ask it, and go on: 10000,100000,1000000.")
    private List<Long> sizes = List.of();

    @Override
    public Integer call() {
        List<AttributedDocument> articles = new ArrayList<>();
        for (String part : parts) {
            articles.addAll(GoldLedger.articles(data.resolve("polnear").resolve(part + ".jsonl")));
        }
        if (sizes.isEmpty()) {
            GoldLedger.store(to, articles);
            System.out.println(articles.size() + " articles stored");
            return 0;
        }
        System.out.print(LedgerSpeed.header());
        LedgerSpeed speed = new LedgerSpeed(articles, to);
        for (long size : sizes) {
            System.out.print(speed.row(size));
            System.out.flush();
        }
        return 0;
    }
}
