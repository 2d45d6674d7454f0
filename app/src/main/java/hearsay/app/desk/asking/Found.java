package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.TextQuery;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** One page of what a request asks for, and how all of it is spread. */
public record Found(Page page, Facets facets, Scope scope) {

    private static final int MOST_FACET_VALUES = 10;

    /** @throws Problem where the request is not understood */
    public static Found in(Ledgers ledgers, Context request) {
        Query query = Asked.query(request);
        int limit = Asked.limit(request);
        return ledgers.ask(ledger -> new Found(
                page(ledger.search().find(query, 1, null), () -> ledger.search()
                        .find(query, limit, Asked.after(request))),
                ledger.search().facets(query, MOST_FACET_VALUES),
                ledger.search().scope()));
    }

    /** One page alone: counting costs more than finding. */
    public static Page page(Ledgers ledgers, Context request) {
        Query query = Asked.query(request);
        int limit = Asked.limit(request);
        return ledgers.ask(ledger -> page(
                ledger.search().find(query, 1, null), () -> ledger.search().find(query, limit, Asked.after(request))));
    }

    /** The first argument shows that the query itself is sound, so that what fails then is the mark. */
    private static Page page(Page sound, Supplier<Page> asked) {
        try {
            return sound.hits().isEmpty() ? sound : asked.get();
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "\"after\" is no mark of a page.", "Take \"next\" of the page before.");
        }
    }

    /** Whether words are asked for, and there is none among them. */
    public static boolean isNothing(String words) {
        return !words.isBlank() && TextQuery.parse(words).isEmpty();
    }
}
