package hearsay.measure.speed;

import java.nio.file.Path;
import java.util.List;

/** Starts this Java again. */
final class Java {

    private Java() {}

    /** Program and options; a Java that sees one processor takes its serial collector and one compiler thread. */
    static List<String> command(int processors) {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(program, "-XX:ActiveProcessorCount=" + processors);
    }
}
