package hearsay.app;

import hearsay.Hearsay;
import hearsay.app.terminal.Engine;
import hearsay.document.Document;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.AttributedDocument;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The real engine. */
record HearsayEngine(Hearsay hearsay) implements Engine {

    static Engine open(@Nullable Path model, Gazetteer world) {
        Hearsay hearsay = model == null ? Hearsay.open() : Hearsay.open(model);
        return new HearsayEngine(hearsay.withGazetteer(world));
    }

    @Override
    public AttributedDocument read(Document document) {
        return hearsay.read(document);
    }

    @Override
    public Map<String, String> models() {
        return Map.of("attribution", hearsay.attributionModel());
    }

    @Override
    public void close() {
        hearsay.close();
    }
}
