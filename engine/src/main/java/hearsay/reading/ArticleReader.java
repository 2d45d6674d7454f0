package hearsay.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads articles from files, folders, globs, addresses and standard input.
 *
 * <p>The kind of a file is found from its bytes, then from its name; gzip is undone unasked. One input after the other is read
 * as a stream, so that an archive of any size fits in memory. Whatever cannot be read is an outcome, too, and ends nothing.
 */
public final class ArticleReader {

    /** The input that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private final ReadingOptions options;
    private final InputStream standardInput;

    public ArticleReader(ReadingOptions options) {
        this(options, System.in);
    }

    ArticleReader(ReadingOptions options, InputStream standardInput) {
        this.options = options;
        this.standardInput = standardInput;
    }

    /**
     * Reads all inputs in order, in the calling thread, and hands each outcome to {@code receiver} before the next is read.
     *
     * @param inputs each a file, a folder, a glob, an http or https address, or "-" for standard input
     * @param receiver what it throws ends the reading and comes through
     */
    public void read(List<String> inputs, Consumer<? super ReadOutcome> receiver) {
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                read(input, standardInput, receiver);
            } else if (Inputs.isAddress(input)) {
                new Outcomes(input, options, receiver)
                        .failure(null, "Addresses are not read yet.", "Download it first, and name the file.");
            } else {
                Inputs.visit(input, new Inputs.Visitor() {
                    @Override
                    public void file(Path file) {
                        readFile(file, receiver);
                    }

                    @Override
                    public void failure(String name, String message, String remedy) {
                        new Outcomes(name, options, receiver).failure(null, message, remedy);
                    }
                });
            }
        }
    }

    /**
     * Reads bytes that a program already has.
     *
     * @param name what to call them: messages and ids use it, and its ending helps to tell the kind
     * @param bytes read to the end, not closed
     */
    public void read(String name, InputStream bytes, Consumer<? super ReadOutcome> receiver) {
        Outcomes outcomes = new Outcomes(name, options, receiver);
        try {
            read(Source.file(name, new BufferedInputStream(bytes, 1 << 16)), outcomes);
        } catch (IOException e) {
            outcomes.failure(null, "It could not be read: " + e.getMessage(), "Try again.");
        }
    }

    private void readFile(Path file, Consumer<? super ReadOutcome> receiver) {
        Outcomes outcomes = new Outcomes(file.toString(), options, receiver);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            read(Source.file(file.toString(), bytes), outcomes);
        } catch (AccessDeniedException e) {
            outcomes.failure(null, "The file may not be read.", "Ask its owner for permission to read.");
        } catch (NoSuchFileException e) {
            outcomes.failure(null, "The file is gone.", "Run again with the files that are there.");
        } catch (IOException e) {
            outcomes.failure(null, "The file could not be read: " + e.getMessage(), "Check the disk, and try again.");
        }
    }

    private static void read(Source source, Outcomes outcomes) throws IOException {
        new PlainTextReader().read(source, outcomes);
    }
}
