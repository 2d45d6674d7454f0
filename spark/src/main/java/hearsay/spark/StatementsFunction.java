package hearsay.spark;

import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import hearsay.writing.JsonLinesWriter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SQL function {@code hearsay_statements(text, published)}: the statements in an article's text, as the column {@code statements} of
 * documents has them.
 *
 * <pre>{@code
 * StatementsFunction.register(spark);
 * spark.sql("SELECT id, s.speaker.name FROM news LATERAL VIEW explode(hearsay_statements(text, published)) AS s");
 * }</pre>
 *
 * <p>{@code published}, a date or its ISO 8601 spelling, may be null. The result is null where the text is null, has no words, or is in a
 * language that the models do not know: the job {@code read} says which.
 */
public final class StatementsFunction implements UDF2<@Nullable String, @Nullable Object, @Nullable Object> {

    private static final long serialVersionUID = 1;

    /** What SQL calls it. */
    public static final String NAME = "hearsay_statements";

    private static final ReadFile.Options AS_GIVEN =
            new ReadFile.Options(null, null, ReadingOptions.DEFAULT_MAX_ARTICLE);

    /** Models are not in what is returned. */
    private static final By NO_MODELS = By.of(By.thisVersion(), Map.of());

    /** Makes the function known to a session, with the models on the class path. */
    public static void register(SparkSession spark) {
        spark.udf().register(NAME, new StatementsFunction(), DataTypes.createArrayType(DocumentSchema.STATEMENT));
    }

    @Override
    public @Nullable Object call(@Nullable String text, @Nullable Object published) {
        if (text == null) {
            return null;
        }
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("text", text);
        if (published != null) {
            article.put("published", published.toString());
        }
        byte[] line = JsonMapper.shared().writeValueAsString(article).getBytes(StandardCharsets.UTF_8);
        Object[] found = new Object[1];
        SharedEngine.reader(AS_GIVEN).read("text.jsonl", new ByteArrayInputStream(line), outcome -> {
            if (outcome instanceof ReadOutcome.Read read) {
                found[0] = statements(
                        SharedEngine.get(SharedEngine.Shipped.NOTHING).read(read.document()));
            }
        });
        return found[0];
    }

    private static Object statements(AttributedDocument read) {
        int column = DocumentSchema.DOCUMENT.fieldIndex("statements");
        return JsonRows.row(JsonLinesWriter.line(read.withoutAnnotations(), NO_MODELS), DocumentSchema.DOCUMENT)
                .get(column);
    }
}
