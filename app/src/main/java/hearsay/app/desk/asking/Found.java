package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Answer;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.TextQuery;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what a request asks for, and how all of it is spread. */
public record Found(Page page, Facets facets, Scope scope) {

    private static final int MOST_FACET_VALUES = 10;
    private static final int MOST_AT_ONCE = 500;

    /** @throws Problem where the request is not understood */
    public static Found in(Ledgers ledgers, Context request) {
        Query query = Asked.query(request);
        int limit = Asked.limit(request);
        String after = Asked.after(request);
        return ledgers.ask(ledger -> {
            Answer first = ledger.search().answer(query, after == null ? limit : 1, MOST_FACET_VALUES);
            Page page = after == null ? first.page() : page(ledger, query, limit, after);
            return new Found(page, first.facets(), ledger.search().scope());
        });
    }

    /** One page alone: counting costs more than finding. */
    public static Page page(Ledgers ledgers, Context request) {
        Query query = Asked.query(request);
        int limit = Asked.limit(request);
        return ledgers.ask(ledger -> page(ledger, query, limit, Asked.after(request)));
    }

    /** All hits, one page after the other, but not more than so many. */
    public static List<Hit> all(Ledgers ledgers, Context request, int most) {
        Query query = Asked.query(request);
        return ledgers.ask(ledger -> {
            List<Hit> hits = new ArrayList<>();
            String after = null;
            do {
                Page page = ledger.search().find(query, Math.min(MOST_AT_ONCE, most - hits.size()), after);
                hits.addAll(page.hits());
                after = page.next();
            } while (after != null && hits.size() < most);
            return hits;
        });
    }

    private static Page page(Ledger ledger, Query query, int limit, @Nullable String after) {
        if (after == null) {
            return ledger.search().find(query, limit, null);
        }
        Page sound = ledger.search().find(query, 1, null); // the query itself is, so that what fails then is the mark
        try {
            return sound.hits().isEmpty() ? sound : ledger.search().find(query, limit, after);
        } catch (IllegalArgumentException e) {
            throw new Problem(400, "\"after\" is no mark of a page.", "Take \"next\" of the page before.");
        }
    }

    /** Whether words are asked for, and there is none among them. */
    public static boolean isNothing(String words) {
        return !words.isBlank() && TextQuery.parse(words).isEmpty();
    }
}
