package hearsay.ledger.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.ledger.Invented;
import hearsay.statement.AttributedDocument;
import hearsay.statement.DatedSpan;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format is read back by a program that was not written for it; the articles are invented. */
class ExportFormatTest {

    private static final String HARD =
            "📰 Ruiz told us, citing \"two\" clerks\n\nthat <script>alert('70 & 80% {boats}_left\\')</script>\u0001 sank.";

    @Test
    void jsonLinesAreTheLinesOfReading() throws IOException {
        assertThat(export(ExportFormat.JSONL).lines()).hasSize(3).allSatisfy(line -> assertThat(
                        hearsay.writing.JsonLine.parse(line).document().statements())
                .isNotNull());
    }

    @Test
    void webAnnotationsSelectTheWordsByCodePointsAndByQuotation() throws Exception {
        JsonNode page = JsonMapper.shared().readTree(export(ExportFormat.WEB_ANNOTATION));
        List<JsonNode> hard = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            if (item.path("target").size() == 2) {
                hard.add(item);
            }
        }

        assertThat(hard).hasSize(1);
        for (JsonNode target : hard.get(0).path("target")) {
            JsonNode position = target.path("selector").get(0);
            JsonNode quote = target.path("selector").get(1);
            int start = HARD.offsetByCodePoints(0, position.path("start").asInt());
            int end = HARD.offsetByCodePoints(0, position.path("end").asInt());
            assertThat(HARD.substring(start, end)).isEqualTo(quote.path("exact").asString());
            assertThat(HARD)
                    .contains(quote.path("prefix").asString()
                            + quote.path("exact").asString()
                            + quote.path("suffix").asString());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WEB_ANNOTATION", "SCHEMA_ORG"})
    void aJsonLdProcessorUnderstandsEveryName(ExportFormat format) throws Exception {
        // The published contexts are not fetched: these say of the names used here what those do.
        String context =
                """
                {"@context": {"id": "@id", "type": "@type", "@vocab": "https://example.org/v#",
                 "items": {"@id": "https://example.org/v#items", "@container": "@list"},
                 "source": {"@type": "@id"}, "url": {"@type": "@id"}}}
                """;
        DocumentLoader loader = (url, options) -> JsonDocument.of(new StringReader(context));

        var rdf = JsonLd.toRdf(JsonDocument.of(new StringReader(export(format))))
                .loader(loader)
                .get();

        assertThat(rdf.toList().stream().map(quad -> quad.getObject().getValue()))
                .contains("Ana Ruiz", "the port is shut.");
    }

    @Test
    void schemaOrgTellsQuotationsFromClaims() throws IOException {
        JsonNode graph =
                JsonMapper.shared().readTree(export(ExportFormat.SCHEMA_ORG)).path("@graph");

        assertThat(graph.findValuesAsString("@type")).contains("Quotation", "Claim", "NewsArticle", "Person");
    }

    @Test
    void bratsOffsetsCutTheWordsBesideThem() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(ExportFormat.BRAT)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        int bounds = 0;
        for (String name : files.keySet()) {
            if (!name.endsWith(".ann")) {
                continue;
            }
            String text = files.get(name.replace(".ann", ".txt"));
            for (String line : files.get(name).split("\n")) {
                if (line.startsWith("T")) {
                    String[] cells = line.split("\t");
                    List<String> words = new ArrayList<>();
                    for (String place :
                            cells[1].substring(cells[1].indexOf(' ') + 1).split(";")) {
                        int start = text.offsetByCodePoints(0, Integer.parseInt(place.split(" ")[0]));
                        int end = text.offsetByCodePoints(0, Integer.parseInt(place.split(" ")[1]));
                        words.add(text.substring(start, end));
                    }
                    assertThat(String.join(" ", words)).isEqualTo(cells[2]).doesNotContain("\n");
                    bounds++;
                }
            }
        }
        assertThat(files).hasSize(7).containsKey("annotation.conf");
        assertThat(bounds).isEqualTo(12);
    }

    @Test
    void aGraphLibraryReadsGraphMl() throws IOException {
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>(); // checks it against the schema
        Map<String, String> names = new HashMap<>();
        importer.addVertexAttributeConsumer((pair, value) -> {
            if (pair.getSecond().equals("name")) {
                names.put(pair.getFirst(), value.getValue());
            }
        });

        Graph<String, DefaultEdge> graph = graph(importer, ExportFormat.GRAPHML);

        assertThat(names.values()).contains("Ana Ruiz", "two clerks", "Nordkysten", "Moor");
        assertThat(graph.edgeSet()).hasSize(5);
    }

    @Test
    void aGraphLibraryReadsGexf() throws IOException {
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>(); // checks it against the schema

        assertThat(graph(importer, ExportFormat.GEXF).edgeSet()).hasSize(5);
    }

    @Test
    void cslItemsHaveTheirQuotation() throws IOException {
        JsonNode items = JsonMapper.shared().readTree(export(ExportFormat.CSL_JSON));

        assertThat(items).hasSize(4);
        assertThat(items.findValuesAsString("note")).contains("Ruiz: the port is shut.");
        assertThat(items.get(0).path("issued").path("date-parts").get(0).get(0).asInt())
                .isEqualTo(2024);
    }

    @Test
    void aBibtexReaderReadsEveryEntry() throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(export(ExportFormat.BIBTEX)));

        assertThat(database.getEntries()).hasSize(4);
        assertThat(database.getEntries().values())
                .allSatisfy(entry ->
                        assertThat(entry.getField(BibTeXDatabaseKeys.NOTE)).isNotNull());
    }

    @Test
    void aFeedReaderReadsAtom() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(export(ExportFormat.ATOM)));

        assertThat(feed.getEntries()).hasSize(4);
        assertThat(feed.getEntries().get(0).getTitle()).isEqualTo("Ruiz: the port is shut.");
        assertThat(feed.getEntries().get(0).getLink()).isEqualTo("https://example.org/port");
    }

    @Test
    void anRdfReaderReadsTheProvenance() throws IOException {
        Model model = Rio.parse(new StringReader(export(ExportFormat.PROV_O)), "", RDFFormat.TURTLE);
        String prov = "http://www.w3.org/ns/prov#";

        assertThat(model.filter(null, Values.iri(prov, "wasQuotedFrom"), null)).hasSize(4);
        assertThat(model.filter(null, Values.iri(prov, "hadPrimarySource"), null))
                .hasSize(1);
        assertThat(model.filter(null, Values.iri(prov, "value"), Values.literal("the port is shut.")))
                .hasSize(1);
    }

    @Test
    void theReportRunsNothingOfAnArticles() throws IOException {
        org.jsoup.nodes.Document page = Jsoup.parse(export(ExportFormat.HTML));

        assertThat(page.select("script, img, link, iframe")).isEmpty();
        assertThat(page.select("blockquote")).hasSize(4);
        assertThat(page.select("blockquote").text()).contains("<script>alert(");
        assertThat(page.select("[src], [onclick]")).isEmpty();
    }

    @Test
    void duckDbReadsParquetAndTables(@TempDir Path folder) throws Exception {
        for (ExportFormat format : List.of(ExportFormat.PARQUET, ExportFormat.CSV, ExportFormat.TSV)) {
            Path file = folder.resolve("statements." + format.spelled());
            Files.write(file, bytes(format));
            String read = format == ExportFormat.PARQUET ? "read_parquet" : "read_csv";
            String number = format == ExportFormat.PARQUET ? "statement_id" : "\"statement id\"";
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    ResultSet row = connection
                            .createStatement()
                            .executeQuery(
                                    "SELECT count(*), min(confidence), max(content) FILTER (speaker = 'Ana Ruiz'), min("
                                            + number + ") FROM " + read + "('" + file + "')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).as(format.spelled()).isEqualTo(4);
                assertThat(row.getDouble(2)).isEqualTo(0.5);
                assertThat(row.getString(3)).contains("clerks\n\nthat … <script>alert('70 & 80%");
                assertThat(row.getString(4)).isEqualTo("s1");
            }
        }
    }

    @Test
    void goldHasSpansInCodePoints() throws IOException {
        List<String> lines = export(ExportFormat.GOLD).lines().toList();

        JsonNode statement =
                JsonMapper.shared().readTree(lines.get(0)).path("statements").get(0);
        assertThat(statement.toString()).isEqualTo("{\"source\":[[0,4]],\"cue\":[[5,9]],\"content\":[[10,27]]}");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyLedgerGivesAWholeFileAndTwoExportsAreAlike(ExportFormat format) throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        format.open(empty).close();

        assertThat(bytes(format)).isEqualTo(bytes(format)).hasSizeGreaterThan(empty.size());
        assertThat(ExportFormat.named(format.spelled())).contains(format);
    }

    private static Graph<String, DefaultEdge> graph(GraphImporter<String, DefaultEdge> importer, ExportFormat format)
            throws IOException {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        importer.importGraph(graph, new StringReader(export(format)));
        return graph;
    }

    private static String export(ExportFormat format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ExportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Exporter exporter = format.open(out)) {
            Document port = Invented.article(
                    "https://example.org/port",
                    "Nordkysten",
                    "2024-03-14",
                    "Ruiz said the port is shut. Moor denied it. Ruiz added more.");
            exporter.write(Invented.read(port), Invented.BY);
            exporter.write(hard(), Invented.BY);
            exporter.write(Invented.read(Document.of("nothing", "Hm.")), Invented.BY);
        }
        return out.toByteArray();
    }

    /** An unknown outlet, a chain, two stretches of content, and every sign that some format gives a meaning. */
    private static AttributedDocument hard() {
        Statement statement = new Statement(
                "s1",
                Statement.Type.DIRECT,
                List.of(span("Ruiz")),
                List.of(span("told")),
                List.of(
                        span("citing \"two\" clerks\n\nthat"),
                        span("<script>alert('70 & 80% {boats}_left\\')</script>\u0001 sank.")),
                new Speaker("Ana Ruiz", Speaker.Kind.PERSON, List.of(), Speaker.Basis.TEXT, 0.9, List.of()),
                List.of(new Via("two clerks", Speaker.Kind.GROUP, span("two\" clerks"))),
                Statement.Root.FIRST_HAND,
                null,
                null,
                new DatedSpan("2024-03", span("us")),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0.5);
        return new AttributedDocument(Document.of("hard <&>", HARD), List.of(statement), List.of(), null);
    }

    private static Span span(String words) {
        int start = HARD.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static final class BibTeXDatabaseKeys {
        static final org.jbibtex.Key NOTE = org.jbibtex.BibTeXEntry.KEY_NOTE;
    }
}
