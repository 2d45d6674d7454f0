package hearsay.ledger.exporting;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import hearsay.document.Span;
import hearsay.document.WellFormed;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Medium;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import hearsay.writing.By;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet: a statement a row, those of titles too, with the columns of the CSV.
 *
 * <p>Values are encoded by dictionaries and not packed: the codecs of Parquet's Java library are native code or need Hadoop.
 */
final class ParquetTable implements Exporter {

    private final CarpetWriter<Row> rows;

    ParquetTable(OutputStream out) throws IOException {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length); // FilterOutputStream would write byte by byte
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        rows = new CarpetWriter.Builder<>(open, Row.class)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .build();
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        for (Told told : Told.of(attributed)) {
            rows.write(row(told));
        }
    }

    private static Row row(Told told) {
        Statement statement = told.statement();
        Medium medium = statement.medium();
        Span extent = Span.over(statement.content());
        return new Row(
                WellFormed.text(told.document().id()),
                told.metadata().uri(),
                told.metadata().title(),
                told.metadata().outlet(),
                told.published(),
                statement.id(),
                Told.spelled(statement.type()),
                statement.speaker() == null ? null : told.speaker(),
                statement.speaker() == null
                        ? null
                        : Told.spelled(statement.speaker().kind()),
                told.source(),
                told.cue(),
                told.content(),
                statement.via().stream().map(Via::name).map(WellFormed::text).toList(),
                spelled(statement.root()),
                medium == null ? null : Told.spelled(medium.kind()),
                medium == null ? null : medium.outlet(),
                statement.said() == null ? null : statement.said().edtf(),
                spelled(statement.stance()),
                spelled(statement.certainty()),
                spelled(statement.polarity()),
                spelled(statement.act()),
                Math.round(statement.confidence() * 10_000) / 10_000.0,
                told.start(extent),
                told.end(extent));
    }

    private static @Nullable String spelled(@Nullable Enum<?> value) {
        return value == null ? null : Told.spelled(value);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A row; the names of its parts are those of the columns. */
    record Row(
            String articleId,
            @Nullable String uri,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String published,
            String statementId,
            String type,
            @Nullable String speaker,
            @Nullable String speakerKind,
            String source,
            String cue,
            String content,
            List<String> via,
            @Nullable String root,
            @Nullable String mediumKind,
            @Nullable String mediumOutlet,
            @Nullable String said,
            @Nullable String stance,
            @Nullable String certainty,
            @Nullable String polarity,
            @Nullable String act,
            double confidence,
            int start,
            int end) {}
}
