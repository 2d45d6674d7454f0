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
    private final Languages languages;
    private final Pages pages = new HtmlPages();

    public ArticleReader(ReadingOptions options) {
        this(options, System.in);
    }

    ArticleReader(ReadingOptions options, InputStream standardInput) {
        this(options, standardInput, new Languages());
    }

    ArticleReader(ReadingOptions options, InputStream standardInput, Languages languages) {
        this.options = options;
        this.languages = languages;
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
                outcomes(input, receiver)
                        .failure(null, "Addresses are not read yet.", "Download it first, and name the file.");
            } else {
                Inputs.visit(input, new Inputs.Visitor() {
                    @Override
                    public void file(Path file) {
                        readFile(file, receiver);
                    }

                    @Override
                    public void failure(String name, String message, String remedy) {
                        outcomes(name, receiver).failure(null, message, remedy);
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
        Outcomes outcomes = outcomes(name, receiver);
        try {
            read(Source.file(name, new BufferedInputStream(bytes, Kind.HEAD)), outcomes);
        } catch (IOException e) {
            outcomes.failure(null, Damage.message(e), Damage.remedy(e));
        }
    }

    private Outcomes outcomes(String input, Consumer<? super ReadOutcome> receiver) {
        return new Outcomes(input, options, languages, receiver);
    }

    private void readFile(Path file, Consumer<? super ReadOutcome> receiver) {
        Outcomes outcomes = outcomes(file.toString(), receiver);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), Kind.HEAD)) {
            read(Source.file(file.toString(), bytes), outcomes);
        } catch (AccessDeniedException e) {
            outcomes.failure(null, "The file may not be read.", "Ask its owner for permission to read.");
        } catch (NoSuchFileException e) {
            outcomes.failure(null, "The file is gone.", "Run again with the files that are there.");
        } catch (IOException e) {
            outcomes.failure(null, Damage.message(e), Damage.remedy(e));
        }
    }

    private void read(Source source, Outcomes outcomes) throws IOException {
        try {
            readKind(source, outcomes);
            if (outcomes.count() == 0) {
                outcomes.failure(null, "There is no article in it.", "Check that it was saved or downloaded whole.");
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (outcomes.isTheReceivers(e)) {
                throw e;
            }
            outcomes.failure(
                    null, "It broke its reader: " + e + ".", "Please report this, with the file if it may be shared.");
        }
    }

    private void readKind(Source source, Outcomes outcomes) throws IOException {
        byte[] head = Peek.at(source.bytes(), Kind.HEAD);
        boolean packed = Unzipped.isPacked(head);
        byte[] plainHead = packed ? Unzipped.head(head) : head;
        if (head.length == 0 || packed && plainHead.length == 0) {
            outcomes.failure(null, "The file is empty.", "Check that it was saved or downloaded whole.");
            return;
        }
        String foreign = Unzipped.isPacked(plainHead) ? "packed by gzip more than once" : Kind.foreign(plainHead);
        if (foreign != null) {
            outcomes.failure(
                    null, "This is " + foreign + ".", "Save it as text, HTML or PDF, unpacked, and read that.");
            return;
        }
        Kind kind = Kind.of(plainHead, source.name(), source.contentType());
        if (packed && kind != Kind.WARC) { // archives are packed record by record, and offsets count packed bytes
            source = source.withBytes(new BufferedInputStream(new Unzipped(source.bytes()), Kind.HEAD));
        }
        reader(kind).read(source, outcomes);
    }

    private FormatReader reader(Kind kind) {
        return switch (kind) {
            case TEXT -> new PlainTextReader();
            case JSON_LINES -> new JsonLinesReader(pages);
            case JSON -> new JsonReader(pages);
            case HTML, XML, WARC, PDF, SUBTITLES, TABLE ->
                (source, outcomes) -> outcomes.failure(
                        null,
                        "This looks like " + kind + ", which is not read yet.",
                        "Save it as plain text or JSON lines, and read that.");
        };
    }
}
