package hearsay.app.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much there is to read, for telling how long it will take. */
public final class Amount {

    /** Nobody knows. */
    static final long UNKNOWN = -1;

    private Amount() {}

    /** The bytes of all files among the inputs and in folders; {@link #UNKNOWN} where one is something else. */
    public static long of(List<String> inputs) {
        long all = 0;
        for (String input : inputs) {
            long bytes = of(input);
            if (bytes == UNKNOWN) {
                return UNKNOWN;
            }
            all += bytes;
        }
        return all;
    }

    private static long of(String input) {
        try {
            Path path = Path.of(input);
            if (Files.isRegularFile(path)) {
                return Files.size(path);
            }
            if (!Files.isDirectory(path)) {
                return UNKNOWN;
            }
            try (Stream<Path> files = Files.walk(path)) {
                return files.filter(Files::isRegularFile)
                        .mapToLong(Amount::size)
                        .sum();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return UNKNOWN; // the reader says what is wrong
        }
    }

    /** The bytes of a file; 0 where there is none. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
