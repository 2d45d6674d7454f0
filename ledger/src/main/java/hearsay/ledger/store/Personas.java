package hearsay.ledger.store;

import hearsay.ledger.naming.NameKey;
import hearsay.ledger.roots.Unions;
import hearsay.ledger.stems.Stems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which speakers' names are one person or body; used inside one transaction. */
public final class Personas {

    private Personas() {}

    /** Files a new speaker under who it is. */
    static void add(Connection connection, long speaker, String name, String kind) throws SQLException {
        String key = NameKey.of(name, kind);
        long entity = Database.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT entity_id FROM persona WHERE \"key\" = ? LIMIT 1",
                        key)
                .orElse(speaker);
        Database.update(
                connection,
                "INSERT INTO persona (speaker_id, folded, \"key\", entity_id) VALUES (?, ?, ?, ?)",
                speaker,
                String.join(" ", Stems.words(name)),
                key,
                entity);
        if (entity == speaker && Database.number(connection, "SELECT count(*) FROM joining") > 0) {
            settle(connection); // somebody may have joined or parted this very name before
        }
    }

    /** Files every speaker that is not filed yet. */
    static void fill(Connection connection) throws SQLException {
        List<Object[]> missing = Database.list(
                connection,
                row -> new Object[] {row.getLong(1), row.getString(2), row.getString(3)},
                "SELECT id, name, kind FROM speaker WHERE id NOT IN (SELECT speaker_id FROM persona) ORDER BY id");
        for (Object[] speaker : missing) {
            add(connection, (Long) speaker[0], (String) speaker[1], (String) speaker[2]);
        }
    }

    /** Works out anew who is who, from names and from what people joined and parted. */
    public static void settle(Connection connection) throws SQLException {
        List<Row> rows = Database.list(
                connection,
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                "SELECT p.speaker_id, s.name, p.\"key\", p.folded FROM persona p JOIN speaker s ON s.id = p.speaker_id"
                        + " ORDER BY p.speaker_id");
        List<Joining> joinings = joinings(connection);
        Unions unions = new Unions();
        Set<String> apart = new HashSet<>();
        for (Joining joining : joinings) {
            String one = fold(joining.one);
            if (joining.merge) {
                String other = fold(joining.other);
                apart.remove(one);
                apart.remove(other);
            } else {
                apart.add(one);
            }
        }
        for (Row row : rows) {
            unions.join(node(row, apart), "name " + row.folded);
        }
        for (Joining joining : joinings) {
            String one = fold(joining.one);
            String other = fold(joining.other);
            if (joining.merge && !apart.contains(one) && !apart.contains(other)) {
                unions.join("name " + one, "name " + other);
            }
        }
        Map<String, Long> entities = new HashMap<>();
        for (Row row : rows) {
            long entity = entities.computeIfAbsent(unions.find("name " + row.folded), unused -> row.speaker);
            Database.update(connection, "UPDATE persona SET entity_id = ? WHERE speaker_id = ?", entity, row.speaker);
        }
    }

    /** Names that were parted from others stand by themselves; all others by their key. */
    private static String node(Row row, Set<String> apart) {
        return apart.contains(row.folded) ? "name " + row.folded : "key " + row.key;
    }

    /** A name as names are compared: its words without case and accents. */
    public static String fold(String name) {
        return String.join(" ", Stems.words(name));
    }

    /** What people joined and parted and nobody undid, in order. */
    private static List<Joining> joinings(Connection connection) throws SQLException {
        return Database.list(
                connection,
                row -> new Joining(row.getString(1).equals("merge"), row.getString(2), row.getString(3)),
                "SELECT action, one, coalesce(other, '') FROM joining WHERE action <> 'undo'"
                        + " AND id NOT IN (SELECT undoes FROM joining WHERE undoes IS NOT NULL) ORDER BY id");
    }

    private record Row(long speaker, String name, String key, String folded) {}

    private record Joining(boolean merge, String one, String other) {}
}
