package hearsay.app;

import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out statements that are less sure than asked for. */
final class Confident {

    private Confident() {}

    /**
     * Keeps statements whose confidence is at least {@code least}. What was inside one that is left out is then inside the
     * next one around it that is kept, or inside none.
     */
    static AttributedDocument only(AttributedDocument attributed, double least) {
        return new AttributedDocument(
                attributed.document(),
                only(attributed.statements(), least),
                only(attributed.titleStatements(), least),
                attributed.annotations());
    }

    private static List<Statement> only(List<Statement> statements, double least) {
        if (statements.stream().allMatch(statement -> statement.confidence() >= least)) {
            return statements;
        }
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(statement -> byId.put(statement.id(), statement));
        return statements.stream()
                .filter(statement -> statement.confidence() >= least)
                .map(statement -> within(statement, around(statement, byId, least)))
                .toList();
    }

    private static @Nullable String around(Statement statement, Map<String, Statement> byId, double least) {
        Statement outer = byId.get(statement.within());
        for (int steps = 0; outer != null && outer.confidence() < least && steps < byId.size(); steps++) {
            outer = byId.get(outer.within());
        }
        return outer == null || outer.confidence() < least ? null : outer.id();
    }

    private static Statement within(Statement s, @Nullable String outer) {
        return new Statement(
                s.id(),
                s.type(),
                s.source(),
                s.cue(),
                s.content(),
                s.speaker(),
                s.via(),
                s.root(),
                outer,
                s.medium(),
                s.said(),
                s.dates(),
                s.quantities(),
                s.hedges(),
                s.stance(),
                s.certainty(),
                s.polarity(),
                s.act(),
                s.confidence());
    }
}
