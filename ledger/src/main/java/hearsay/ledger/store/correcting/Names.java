package hearsay.ledger.store.correcting;

import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Persona;
import hearsay.ledger.naming.Acquaintance;
import hearsay.ledger.naming.Doubt;
import hearsay.ledger.naming.Doubts;
import hearsay.ledger.naming.NameKey;
import hearsay.ledger.naming.Portrayal;
import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.Personas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
                    "SELECT one FROM joining WHERE id = ? AND action <> 'undo' AND id NOT IN (SELECT undoes FROM"
                            + " joining WHERE undoes IS NOT NULL)",
                    number);
            if (name.isEmpty()) {
                throw new LedgerException(
                        "There is nothing with the number " + number + " to undo.", "See \"hearsay names history\".");
            }
            Database.update(
                    connection,
                    "INSERT INTO joining (made, who, why, action, one, undoes) VALUES (?, ?, ?, 'undo', ?, ?)",
                    Database.now(),
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
                Database.now(),
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
                            "INSERT INTO known_as (name, wikidata) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET"
                                    + " wikidata = excluded.wikidata",
                            Personas.fold(entry.name()),
                            entry.wikidata());
                }
                for (String alias : entry.aliases()) {
                    if (!areOne(connection, entry.name(), alias)) {
                        Database.update(
                                connection,
                                "INSERT INTO joining (made, who, why, action, one, other) VALUES (?, ?, 'names file',"
                                        + " 'merge', ?, ?)",
                                Database.now(),
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
                        "SELECT 1 FROM persona a JOIN persona b ON b.entity_id = a.entity_id WHERE a.folded = ? AND"
                                + " b.folded = ? UNION SELECT 1 FROM joining WHERE action = 'merge' AND one = ? AND other"
                                + " = ? AND id NOT IN (SELECT undoes FROM joining WHERE undoes IS NOT NULL)",
                        Personas.fold(one),
                        Personas.fold(other),
                        one,
                        other)
                .isPresent();
    }

    /** Everybody with more than one name, capitals and articles aside, or a Wikidata id, and with {@code all} everybody, those with most statements first. */
    public List<Entry> list(boolean all) {
        return database.read(connection -> {
            Map<Long, List<Entry>> byEntity = new LinkedHashMap<>();
            Database.list(
                    connection,
                    row -> byEntity.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                            .add(new Entry(
                                    row.getString(2), row.getString(3), List.of(), row.getString(5), row.getLong(4))),
                    "SELECT e.entity_id, p.name, p.kind, (SELECT count(*) FROM statement s WHERE s.speaker_id = p.id"
                            + " AND s.latest = 1) AS n, k.wikidata FROM persona e JOIN speaker p ON p.id = e.speaker_id"
                            + " LEFT JOIN known_as k ON k.name = e.folded ORDER BY n DESC, p.name");
            List<Entry> entries = new ArrayList<>();
            for (List<Entry> names : byEntity.values()) {
                Entry first = names.get(0);
                String wikidata = names.stream()
                        .map(Entry::wikidata)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                List<String> aliases = aliases(names, all);
                if (all || !aliases.isEmpty() || wikidata != null) {
                    entries.add(new Entry(
                            first.name(),
                            first.kind(),
                            aliases,
                            wikidata,
                            names.stream().mapToLong(Entry::statements).sum()));
                }
            }
            return entries;
        });
    }

    /** The names but the first; unless all are asked for, each once whatever its capitals and its article. */
    private static List<String> aliases(List<Entry> names, boolean all) {
        Set<String> seen = new HashSet<>(Set.of(NameKey.folded(names.get(0).name())));
        return names.stream()
                .skip(1)
                .map(Entry::name)
                .distinct()
                .filter(name -> all || seen.add(NameKey.folded(name)))
                .toList();
    }

    /**
     * Names that may be several people, and people who may have several names, by what articles say beside them. Reads the texts of all
     * articles in which people speak. What somebody decided is left out: names that were parted, or joined with themselves.
     */
    public List<Doubt> doubts() {
        return database.read(connection -> {
            Set<String> decided = new HashSet<>();
            for (Joining joining : joinings(connection)) {
                String one = Personas.fold(joining.one());
                boolean itself = joining.other() == null
                        || Personas.fold(joining.other()).equals(one);
                if (!joining.undone() && !joining.action().equals("undo") && itself) {
                    decided.add(one);
                }
            }
            List<Speaking> speaking = Database.list(
                    connection,
                    row -> new Speaking(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6)),
                    "SELECT DISTINCT s.version_id, e.entity_id, p.name, v.published, v.article, e.folded FROM"
                            + " statement s JOIN speaker p ON p.id = s.speaker_id JOIN persona e ON e.speaker_id = p.id"
                            + " JOIN version v ON v.id = s.version_id WHERE s.latest = 1 AND p.kind = 'person' ORDER BY"
                            + " s.version_id, e.entity_id, p.name");
            List<Doubts.Seen> seen = new ArrayList<>();
            long at = -1;
            String text = "";
            for (Speaking each : speaking) {
                if (!decided.contains(each.folded)) {
                    text = each.version == at ? text : text(connection, each.version);
                    at = each.version;
                    LocalDate day = each.published == null ? null : LocalDate.parse(each.published);
                    seen.add(new Doubts.Seen(
                            each.entity,
                            new Acquaintance.Mention(each.name, "person", Portrayal.of(text, each.name), day),
                            each.article));
                }
            }
            return Doubts.among(seen);
        });
    }

    /** Somebody who says something in an article. */
    private record Speaking(
            long version, long entity, String name, @Nullable String published, String article, String folded) {}

    private static String text(Connection connection, long version) throws SQLException {
        return Database.first(connection, row -> row.getString(1), "SELECT text FROM version WHERE id = ?", version)
                .orElseThrow();
    }

    /** Who goes by a name, written with or without capitals and accents; nothing where nobody of that name speaks. */
    public Optional<Persona> named(String name) {
        return database.read(connection -> {
            Optional<Long> entity = Database.first(
                    connection,
                    row -> row.getLong(1),
                    "SELECT e.entity_id FROM persona e JOIN speaker p ON p.id = e.speaker_id WHERE e.folded = ?"
                            + " ORDER BY CASE WHEN p.name = ? THEN 0 ELSE 1 END, e.entity_id",
                    Personas.fold(name),
                    name);
            return entity.isPresent() ? persona(connection, entity.get()) : Optional.empty();
        });
    }

    private static Optional<Persona> persona(Connection connection, long entity) throws SQLException {
        List<Persona.Name> names = Database.list(
                connection,
                row -> new Persona.Name(row.getString(1), row.getString(2), row.getLong(3)),
                "SELECT p.name, p.kind, (SELECT count(*) FROM statement s WHERE s.speaker_id = p.id AND s.latest = 1)"
                        + " AS n FROM persona e JOIN speaker p ON p.id = e.speaker_id WHERE e.entity_id = ? ORDER BY n"
                        + " DESC, p.name",
                entity);
        Optional<String> wikidata = Database.first(
                connection,
                row -> row.getString(1),
                "SELECT k.wikidata FROM persona e JOIN known_as k ON k.name = e.folded WHERE e.entity_id = ?"
                        + " AND k.wikidata IS NOT NULL ORDER BY e.speaker_id",
                entity);
        return names.isEmpty() ? Optional.empty() : Optional.of(new Persona(entity, names, wikidata.orElse(null)));
    }

    /** Whom somebody says they have their statements from, and through whom they speak. */
    public List<Facets.Count> cites(long entity, int most) {
        return database.read(connection -> Database.list(
                connection,
                row -> new Facets.Count(row.getString(1), row.getLong(2)),
                "SELECT x.name, count(*) AS n FROM (SELECT v.name AS name FROM via v JOIN statement s ON s.id ="
                        + " v.statement_id JOIN persona e ON e.speaker_id = s.speaker_id WHERE e.entity_id = ? AND"
                        + " s.latest = 1 AND v.position = 1 UNION ALL SELECT s.medium_outlet FROM statement s JOIN persona"
                        + " e ON e.speaker_id = s.speaker_id WHERE e.entity_id = ? AND s.latest = 1 AND s.medium_outlet IS"
                        + " NOT NULL) x GROUP BY x.name ORDER BY n DESC, x.name LIMIT ?",
                entity,
                entity,
                most));
    }

    /** Who says that they have their statements from somebody. */
    public List<Facets.Count> citedBy(long entity, int most) {
        return database.read(connection -> Database.list(
                connection,
                row -> new Facets.Count(row.getString(1), row.getLong(2)),
                "SELECT coalesce(p.name, 'nobody named') AS name, count(*) AS n FROM via v JOIN statement s ON s.id ="
                        + " v.statement_id LEFT JOIN speaker p ON p.id = s.speaker_id WHERE s.latest = 1 AND v.name IN"
                        + " (SELECT q.name FROM persona e JOIN speaker q ON q.id = e.speaker_id WHERE e.entity_id = ?)"
                        + " GROUP BY 1 ORDER BY n DESC, 1 LIMIT ?",
                entity,
                most));
    }

    /** What people joined and parted that concerns any of some names, the first first; all of it where there are none. */
    public List<Joining> joinings(List<String> names) {
        Set<String> folded = names.stream().map(Personas::fold).collect(Collectors.toSet());
        return database.read(Names::joinings).stream()
                .filter(each -> folded.isEmpty()
                        || folded.contains(Personas.fold(each.one()))
                        || each.other() != null && folded.contains(Personas.fold(each.other())))
                .toList();
    }

    private static List<Joining> joinings(Connection connection) throws SQLException {
        return Database.list(
                connection,
                row -> new Joining(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8)),
                "SELECT j.id, j.made, j.who, j.action, j.one, j.other, j.why,"
                        + " EXISTS (SELECT 1 FROM joining u WHERE u.undoes = j.id) FROM joining j ORDER BY j.id");
    }

    /**
     * One thing that people joined, parted or undid.
     *
     * @param made when, in UTC
     * @param action "merge", "split" or "undo"
     * @param other null for what is no merge
     * @param undone whether a later one undoes it
     */
    public record Joining(
            long number,
            String made,
            String who,
            String action,
            String one,
            @Nullable String other,
            @Nullable String why,
            boolean undone) {}

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
