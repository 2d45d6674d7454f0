package hearsay.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Parquet file's rows as JSON lines, so that a table of articles is read as any other input.
 *
 * <p>Columns of one value are handed on, under their names; dates and times as ISO 8601 writes them. Lists and structures are left out:
 * nothing that an article is made of needs them, authors apart.
 */
final class ParquetLines extends InputStream {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private final ParquetReader<Group> rows;
    private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

    ParquetLines(Path path, Configuration configuration) throws IOException {
        rows = ParquetReader.builder(new GroupReadSupport(), path)
                .withConf(configuration)
                .build();
    }

    /** Whether these bytes begin a Parquet file; the stream must allow going back. */
    static boolean isParquet(InputStream bytes) throws IOException {
        bytes.mark(MAGIC.length);
        byte[] head = bytes.readNBytes(MAGIC.length);
        bytes.reset();
        return java.util.Arrays.equals(head, MAGIC);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return hasMore() ? line.read(bytes, start, length) : -1;
    }

    /** Whether a row is left; a part of a table may have none. */
    boolean hasMore() throws IOException {
        while (line.available() == 0) {
            Group row = next();
            if (row == null) {
                return false;
            }
            line = new ByteArrayInputStream(
                    (JsonMapper.shared().writeValueAsString(values(row)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private @Nullable Group next() throws IOException {
        try {
            return rows.read();
        } catch (RuntimeException e) { // what Parquet's library throws at damage
            throw new IOException("The table is damaged: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> values(Group row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int field = 0; field < row.getType().getFieldCount(); field++) {
            Type type = row.getType().getType(field);
            if (type.isPrimitive() && row.getFieldRepetitionCount(field) == 1) {
                values.put(type.getName(), value(row, field, type));
            }
        }
        return values;
    }

    private static Object value(Group row, int field, Type type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        PrimitiveTypeName stored = type.asPrimitiveType().getPrimitiveTypeName();
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(field, 0)).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time && stored == PrimitiveTypeName.INT64) {
            long perSecond =
                    switch (time.getUnit()) {
                        case MILLIS -> 1_000L;
                        case MICROS -> 1_000_000L;
                        case NANOS -> 1_000_000_000L;
                    };
            long value = row.getLong(field, 0);
            return Instant.ofEpochSecond(
                            Math.floorDiv(value, perSecond),
                            Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond))
                    .toString();
        }
        return row.getValueToString(field, 0);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
