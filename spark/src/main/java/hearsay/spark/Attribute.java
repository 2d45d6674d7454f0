package hearsay.spark;

import hearsay.Hearsay;
import hearsay.gazetteer.GazetteerException;
import hearsay.onnx.ModelException;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.JsonLine;
import hearsay.writing.JsonLinesWriter;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/** In a task: finds the statements of one article with the executor's engine. */
final class Attribute implements MapFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    private final String version;
    private final SharedEngine.Shipped shipped;

    /**
     * @param version what documents say they were read by
     * @param shipped what came with the job
     */
    Attribute(String version, SharedEngine.Shipped shipped) {
        this.version = version;
        this.shipped = shipped;
    }

    @Override
    public Row call(Row asRead) {
        if (!asRead.getAs("outcome").equals(Records.READ)) {
            return Records.attributed(asRead, null);
        }
        Hearsay engine = SharedEngine.get(shipped);
        try {
            String article = asRead.getAs("article");
            AttributedDocument read =
                    engine.read(JsonLine.parse(article).document().document());
            By by = By.of(version, Map.of("attribution", engine.attributionModel()));
            return Records.attributed(
                    asRead, JsonRows.row(JsonLinesWriter.line(read.withoutAnnotations(), by), DocumentSchema.DOCUMENT));
        } catch (ModelException | GazetteerException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return Records.failed(
                    asRead, "Hearsay failed at this article: " + e, "Please report it; the other articles are read.");
        }
    }
}
