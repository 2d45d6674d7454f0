package hearsay.measure.tables;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data to measure against and the project's documents are; options that most commands take. */
public final class Folders {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the data sets that measure/README.md names (default: ${DEFAULT-VALUE}).",
            defaultValue = "../shared/data")
    private Path data = Path.of("");

    @Option(
            names = "--project",
            paramLabel = "FOLDER",
            description = "Folder of the project (default: here).",
            defaultValue = ".")
    private Path project = Path.of("");

    public Path data() {
        return data;
    }

    public Path project() {
        return project;
    }
}
