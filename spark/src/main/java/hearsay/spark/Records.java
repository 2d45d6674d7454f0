package hearsay.spark;

import hearsay.document.Document;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.JsonLinesWriter;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What became of each article, as rows: first as it was read, then with its statements. */
final class Records {

    static final String READ = "read";
    static final String SKIPPED = "skipped";
    static final String FAILED = "failed";
    static final String WARNING = "warning";

    private static final StructType PLACE = new StructType()
            .add("file", DataTypes.StringType)
            .add("outcome", DataTypes.StringType)
            .add("place", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("remedy", DataTypes.StringType);

    /** {@code article} is a line of JSON without statements; null unless the outcome is {@value #READ}. */
    static final StructType AS_READ = PLACE.add("article", DataTypes.StringType);

    /** {@code document} is a row of {@link DocumentSchema#DOCUMENT}; null unless the outcome is {@value #READ}. */
    static final StructType ATTRIBUTED = PLACE.add("document", DocumentSchema.DOCUMENT);

    private static final By NOBODY = By.of("", Map.of());

    private Records() {}

    static Row asRead(ReadOutcome outcome, InputFile file) {
        if (outcome instanceof ReadOutcome.Read read) {
            return article(read.document(), file);
        }
        if (outcome instanceof ReadOutcome.Skipped skipped) {
            return other(file, SKIPPED, skipped.where(), skipped.message(), null);
        }
        if (outcome instanceof ReadOutcome.Failure failure) {
            return other(file, FAILED, failure.where(), failure.message(), failure.remedy());
        }
        ReadOutcome.Warning warning = (ReadOutcome.Warning) outcome;
        return other(file, WARNING, warning.where(), warning.message(), null);
    }

    static Row failed(InputFile file, String message, String remedy) {
        return other(file, FAILED, null, message, remedy);
    }

    private static Row article(Document document, InputFile file) {
        String line = JsonLinesWriter.line(new AttributedDocument(document, List.of(), List.of(), null), NOBODY);
        return RowFactory.create(file.name(), READ, document.provenance().record(), null, null, line);
    }

    private static Row other(
            InputFile file, String outcome, @Nullable String place, String message, @Nullable String remedy) {
        return RowFactory.create(file.name(), outcome, place, message, remedy, null);
    }

    /** The row with its article replaced: by the document with its statements, or by nothing. */
    static Row attributed(Row asRead, @Nullable Row document) {
        return RowFactory.create(asRead.get(0), asRead.get(1), asRead.get(2), asRead.get(3), asRead.get(4), document);
    }

    static Row failed(Row asRead, String message, String remedy) {
        return RowFactory.create(asRead.get(0), FAILED, asRead.get(2), message, remedy, null);
    }
}
