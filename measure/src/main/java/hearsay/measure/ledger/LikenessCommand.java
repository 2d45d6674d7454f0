package hearsay.measure.ledger;

import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.likeness.Voice;
import hearsay.measure.ledger.LikenessGold.Pair;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import hearsay.statement.AttributedDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how well one quotation is known again in other articles, and one article in its copies. */
@Command(
        name = "likeness",
        description = "How well the same words, and copies of articles, are grouped, against gold.",
        mixinStandardHelpOptions = true)
public final class LikenessCommand implements Callable<Integer> {

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--errors", description = "Show each pair that was judged otherwise than by a person.")
    private boolean errors;

    @Option(names = "--write", description = "Write the table into docs/accuracy.md too.")
    private boolean write;

    @Override
    public Integer call() {
        Path polnear = folders.data().resolve("polnear");
        Path gold = folders.project().resolve("measure/gold/likeness");
        LikenessFigures figures = new LikenessFigures();
        judged(gold.resolve("polnear-pairs.tsv"), "pairs of PolNeAR, judged by a person", figures);
        judged(gold.resolve("polnear-pairs-later.tsv"), "others, judged after all was set", figures);
        GeneratedLikeness generated = new GeneratedLikeness(figures);
        List<AttributedDocument> articles = GoldLedger.articles(polnear.resolve("train.jsonl"));
        generated.quotations(articles);
        generated.invented(gold.resolve("invented.txt"));
        generated.articles(articles);
        String table = figures.table();
        System.out.print(table);
        if (write) {
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "likeness", table);
        }
        return 0;
    }

    private void judged(Path file, String set, LikenessFigures figures) {
        for (Pair pair : LikenessGold.read(file, folders.data().resolve("polnear"))) {
            boolean same = Likeness.areSame(
                    pair.one().wording(),
                    pair.one().voice(),
                    pair.other().wording(),
                    pair.other().voice());
            figures.count(set, pair.same(), same);
            if (errors && same != pair.same()) {
                show(pair);
            }
        }
    }

    private static void show(Pair pair) {
        Likeness likeness = Likeness.of(pair.one().wording(), pair.other().wording());
        System.out.printf(
                Locale.ROOT,
                "line %d: %s by the person; kept %.2f, cover %.2f, whole %.2f, run %d, spoken %.2f%s, voice %s%n",
                pair.line(),
                pair.same() ? "the same" : "not the same",
                likeness.kept(),
                likeness.cover(),
                likeness.whole(),
                likeness.run(),
                likeness.spoken(),
                likeness.whollySpoken() ? " wholly" : "",
                Voice.of(pair.one().voice(), pair.other().voice()));
        for (LikenessGold.Side side : List.of(pair.one(), pair.other())) {
            System.out.println(
                    "  [" + side.voice() + "] " + side.wording().text().replace('\n', ' '));
        }
    }
}
