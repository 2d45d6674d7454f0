package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.given.DeskReader;
import hearsay.app.desk.safety.Gate;
import hearsay.document.Document;
import hearsay.statement.AttributedDocument;
import hearsay.writing.JsonLinesWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Reads articles while somebody waits: as many at a time as there are cores, and some more in a queue. */
public final class Reading implements AutoCloseable {

    private static final int WAITING = 32;
    private static final int PATIENCE_SECONDS = 60;

    private final DeskReader reader;
    private final Input.Opener opener = new Input.Opener();
    private final Gate gate = new Gate(Runtime.getRuntime().availableProcessors(), WAITING, PATIENCE_SECONDS);

    public Reading(DeskReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the articles in an input.
     *
     * @param most how many articles at most
     * @throws Problem where there is none, or one too many, or too many wait
     */
    public List<AttributedDocument> read(Input input, int most) {
        return gate.in(
                () -> opener.open(input, most).stream().map(this::attribute).toList());
    }

    private AttributedDocument attribute(Document article) {
        try {
            return reader.read(article);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new Problem(
                    500,
                    "The memory did not suffice for this article.",
                    "Start the desk with HEARSAY_OPTS=-Xmx1g, or split the article.");
        }
    }

    /** Articles as {@code hearsay read --format jsonl} prints them. */
    public byte[] lines(List<AttributedDocument> all) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(out, reader.by())) {
            for (AttributedDocument attributed : all) {
                writer.write(attributed);
            }
        } catch (IOException e) {
            throw new AssertionError("Memory can always be written", e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        opener.close();
    }
}
