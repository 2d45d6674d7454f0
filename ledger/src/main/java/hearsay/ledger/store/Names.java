package hearsay.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which names are one person or body.
 *
 * <p>Names that differ only in titles and middle initials are one by themselves; a surname alone never is. What people join and part goes by
 * names, is only ever added to, and holds whatever is read anew.
 */
public final class Names {

    private final Database database;

    public Names(Database database) {
        this.database = database;
    }

    /**
     * Says that two names are one.
     *
     * @return the number by which it can be undone
     * @throws LedgerException where nobody of that name speaks
     */
    public long merge(String one, String other, String who, @Nullable String why) {
        return database.write(connection -> {
            require(connection, one);
            require(connection, other);
            return add(connection, "merge", one, other, who, why);
        });
    }

    /**
     * Says that a name is nobody else's, whatever it was joined with before.
     *
     * @return the number by which it can be undone
     * @throws LedgerException where nobody of that name speaks
     */
    public long split(String name, String who, @Nullable String why) {
        return database.write(connection -> {
            require(connection, name);
            return add(connection, "split", name, null, who, why);
        });
    }

    /**
     * Takes back a {@link #merge} or {@link #split}.
     *
     * @throws LedgerException where there is none with this number, or it was taken back already
     */
    public void undo(long number, String who, @Nullable String why) {
        database.write(connection -> {
            Optional<String> name = Database.first(
                    connection,
                    row -> row.getString(1),
                    "SELECT one FROM joining WHERE id = ? AND action <> 'undo' AND id NOT IN (SELECT undoes FROM joining"
                            + " WHERE undoes IS NOT NULL)",
                    number);
            if (name.isEmpty()) {
                throw new LedgerException(
                        "There is nothing with the number " + number + " to undo.", "See \"hearsay names history\".");
            }
            Database.update(
                    connection,
                    "INSERT INTO joining (made, who, why, action, one, undoes) VALUES (?, ?, ?, 'undo', ?, ?)",
                    Intake.now(),
                    who,
                    why,
                    name.get(),
                    number);
            Personas.settle(connection);
            return 0;
        });
    }

    private static long add(
            Connection connection, String action, String one, @Nullable String other, String who, @Nullable String why)
            throws SQLException {
        long number = Database.insert(
                connection,
                "INSERT INTO joining (made, who, why, action, one, other) VALUES (?, ?, ?, ?, ?, ?)",
                Intake.now(),
                who,
                why,
                action,
                one,
                other);
        Personas.settle(connection);
        return number;
    }

    private static void require(Connection connection, String name) throws SQLException {
        boolean there = Database.first(
                        connection, row -> true, "SELECT 1 FROM persona WHERE folded = ?", Personas.fold(name))
                .isPresent();
        if (!there) {
            throw new LedgerException(
                    "Nobody named " + name + " speaks in the ledger.",
                    "Give the name as \"hearsay names\" prints it, in quotation marks.");
        }
    }

    /**
     * Keeps Wikidata ids, aliases and all of a names file; names that are in the ledger already and not one yet are joined.
     *
     * @return how many were joined
     */
    public int add(List<Entry> entries, String who) {
        return database.write(connection -> {
            int joined = 0;
            for (Entry entry : entries) {
                if (entry.wikidata() != null) {
                    Database.update(
                            connection,
                            "INSERT INTO known_as (name, wikidata) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET wikidata ="
                                    + " excluded.wikidata",
                            Personas.fold(entry.name()),
                            entry.wikidata());
                }
                for (String alias : entry.aliases()) {
                    if (!areOne(connection, entry.name(), alias)) {
                        Database.update(
                                connection,
                                "INSERT INTO joining (made, who, why, action, one, other) VALUES (?, ?, 'names file', 'merge', ?, ?)",
                                Intake.now(),
                                who,
                                entry.name(),
                                alias);
                        joined++;
                    }
                }
            }
            Personas.settle(connection);
            return joined;
        });
    }

    private static boolean areOne(Connection connection, String one, String other) throws SQLException {
        return Database.first(
                        connection,
                        row -> true,
                        "SELECT 1 FROM persona a JOIN persona b ON b.entity_id = a.entity_id WHERE a.folded = ? AND b.folded = ?"
                                + " UNION SELECT 1 FROM joining WHERE action = 'merge' AND one = ? AND other = ?"
                                + " AND id NOT IN (SELECT undoes FROM joining WHERE undoes IS NOT NULL)",
                        Personas.fold(one),
                        Personas.fold(other),
                        one,
                        other)
                .isPresent();
    }

    /** Everybody with more than one name or a Wikidata id, and with {@code all} everybody, those with most statements first. */
    public List<Entry> list(boolean all) {
        return database.read(connection -> {
            Map<Long, List<Entry>> byEntity = new LinkedHashMap<>();
            Database.list(
                    connection,
                    row -> byEntity.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                            .add(new Entry(
                                    row.getString(2), row.getString(3), List.of(), row.getString(5), row.getLong(4))),
                    "SELECT e.entity_id, p.name, p.kind, (SELECT count(*) FROM statement s WHERE s.speaker_id = p.id AND s.latest = 1)"
                            + " AS n, k.wikidata FROM persona e JOIN speaker p ON p.id = e.speaker_id LEFT JOIN known_as k ON k.name ="
                            + " e.folded ORDER BY n DESC, p.name");
            List<Entry> entries = new ArrayList<>();
            for (List<Entry> names : byEntity.values()) {
                Entry first = names.get(0);
                String wikidata = names.stream()
                        .map(Entry::wikidata)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (all || names.size() > 1 || wikidata != null) {
                    entries.add(new Entry(
                            first.name(),
                            first.kind(),
                            names.stream().skip(1).map(Entry::name).distinct().toList(),
                            wikidata,
                            names.stream().mapToLong(Entry::statements).sum()));
                }
            }
            return entries;
        });
    }

    /** What people joined and parted, the first first, as lines for a person. */
    public List<String> history() {
        return database.read(connection -> Database.list(
                connection,
                row -> row.getLong(1) + "  " + row.getString(2) + "  " + row.getString(3) + "  " + row.getString(4)
                        + "  "
                        + (row.getString(5) == null ? "" : row.getString(5))
                        + (row.getString(6) == null ? "" : " with " + row.getString(6))
                        + (row.getString(7) == null ? "" : " of " + row.getString(7))
                        + (row.getString(8) == null ? "" : ": " + row.getString(8)),
                "SELECT id, made, who, action, one, other, undoes, why FROM joining ORDER BY id"));
    }

    /**
     * A person or body.
     *
     * @param name the one that most statements have
     * @param aliases its other names
     * @param wikidata its id there, as "Q6294"; null where nobody gave one
     */
    public record Entry(String name, String kind, List<String> aliases, @Nullable String wikidata, long statements) {

        public Entry {
            aliases = List.copyOf(aliases);
        }
    }
}
