package hearsay.ledger.store.asking;

import hearsay.ledger.finding.SavedSearch;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Forgetting;
import hearsay.ledger.store.LedgerException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Keeps searches under names. They are nobody's evidence: taking one away leaves no trace. */
public final class SavedSearches {

    /** More would be no list for people any more. */
    static final int MOST = 500;

    private static final String ALL = "SELECT id, name, asked, who, made FROM saved_search ORDER BY lower(name), id";

    private final Database database;

    public SavedSearches(Database database) {
        this.database = database;
    }

    /** By name. */
    public List<SavedSearch> list() {
        return database.read(SavedSearches::list);
    }

    /**
     * Keeps a search.
     *
     * @param asked the parameters of its address on the desk, as they stand in one
     * @throws LedgerException if there is one of that name, or there are too many
     */
    public void save(String name, String asked, String who) {
        database.write(connection -> {
            List<SavedSearch> saved = list(connection);
            if (saved.stream().anyMatch(each -> each.name().equals(name))) {
                throw new LedgerException(
                        "A search is kept under the name \"" + name + "\" already.",
                        "Choose another name, or take that one away first.");
            }
            if (saved.size() >= MOST) {
                throw new LedgerException(
                        "There are " + MOST + " saved searches already.", "Take one away that nobody needs.");
            }
            return Database.update(
                    connection,
                    "INSERT INTO saved_search (made, who, name, asked) VALUES (?, ?, ?, ?)",
                    Database.now(),
                    who,
                    name,
                    asked);
        });
    }

    /** Takes a search away; it may be gone already. */
    public void remove(long id) {
        database.write(connection -> Database.update(connection, "DELETE FROM saved_search WHERE id = ?", id));
    }

    /** Takes away those that name somebody who is forgotten. */
    public static void forget(Connection connection, String folded) throws SQLException {
        for (SavedSearch saved : list(connection)) {
            String words = saved.name() + " " + URLDecoder.decode(saved.asked(), StandardCharsets.UTF_8);
            if ((" " + Forgetting.folded(words) + " ").contains(" " + folded + " ")) {
                Database.update(connection, "DELETE FROM saved_search WHERE id = ?", saved.id());
            }
        }
    }

    private static List<SavedSearch> list(Connection connection) throws SQLException {
        return Database.list(
                connection,
                row -> new SavedSearch(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                ALL);
    }
}
