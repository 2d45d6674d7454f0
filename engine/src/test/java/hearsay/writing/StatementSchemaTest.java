package hearsay.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hearsay.document.Furniture;
import hearsay.document.Metadata;
import hearsay.statement.Annotations;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Holds what is written against {@code statement.schema.json}. */
class StatementSchemaTest {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final String SOURCE = schemaSource();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SOURCE);

    @Test
    void acceptsAFullLineAndABareOne() {
        assertThat(errors(JsonLinesWriter.line(Examples.full(), Examples.BY))).isEmpty();
        assertThat(errors(JsonLinesWriter.line(Examples.bare("Nothing known."), Examples.BY)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "type":"mixed"        | "type":"quoted"
                    "start":12            | "start":-1
                    "confidence":0.94     | "confidence":1.5
                    "published":"2023-05-09" | "published":"May 9"
                    "root":"first-hand"   | "root":"first hand"
                    "exact":"told"        | "exact":""
                    "uri":"https://example.org/boats", | ``
                    "act":"state"         | "acts":"state"
                    """)
    void refusesALineThatIsWrong(String right, String wrong) {
        String line = JsonLinesWriter.line(Examples.full(), Examples.BY);
        assertThat(line).contains(right);

        assertThat(errors(line.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void namesThePropertiesInTheOrderInWhichTheyAreWritten() {
        JsonNode schema = JSON.readTree(SOURCE);
        JsonNode line = JSON.readTree(JsonLinesWriter.line(Examples.full(), Examples.BY));

        assertThat(names(line)).isEqualTo(names(schema.get("properties")));
        assertThat(names(line.get("statements").get(0)))
                .isEqualTo(names(schema.get("$defs").get("statement").get("properties")));
    }

    static Stream<Enumerated> enumerations() {
        return Stream.of(
                new Enumerated("/properties/kind", Metadata.Kind.values()),
                new Enumerated("/properties/furniture/items/properties/kind", Furniture.Kind.values()),
                new Enumerated("/properties/entities/items/properties/kind", Annotations.Entity.Kind.values()),
                new Enumerated(
                        "/properties/entities/items/properties/mentions/items/properties/form",
                        Annotations.Mention.Form.values()),
                new Enumerated("/$defs/statement/properties/type", Statement.Type.values()),
                new Enumerated("/$defs/statement/properties/root", Statement.Root.values()),
                new Enumerated("/$defs/statement/properties/stance", Statement.Stance.values()),
                new Enumerated("/$defs/statement/properties/certainty", Statement.Certainty.values()),
                new Enumerated("/$defs/statement/properties/polarity", Statement.Polarity.values()),
                new Enumerated("/$defs/statement/properties/act", Statement.Act.values()),
                new Enumerated("/$defs/statement/properties/via/items/properties/kind", Speaker.Kind.values()),
                new Enumerated("/$defs/statement/properties/speaker/oneOf/0/properties/kind", Speaker.Kind.values()),
                new Enumerated("/$defs/statement/properties/speaker/oneOf/0/properties/basis", Speaker.Basis.values()),
                new Enumerated("/$defs/statement/properties/medium/oneOf/0/properties/kind", Medium.Kind.values()),
                new Enumerated("/$defs/statement/properties/medium/oneOf/0/properties/role", Medium.Role.values()));
    }

    @ParameterizedTest
    @MethodSource("enumerations")
    void listsEveryValueThatCanBeWritten(Enumerated enumerated) {
        List<String> listed = new ArrayList<>();
        for (JsonNode value : JSON.readTree(SOURCE).at(enumerated.pointer() + "/enum")) {
            if (!value.isNull()) {
                listed.add(value.asString());
            }
        }
        List<String> written = Stream.of(enumerated.values())
                .map(value -> enumerated.pointer().endsWith("/root") ? Words.hyphened(value) : Words.spaced(value))
                .toList();

        assertThat(listed).isEqualTo(written);
    }

    record Enumerated(String pointer, Enum<?>[] values) {

        @Override
        public String toString() {
            return pointer;
        }
    }

    private static List<String> errors(String line) {
        return SCHEMA
                .validate(
                        line,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static String schemaSource() {
        try (InputStream schema = JsonLinesWriter.class.getResourceAsStream("statement.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
