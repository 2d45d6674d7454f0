package hearsay.app.desk.pages;

import hearsay.app.desk.asking.Input;
import hearsay.app.desk.given.DeskReader;
import hearsay.statement.AttributedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The invented articles that the first page teaches with; each is read once, when first asked for. */
public final class Examples implements AutoCloseable {

    /** The one that the first page shows. */
    public static final String FIRST = "ferry";

    private static final List<String> NAMES = List.of(FIRST, "reservoir");

    private final DeskReader reader;
    private final Input.Opener opener = new Input.Opener();
    private final Map<String, AttributedDocument> read = new ConcurrentHashMap<>();

    public Examples(DeskReader reader) {
        this.reader = reader;
    }

    public Optional<AttributedDocument> find(String name) {
        return NAMES.contains(name) ? Optional.of(read.computeIfAbsent(name, this::read)) : Optional.empty();
    }

    private AttributedDocument read(String name) {
        try (InputStream in = Examples.class.getResourceAsStream("/hearsay/app/desk/examples/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The example " + name + " is missing");
            }
            ObjectNode article = JsonMapper.shared().createObjectNode();
            article.put("id", "examples/" + name + ".txt");
            article.put("text", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return reader.read(opener.open(new Input.Line(article), 1).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        opener.close();
    }
}
