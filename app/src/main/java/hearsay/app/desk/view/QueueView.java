package hearsay.app.desk.view;

import hearsay.ledger.finding.Waiting;
import hearsay.ledger.store.asking.Search;
import hearsay.statement.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person should look at, for a page.
 *
 * @param words the words that it is narrowed to
 * @param filter the other parameters that narrow it, by name
 * @param waiting how many there are in all
 * @param next the address of what comes after these; null where nothing does
 * @param seen the number of the last correction made when this was shown
 * @param done what was just done; empty for nothing
 */
public record QueueView(
        String words,
        Map<String, List<String>> filter,
        long waiting,
        List<Item> items,
        @Nullable String next,
        long seen,
        String editor,
        String done) {

    public QueueView {
        items = List.copyOf(items);
    }

    /** Whether more may wait than were counted. */
    public boolean many() {
        return waiting >= Search.MANY_WAITING;
    }

    /** Everything that narrows it, as parameters. */
    public Map<String, List<String>> address() {
        Map<String, List<String>> all = new LinkedHashMap<>(filter);
        if (!words.isBlank()) {
            all.put("q", List.of(words));
        }
        return all;
    }

    /**
     * One statement that waits.
     *
     * @param name "ARTICLE#s3"
     * @param reports how many statements have its words; {@link Waiting#MANY}: as many or more
     */
    public record Item(String name, SearchView.HitView hit, long reports, List<List<Piece>> context) {

        public Item {
            context = context.stream().map(List::copyOf).toList();
        }

        public boolean many() {
            return reports >= Waiting.MANY;
        }

        /**
         * @param statement null where its article cannot be told from others of its name
         * @param text the article's text, or its title
         */
        public static Item of(Waiting waiting, @Nullable Statement statement, String text) {
            return new Item(
                    waiting.hit().name() + "#" + waiting.hit().number(),
                    SearchView.HitView.of(waiting.hit(), Set.of()),
                    waiting.reports(),
                    statement == null
                            ? List.of(List.of(new Piece(waiting.hit().content(), "", "", List.of())))
                            : Context.of(text, statement, 0));
        }
    }
}
