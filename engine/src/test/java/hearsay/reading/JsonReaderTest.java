package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest extends FormatReaderContract {

    @Override
    String name() {
        return "articles.json";
    }

    @Override
    byte[] example() {
        return """
                [
                  {"id": "a", "text": "Ana Ruiz said so."},
                  {"id": "b", "text": "He said no."}
                ]
                """
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> texts() {
        return List.of("Ana Ruiz said so.", "He said no.");
    }

    @Test
    void readsAnObjectOverSeveralLinesAsOneArticle() {
        assertThat(Reads.of("-", "{\n  \"id\": \"x\",\n  \"text\": \"He said no.\"\n}\n")
                        .texts())
                .containsExactly("He said no.");
    }

    @Test
    void keepsWhatStandsBeforeTheDamage() {
        Reads reads = Reads.of(name(), "[{\"text\":\"A.\"},\n{\"text\" \"B.\"},\n{\"text\":\"C.\"}]");

        assertThat(reads.texts()).containsExactly("A.");
        assertThat(reads.onlyFailure().where()).isEqualTo("line 2");
    }
}
