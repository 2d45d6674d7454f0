package hearsay.ledger.exporting;

import java.io.IOException;
import java.io.OutputStream;

/** GEXF 1.2 (gexf.net), which Gephi and networkx read; Gephi shows it with its timeline: an edge is there on the day its statement was published. */
final class Gexf extends Graph {

    Gexf(OutputStream out) throws IOException {
        super(out);
    }

    @Override
    void begin(Xml xml) throws IOException {
        xml.declaration().line().start("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
        xml.start("graph", "defaultedgetype", "directed", "mode", "dynamic", "timeformat", "date");
        xml.start("attributes", "class", "node", "mode", "static");
        xml.empty("attribute", "id", "kind", "title", "kind", "type", "string").end();
        xml.start("attributes", "class", "edge", "mode", "static");
        for (String name : new String[] {"statement", "content", "act"}) {
            xml.empty("attribute", "id", name, "title", name, "type", "string");
        }
        xml.end().line().start("nodes");
    }

    @Override
    void node(Xml xml, String id, String kind, String name) throws IOException {
        xml.line().start("node", "id", id, "label", name).start("attvalues");
        xml.empty("attvalue", "for", "kind", "value", kind).end().end();
    }

    @Override
    void beginEdges(Xml xml) throws IOException {
        xml.start("edges").line();
    }

    @Override
    void edge(Xml xml, Edge edge) throws IOException {
        xml.start(
                "edge",
                "id",
                edge.id(),
                "source",
                edge.from(),
                "target",
                edge.to(),
                "start",
                edge.published(),
                "end",
                edge.published());
        xml.start("attvalues");
        xml.empty("attvalue", "for", "statement", "value", edge.statement());
        xml.empty("attvalue", "for", "content", "value", edge.content());
        if (edge.act() != null) {
            xml.empty("attvalue", "for", "act", "value", edge.act());
        }
        xml.end().end().line();
    }

    @Override
    void betweenNodesAndEdges(Xml xml) throws IOException {
        xml.line().end();
    }
}
