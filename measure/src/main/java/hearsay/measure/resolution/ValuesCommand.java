package hearsay.measure.resolution;

import hearsay.measure.tables.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how well dates, quantities and the manner of saying are read where their places are given. */
@Command(
        name = "values",
        description = "How well dates, quantities, and how surely things are said are read, against gold.",
        mixinStandardHelpOptions = true)
public final class ValuesCommand implements Callable<Integer> {

    @Mixin
    private final Folders folders = new Folders();

    @Override
    public Integer call() throws IOException {
        Path gold = folders.project().resolve("measure/gold");
        System.out.print(DateFigures.table(folders.data().resolve("gum"), gold.resolve("dates"))
                + "\n" + QuantityFigures.table(gold.resolve("quantities/invented.tsv"))
                + "\n"
                + MannerFigures.table(folders.data().resolve("polnear/train.jsonl"), gold.resolve("manner/cues.tsv")));
        return 0;
    }
}
