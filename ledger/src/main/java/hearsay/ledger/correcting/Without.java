package hearsay.ledger.correcting;

import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Leaves statements out of an article. */
public final class Without {

    private Without() {}

    /** What was inside a statement that is left out is then inside the next one around it that stays, or inside none. */
    public static AttributedDocument statements(AttributedDocument attributed, Predicate<Statement> gone) {
        return new AttributedDocument(
                attributed.document(),
                rest(attributed.statements(), gone),
                rest(attributed.titleStatements(), gone),
                attributed.annotations());
    }

    private static List<Statement> rest(List<Statement> statements, Predicate<Statement> gone) {
        Map<String, Statement> byId = new HashMap<>();
        statements.forEach(each -> byId.put(each.id(), each));
        return statements.stream()
                .filter(gone.negate())
                .map(each -> each.withWithin(around(each, byId, gone)))
                .toList();
    }

    private static @Nullable String around(
            Statement statement, Map<String, Statement> byId, Predicate<Statement> gone) {
        Statement outer = byId.get(statement.within());
        for (int steps = 0; outer != null && gone.test(outer) && steps < byId.size(); steps++) {
            outer = byId.get(outer.within());
        }
        return outer == null || gone.test(outer) ? null : outer.id();
    }
}
