package hearsay.ledger.exporting;

import java.io.IOException;
import java.io.OutputStream;

/** GraphML 1.0 (graphml.graphdrawing.org), which yEd, Gephi, Cytoscape and networkx read. */
final class GraphMl extends Graph {

    GraphMl(OutputStream out) throws IOException {
        super(out);
    }

    @Override
    void begin(Xml xml) throws IOException {
        xml.declaration().line().start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
        for (String name : new String[] {"name", "kind"}) {
            xml.empty("key", "id", name, "for", "node", "attr.name", name, "attr.type", "string");
        }
        for (String name : new String[] {"statement", "content", "act", "published"}) {
            xml.empty("key", "id", name, "for", "edge", "attr.name", name, "attr.type", "string");
        }
        xml.line().start("graph", "edgedefault", "directed");
    }

    @Override
    void node(Xml xml, String id, String kind, String name) throws IOException {
        xml.line().start("node", "id", id);
        xml.text("data", name, "key", "name").text("data", kind, "key", "kind").end();
    }

    @Override
    void beginEdges(Xml xml) {}

    @Override
    void edge(Xml xml, Edge edge) throws IOException {
        xml.start("edge", "id", edge.id(), "source", edge.from(), "target", edge.to());
        xml.text("data", edge.statement(), "key", "statement").text("data", edge.content(), "key", "content");
        xml.text("data", edge.act(), "key", "act").text("data", edge.published(), "key", "published");
        xml.end().line();
    }

    @Override
    void betweenNodesAndEdges(Xml xml) {}
}
