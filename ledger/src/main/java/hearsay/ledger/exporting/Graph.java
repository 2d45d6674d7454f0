package hearsay.ledger.exporting;

import hearsay.document.WellFormed;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Via;
import hearsay.writing.By;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is reported by whom, as a graph: speakers and outlets are its nodes; an edge leads from whoever said something to whoever
 * had it from them, and at last to the outlet that published it, one edge a statement and step.
 *
 * <p>An article whose outlet is not known stands for it itself. Only the nodes are held in memory; edges wait in a file, since
 * GEXF wants all nodes first.
 */
abstract sealed class Graph implements Exporter permits GraphMl, Gexf {

    /** An edge: {@code key} is the statement's, {@code step} counts from the speaker. */
    record Edge(
            String id,
            String from,
            String to,
            String statement,
            String content,
            @Nullable String act,
            @Nullable String published) {}

    /** A node by its kind and name. */
    private record Node(String kind, String name) {}

    private final OutputStream out;
    private final Map<Node, String> ids = new HashMap<>();
    private final Path waiting;
    private final OutputStream edges;
    private final Xml nodeXml;
    private final Xml edgeXml;

    Graph(OutputStream out) throws IOException {
        this.out = out;
        waiting = Files.createTempFile("hearsay-edges", ".xml");
        edges = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16);
        nodeXml = new Xml(out);
        edgeXml = new Xml(edges);
        begin(nodeXml);
    }

    /** Writes everything before the first node. */
    abstract void begin(Xml xml) throws IOException;

    abstract void node(Xml xml, String id, String kind, String name) throws IOException;

    /** Begins the element around edges, in the file that holds them. */
    abstract void beginEdges(Xml xml) throws IOException;

    abstract void edge(Xml xml, Edge edge) throws IOException;

    /** Writes everything after the edges, which are whole elements, and before {@link Xml#close} ends what is open. */
    abstract void betweenNodesAndEdges(Xml xml) throws IOException;

    private boolean begun;

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        if (!begun) {
            begun = true;
            beginEdges(edgeXml);
        }
        for (Told told : Told.of(attributed)) {
            String name = told.speaker();
            if (name == null) {
                continue;
            }
            String kind = told.statement().speaker() == null
                    ? "unknown"
                    : Told.spelled(told.statement().speaker().kind());
            String from = id(kind, name);
            // nearest first: the speaker had it from the first, who had it from the second
            List<Via> vias = told.statement().via();
            String after = from;
            for (int step = 0; step < vias.size(); step++) {
                String earlier = id(
                        Told.spelled(vias.get(step).kind()),
                        WellFormed.text(vias.get(step).name()));
                edge(told, earlier, after, step + 1);
                after = earlier;
            }
            String outlet = told.metadata().outlet();
            edge(told, from, outlet == null ? id("article", told.articleIri()) : id("outlet", outlet), 0);
        }
    }

    private void edge(Told told, String from, String to, int step) throws IOException {
        String act = told.statement().act() == null
                ? null
                : Told.spelled(told.statement().act());
        String id = told.key() + "-" + step + "-"
                + Integer.toHexString(told.articleIri().hashCode());
        edge(edgeXml, new Edge(id, from, to, told.iri(), told.content(), act, told.published()));
    }

    private String id(String kind, String name) throws IOException {
        Node node = new Node(kind, name);
        String there = ids.get(node);
        if (there != null) {
            return there;
        }
        String id = "n" + (ids.size() + 1);
        ids.put(node, id);
        node(nodeXml, id, kind, name);
        return id;
    }

    @Override
    public void close() throws IOException {
        try {
            if (!begun) {
                beginEdges(edgeXml);
            }
            edgeXml.close();
            edges.close();
            betweenNodesAndEdges(nodeXml);
            nodeXml.words("\n").flush();
            try (InputStream held = Files.newInputStream(waiting)) {
                held.transferTo(out);
            }
            nodeXml.close();
        } finally {
            edges.close();
            Files.deleteIfExists(waiting);
        }
    }
}
