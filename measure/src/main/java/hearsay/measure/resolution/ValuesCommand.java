package hearsay.measure.resolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how well dates, quantities and the manner of saying are read where their places are given. */
@Command(
        name = "values",
        description = "How well dates, quantities, and how surely things are said are read, against gold.",
        mixinStandardHelpOptions = true)
public final class ValuesCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder with gum/ and polnear/ (default: ${DEFAULT-VALUE}).",
            defaultValue = "../shared/data")
    private Path data = Path.of("");

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Folder of the project (default: here).",
            defaultValue = ".")
    private Path project = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path gold = project.resolve("measure/gold");
        System.out.print(DateFigures.table(data.resolve("gum"), gold.resolve("dates"))
                + "\n" + QuantityFigures.table(gold.resolve("quantities/invented.tsv"))
                + "\n" + MannerFigures.table(data.resolve("polnear/train.jsonl"), gold.resolve("manner/cues.tsv")));
        return 0;
    }
}
