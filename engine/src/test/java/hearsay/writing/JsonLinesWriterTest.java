package hearsay.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.document.Sha256;
import hearsay.document.Span;
import hearsay.statement.AttributedDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesWriterTest {

    private static final ObjectMapper JSON = new JsonMapper();

    @Test
    void writesEveryFieldInTheOrderPromised() {
        assertThat(JsonLinesWriter.line(Examples.full(), Examples.BY))
                .isEqualTo(
                        """
                        {"id":"boats","uri":"https://example.org/boats",\
                        "sha256":"%s",\
                        "title":"🚢 Ruiz: boats left","authors":["Lea Moor"],"outlet":"Harbour Post",\
                        "published":"2023-05-09","retrieved":"2023-05-10T06:00:00Z","language":"en","kind":"article",\
                        "provenance":{"file":"crawl.warc.gz","record":"urn:uuid:1","offset":4096},\
                        "by":{"version":"0.1.0","models":{"attribution":"tiny-1","when":"rules-1"}},\
                        "text":"📰🗞 On May 3 Ana Ruiz told the Harbour Post, citing two clerks, that \\"70 boats\\" allegedly left. Read more",\
                        "furniture":[{"start":95,"end":104,"kind":"promotion"}],\
                        "statements":[{"id":"s1","type":"mixed",\
                        "source":[{"start":12,"end":20,"exact":"Ana Ruiz"}],\
                        "cue":[{"start":21,"end":25,"exact":"told"}],\
                        "content":[{"start":63,"end":78,"exact":"that \\"70 boats\\""},{"start":89,"end":93,"exact":"left"}],\
                        "speaker":{"name":"Ana Ruiz","kind":"person","members":[],"basis":"text","confidence":0.97,"candidates":["Ana Rose"]},\
                        "via":[{"name":"two clerks","kind":"group","start":51,"end":61,"exact":"two clerks"}],\
                        "root":"first-hand","within":null,\
                        "medium":{"kind":"press conference","role":"to","outlet":"the Harbour Post","start":26,"end":42,"exact":"the Harbour Post"},\
                        "said":{"edtf":"2023-05-03","start":3,"end":11,"exact":"On May 3"},\
                        "dates":[{"edtf":"2023-05-03","start":6,"end":11,"exact":"May 3"}],\
                        "quantities":[{"value":70,"min":null,"max":70.5,"approximate":true,"unit":"boats","start":69,"end":77,"exact":"70 boats"}],\
                        "hedges":[{"start":79,"end":88,"exact":"allegedly"}],\
                        "stance":"distancing","certainty":"certain","polarity":"affirmed","act":"state","confidence":0.94}],\
                        "titleStatements":[{"id":"t1","type":"indirect","source":[],"cue":[],\
                        "content":[{"start":8,"end":18,"exact":"boats left"}],"speaker":null,"via":[],"root":null,"within":null,\
                        "medium":null,"said":null,"dates":[],"quantities":[],"hedges":[],"stance":null,"certainty":null,\
                        "polarity":null,"act":null,"confidence":0.5}],\
                        "entities":[{"id":"e1","name":"Ana Ruiz","kind":"person",\
                        "mentions":[{"start":12,"end":20,"exact":"Ana Ruiz","form":"name"}]}],\
                        "dates":[{"edtf":"2023-05-03","start":6,"end":11,"exact":"May 3"}],\
                        "sentences":[{"start":0,"end":94}]}"""
                                .formatted(Sha256.of(Examples.TEXT)));
    }

    @Test
    void writesALineAnArticleAndTheBytesOfUtf8() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonLinesWriter writer = new JsonLinesWriter(out, Examples.BY)) {
            writer.write(Examples.full());
            writer.write(Examples.bare("One\nline\u2028only"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8).split("\n"))
                .containsExactly(
                        JsonLinesWriter.line(Examples.full(), Examples.BY),
                        JsonLinesWriter.line(Examples.bare("One\nline\u2028only"), Examples.BY));
    }

    @Test
    void leavesNoHalfLineWhenADocumentIsInconsistent() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AttributedDocument titleless = new AttributedDocument(
                Document.of("x", "Text."), List.of(), List.of(Examples.bare("t1", new Span(0, 1))), null);

        assertThatThrownBy(() -> new JsonLinesWriter(out, Examples.BY).write(titleless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
        assertThat(out.size()).isZero();
    }

    @Test
    void replacesHalvesOfSurrogatePairsWithoutMovingAnOffset() {
        JsonNode line = parsed(Examples.bare("a\uD83Db\uDC00c"));

        assertThat(line.get("text").asString()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(line.get("statements")
                        .get(0)
                        .get("content")
                        .get(0)
                        .get("end")
                        .asInt())
                .isEqualTo(5);
    }

    @Property
    void everyExactIsTheCutOfTheTextByCodePoints(@ForAll String text, @ForAll int from, @ForAll int length) {
        if (text.isEmpty()) {
            return;
        }
        int[] starts = text.codePoints().toArray();
        int start = Math.floorMod(from, starts.length);
        int end = start + 1 + Math.floorMod(length, starts.length - start);
        Span span = new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        JsonNode line = parsed(
                new AttributedDocument(Document.of("x", text), List.of(Examples.bare("s1", span)), List.of(), null));

        JsonNode content = line.get("statements").get(0).get("content").get(0);
        String written = line.get("text").asString();
        assertThat(content.get("start").asInt()).isEqualTo(start);
        assertThat(content.get("end").asInt()).isEqualTo(end);
        assertThat(content.get("exact").asString())
                .isEqualTo(written.substring(written.offsetByCodePoints(0, start), written.offsetByCodePoints(0, end)));
        assertThat(line.get("sha256").asString()).isEqualTo(Sha256.of(written));
    }

    private static JsonNode parsed(AttributedDocument document) {
        return JSON.readTree(JsonLinesWriter.line(document, Examples.BY));
    }
}
