package hearsay.measure.ledger;

import hearsay.Hearsay;
import hearsay.document.Document;
import hearsay.statement.AttributedDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;

/** What a statement costs before it comes to the ledger: the shipped engine, reading by one warm thread. */
final class EngineRate implements AutoCloseable {

    private static final int ARTICLES = 16;

    private final Hearsay hearsay;
    private final List<Document> documents;

    EngineRate(List<AttributedDocument> articles) throws IOException {
        hearsay = Hearsay.open();
        int step = Math.max(1, articles.size() / ARTICLES);
        documents = IntStream.range(0, Math.min(ARTICLES, articles.size()))
                .mapToObj(i -> articles.get(i * step).document())
                .toList();
        milliseconds(); // warms up
    }

    /** Milliseconds of processor time for each statement that it finds. */
    double milliseconds() {
        long statements = 0;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Document document : documents) {
            AttributedDocument read = hearsay.read(document);
            statements += read.statements().size();
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        return spent / 1e6 / Math.max(1, statements);
    }

    @Override
    public void close() {
        hearsay.close();
    }
}
