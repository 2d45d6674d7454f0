package hearsay.spark;

import hearsay.writing.JsonLinesWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of documents: {@code statement.schema.json}, which describes a line of JSON, as Spark's types.
 *
 * <p>Offsets are integers, bytes in a file longs, probabilities doubles, quantities decimals with {@value #DECIMALS} places. What a line has
 * only if asked for ({@code --annotations}) is no column.
 */
final class DocumentSchema {

    private static final int DIGITS = 38;
    static final int DECIMALS = 12;

    private static final JsonNode SCHEMA = read();

    /** An article with its statements, a row. */
    static final StructType DOCUMENT = document();

    /** One statement, as it stands in a document's {@code statements}. */
    static final StructType STATEMENT =
            (StructType) ((ArrayType) DOCUMENT.apply("statements").dataType()).elementType();

    private DocumentSchema() {}

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(
                JsonLinesWriter.class.getResourceAsStream("statement.schema.json"), "statement.schema.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StructType document() {
        List<String> always = new ArrayList<>();
        SCHEMA.path("required").forEach(name -> always.add(name.asString()));
        return struct(SCHEMA, always);
    }

    private static StructType struct(JsonNode object, List<String> names) {
        List<StructField> fields = new ArrayList<>();
        object.path("properties").forEachEntry((name, property) -> {
            if (names.isEmpty() || names.contains(name)) {
                fields.add(DataTypes.createStructField(name, type(property), true));
            }
        });
        return DataTypes.createStructType(fields);
    }

    private static DataType type(JsonNode property) {
        if (property.has("$ref")) {
            String name = property.path("$ref").asString();
            JsonNode named = SCHEMA.at(name.substring(1));
            return name.endsWith("/offset") ? DataTypes.IntegerType : type(named);
        }
        if (property.has("oneOf")) {
            return type(property.path("oneOf").path(0)); // or null
        }
        if (property.has("enum")) {
            return DataTypes.StringType;
        }
        JsonNode type = property.path("type");
        String name = type.isArray() ? type.path(0).asString() : type.asString();
        return switch (name) {
            case "string" -> DataTypes.StringType;
            case "boolean" -> DataTypes.BooleanType;
            case "integer" -> DataTypes.LongType;
            case "number" ->
                property.has("maximum") ? DataTypes.DoubleType : DataTypes.createDecimalType(DIGITS, DECIMALS);
            case "array" -> DataTypes.createArrayType(type(property.path("items")));
            case "object" ->
                property.has("properties")
                        ? struct(property, List.of())
                        : DataTypes.createMapType(DataTypes.StringType, type(property.path("additionalProperties")));
            default -> throw new IllegalStateException("No column for the type " + name);
        };
    }
}
