package hearsay.app.desk.pages;

import hearsay.ledger.Ledger;
import hearsay.ledger.store.asking.Shelf;
import java.util.LinkedHashMap;
import java.util.Map;

/** Articles that were looked up lately: the queue shows the same few to everybody who opens it. */
final class RecentArticles {

    private static final int MOST = 60;

    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    /** The newest text of an article as it counts now. */
    Shelf.Article article(Ledger ledger, String name) {
        String state = ledger.shelf().state(name);
        synchronized (known) {
            Known there = known.get(name);
            if (there != null && there.state.equals(state)) {
                return there.article;
            }
        }
        Shelf.Article article = ledger.shelf().article(name);
        synchronized (known) {
            known.put(name, new Known(state, article));
        }
        return article;
    }

    private record Known(String state, Shelf.Article article) {}
}
