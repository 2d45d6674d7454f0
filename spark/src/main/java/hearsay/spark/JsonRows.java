package hearsay.spark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Makes rows of JSON. Nothing is lost on the way: a property that has no column is an error. */
final class JsonRows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonRows() {}

    /**
     * The row for one JSON object.
     *
     * @throws IllegalArgumentException where it has a property that has no column
     */
    static Row row(String json, StructType type) {
        return row(JSON.readTree(json), type);
    }

    private static Row row(JsonNode object, StructType type) {
        for (String name : object.propertyNames()) {
            if (type.getFieldIndex(name).isEmpty()) {
                throw new IllegalArgumentException("There is no column for \"" + name + "\"");
            }
        }
        StructField[] fields = type.fields();
        @Nullable Object[] values = new @Nullable Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(object.path(fields[i].name()), fields[i].dataType());
        }
        return RowFactory.create((Object[]) values);
    }

    private static @Nullable Object value(JsonNode node, DataType type) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type instanceof StructType struct) {
            return row(node, struct);
        }
        if (type instanceof ArrayType array) {
            List<@Nullable Object> values = new ArrayList<>(node.size());
            node.forEach(each -> values.add(value(each, array.elementType())));
            return values.toArray();
        }
        if (type instanceof MapType map) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            node.forEachEntry((name, each) -> values.put(name, value(each, map.valueType())));
            return CollectionConverters.asScala(values);
        }
        if (type instanceof DecimalType decimal) {
            BigDecimal value = node.decimalValue().setScale(decimal.scale(), RoundingMode.HALF_EVEN);
            if (value.precision() > decimal.precision()) {
                throw new IllegalArgumentException("The number " + node + " is too large for its column");
            }
            return value;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return node.intValue();
        }
        if (type.equals(DataTypes.LongType)) {
            return node.longValue();
        }
        if (type.equals(DataTypes.DoubleType)) {
            return node.doubleValue();
        }
        return type.equals(DataTypes.BooleanType) ? (Object) node.booleanValue() : node.stringValue();
    }
}
