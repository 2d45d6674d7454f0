package hearsay.app.terminal;

import hearsay.document.Document;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.AttributedDocument;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command line needs of the engine; safe for use by several threads at once. */
public interface Engine extends AutoCloseable {

    AttributedDocument read(Document document);

    /** The name of each model in use, by what it does. */
    Map<String, String> models();

    @Override
    void close();

    /** Opens an engine. */
    interface Opener {

        /**
         * @param model folder of the attribution model; null for the one that comes with Hearsay
         * @param world the world knowledge that names speakers
         * @throws hearsay.onnx.ModelException if it cannot be used
         */
        Engine open(@Nullable Path model, Gazetteer world);
    }
}
