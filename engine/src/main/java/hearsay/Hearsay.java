package hearsay;

import hearsay.attribution.Attribution;
import hearsay.attribution.AttributionModel;
import hearsay.attribution.Attributor;
import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.onnx.ModelException;
import hearsay.onnx.ModelFolder;
import hearsay.statement.Annotations;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.tagging.TaggedDocument;
import hearsay.tagging.Tagger;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles and returns who said what in them.
 *
 * <pre>{@code
 * try (Hearsay hearsay = Hearsay.open()) {
 *     for (Statement statement : hearsay.read(Document.of("note", text)).statements()) {
 *         System.out.println(statement.content().get(0).cut(text));
 *     }
 * }
 * }</pre>
 *
 * <p>Models are loaded once, by {@link #open}. One instance serves any number of threads, and what it returns for a document
 * does not depend on them.
 */
public final class Hearsay implements AutoCloseable {

    private final AttributionModel model;
    private final Attributor attributor;

    private Hearsay(AttributionModel model) {
        this.model = model;
        this.attributor = new Attributor(model);
    }

    /**
     * Loads the models that are shipped in the jar {@code hearsay-models}.
     *
     * @throws ModelException if they are not on the class path, or damaged
     */
    public static Hearsay open() {
        return new Hearsay(AttributionModel.load(ModelFolder.shipped("attribution")));
    }

    /**
     * Loads another attribution model of the same shape.
     *
     * @param folder a folder as {@code training/attribution} writes it
     * @throws ModelException if it holds no whole model
     */
    public static Hearsay open(Path folder) {
        return new Hearsay(AttributionModel.load(ModelFolder.at(folder)));
    }

    /** The names of the models, by what they do, as output repeats them. */
    public String attributionModel() {
        return model.name();
    }

    /** Reads one article, its title too. */
    public AttributedDocument read(Document document) {
        TaggedDocument body = Tagger.tag(document);
        List<Statement> statements = statements(body, document.furniture(), "s");
        String title = document.metadata().title();
        Annotations annotations = new Annotations(List.of(), List.of(), body.sentences());
        return new AttributedDocument(document, statements, titleStatements(document, title), annotations);
    }

    private List<Statement> titleStatements(Document document, @Nullable String title) {
        return title == null ? List.of() : statements(Tagger.tag(document, title), List.of(), "t");
    }

    private List<Statement> statements(TaggedDocument text, List<Furniture> furniture, String prefix) {
        List<Attribution> attributions = attributor.attribute(text, furniture);
        return Unresolved.statements(text, attributions, prefix);
    }

    @Override
    public void close() {
        model.close();
    }
}
