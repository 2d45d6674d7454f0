package hearsay;

import hearsay.attribution.Attribution;
import hearsay.attribution.AttributionModel;
import hearsay.attribution.Attributor;
import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.gazetteer.Gazetteer;
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
    private final Gazetteer gazetteer;

    private Hearsay(AttributionModel model, Gazetteer gazetteer) {
        this.model = model;
        this.attributor = new Attributor(model);
        this.gazetteer = gazetteer;
    }

    /**
     * Loads the models that are shipped in the jar {@code hearsay-models}.
     *
     * @throws ModelException if they are not on the class path, or damaged
     */
    public static Hearsay open() {
        return new Hearsay(AttributionModel.load(ModelFolder.shipped("attribution")), Gazetteer.standard());
    }

    /**
     * Loads another attribution model of the same shape.
     *
     * @param folder a folder as {@code training/attribution} writes it
     * @throws ModelException if it holds no whole model
     */
    public static Hearsay open(Path folder) {
        return new Hearsay(AttributionModel.load(ModelFolder.at(folder)), Gazetteer.standard());
    }

    /** The same with other world knowledge; it shares the models, so that closing either closes both. */
    public Hearsay withGazetteer(Gazetteer other) {
        return new Hearsay(model, other);
    }

    /** The names of the models, by what they do, as output repeats them. */
    public String attributionModel() {
        return model.name();
    }

    /** Reads one article, its title too. */
    public AttributedDocument read(Document document) {
        TaggedDocument body = Tagger.tag(document);
        Resolution resolution = resolve(body, document.furniture(), "s");
        String title = document.metadata().title();
        Annotations annotations = new Annotations(resolution.entities(), resolution.dates(), body.sentences());
        return new AttributedDocument(document, resolution.statements(), titleStatements(document, title), annotations);
    }

    /**
     * Resolves attributions that were found elsewhere: who says it, through whom, when. Needs no model.
     *
     * @param attributions in reading order, over the document's text
     */
    public static AttributedDocument resolve(Document document, List<Attribution> attributions, Gazetteer gazetteer) {
        TaggedDocument body = Tagger.tag(document);
        Resolution resolution = Resolution.of(body, attributions, "s", gazetteer);
        Annotations annotations = new Annotations(resolution.entities(), resolution.dates(), body.sentences());
        return new AttributedDocument(document, resolution.statements(), List.of(), annotations);
    }

    private List<Statement> titleStatements(Document document, @Nullable String title) {
        return title == null
                ? List.of()
                : resolve(Tagger.tag(document, title), List.of(), "t").statements();
    }

    private Resolution resolve(TaggedDocument text, List<Furniture> furniture, String prefix) {
        List<Attribution> attributions = attributor.attribute(text, furniture);
        return Resolution.of(text, attributions, prefix, gazetteer);
    }

    @Override
    public void close() {
        model.close();
    }
}
