package hearsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Makes lines of JSON, as the command line writes them, of the table of documents. */
final class DocumentLines {

    private DocumentLines() {}

    /** Lines that {@link hearsay.writing.JsonLine#parse} reads; numbers may be spelled differently than they were. */
    static Dataset<String> of(Dataset<Row> documents) {
        Column[] columns = Arrays.stream(DocumentSchema.DOCUMENT.fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new);
        return documents
                .select(to_json(struct(columns), Map.of("ignoreNullFields", "false")))
                .as(Encoders.STRING());
    }
}
