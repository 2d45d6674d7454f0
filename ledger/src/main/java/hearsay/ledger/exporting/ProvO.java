package hearsay.ledger.exporting;

import hearsay.document.WellFormed;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Via;
import hearsay.writing.By;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * PROV-O (W3C Recommendation of 2013-04-30) in Turtle: each statement was quoted from its article, is attributed to its speaker,
 * and had what its chain names as its sources, each derived from the next.
 */
final class ProvO implements Exporter {

    private final Writer out;

    ProvO(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write("@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n"
                + "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n");
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        List<Told> all = Told.of(attributed);
        if (all.isEmpty()) {
            return;
        }
        Told first = all.get(0);
        String article = "<" + first.articleIri() + ">";
        List<String> about = new ArrayList<>(List.of("a prov:Entity"));
        if (first.metadata().title() != null) {
            about.add("dct:title " + literal(first.metadata().title()));
        }
        if (first.published() != null) {
            about.add("dct:issued " + literal(first.published()) + "^^xsd:date");
        }
        if (first.metadata().outlet() != null) {
            about.add("prov:wasAttributedTo " + agent(first.metadata().outlet(), "prov:Organization"));
        }
        out.write(article + " " + String.join(" ;\n    ", about) + " .\n\n");
        for (Told told : all) {
            statement(told, article, by);
        }
    }

    private void statement(Told told, String article, By by) throws IOException {
        List<String> about = new ArrayList<>(List.of("a prov:Entity"));
        about.add("prov:value " + literal(told.content()));
        about.add("prov:wasQuotedFrom " + article);
        String speaker = told.speaker();
        if (speaker != null) {
            about.add("prov:wasAttributedTo " + agent(speaker, "prov:Agent"));
        }
        List<Via> vias = told.statement().via();
        StringBuilder chain = new StringBuilder();
        for (Via via : vias) { // nearest first
            String source =
                    "[ a prov:Entity ; prov:wasAttributedTo " + agent(WellFormed.text(via.name()), "prov:Agent");
            chain.append(chain.isEmpty() ? "prov:hadPrimarySource " : " ; prov:wasDerivedFrom ")
                    .append(source);
        }
        if (!vias.isEmpty()) {
            about.add(chain + " ]".repeat(vias.size()));
        }
        about.add("prov:wasGeneratedBy [ a prov:Activity ; prov:wasAssociatedWith [ a prov:SoftwareAgent ; dct:title "
                + literal("Hearsay " + by.version() + " " + by.models()) + " ] ]");
        out.write("<" + told.iri() + "> " + String.join(" ;\n    ", about) + " .\n\n");
    }

    private static String agent(String name, String type) {
        return "[ a prov:Agent" + (type.equals("prov:Agent") ? "" : ", " + type) + " ; dct:title " + literal(name)
                + " ]";
    }

    /** A string of Turtle, with the escapes that it needs. */
    static String literal(String value) {
        StringBuilder escaped = new StringBuilder("\"");
        for (char sign : WellFormed.text(value).toCharArray()) {
            switch (sign) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(sign < ' ' ? '\uFFFD' : sign);
            }
        }
        return escaped.append('"').toString();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
