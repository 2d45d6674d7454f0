package hearsay.ledger.store;

import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.likeness.Difference;
import hearsay.ledger.likeness.Gist;
import hearsay.ledger.likeness.Likeness;
import hearsay.ledger.likeness.Shingles;
import hearsay.ledger.likeness.Word;
import hearsay.ledger.likeness.Wording;
import hearsay.ledger.roots.Report;
import hearsay.ledger.roots.Roots;
import hearsay.ledger.stems.Stems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out whether somebody said something, and where some words come from. */
public final class Checking {

    private static final int MOST_NEAREST = 3;
    /** Less than this share of the words in common is near nothing. */
    private static final double NEAR = 0.4;
    /** Words in more statements than this do not narrow a search. */
    private static final int FREQUENT = 20_000;

    /** Of a family that has the words, those members are shown that have this share of them. */
    private static final double LIKE = 0.6;
    /** A single word is no quotation that could be told from others. */
    private static final int LEAST_WORDS = 2;

    private static final int MOST_IN_PHRASE = 60;
    private static final int MOST_COMPARED = 3_000;
    /** Words of a statement, as the full-text index knows them. */
    private static final int MOST_STEMS = 8;

    private final Database database;

    public Checking(Database database) {
        this.database = database;
    }

    /**
     * Whether {@code quote} was said, word for word or nearly.
     *
     * @param speaker only statements of speakers with these words in their name; null for any
     */
    public Check check(String quote, @Nullable String speaker) {
        return database.read(connection -> {
            Wording asked = Wording.of("“" + quote.replace('"', ' ') + "”");
            List<Check.Found> found = found(connection, asked, speaker);
            return new Check(
                    quote,
                    found,
                    found.isEmpty() ? nearest(connection, asked, speaker) : List.of(),
                    Search.scope(connection));
        });
    }

    /** All statements of the same words as one, the oldest first, each with how the one's words differ from it. */
    public Check.Found family(Hit hit) {
        return database.read(connection -> {
            List<Hit> members = members(connection, hit.family());
            return found(Wording.of(hit.content()), members.isEmpty() ? List.of(hit) : members);
        });
    }

    private static List<Check.Found> found(Connection connection, Wording asked, @Nullable String speaker)
            throws SQLException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        Map<Long, Long> candidates;
        try {
            candidates = Kinship.candidates(connection, prepared, Shingles.of(asked), Gist.of(asked));
        } finally {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
        Map<Long, Long> families = new TreeMap<>(candidates); // by statement
        families.putAll(containing(connection, asked));
        Set<Long> same = new LinkedHashSet<>();
        for (Map.Entry<Long, String> wording :
                contents(connection, families.keySet()).entrySet()) {
            long family = families.getOrDefault(wording.getKey(), wording.getKey());
            if (!same.contains(family) && isSaid(asked, Wording.of(wording.getValue()))) {
                same.add(family);
            }
        }
        List<Check.Found> found = new ArrayList<>();
        for (long family : same) {
            List<Hit> said = members(connection, family).stream()
                    .filter(hit -> isBy(hit, speaker)
                            && Likeness.of(asked, Wording.of(hit.content())).cover() >= LIKE)
                    .toList();
            if (!said.isEmpty()) {
                found.add(found(asked, said));
            }
        }
        found.sort((a, b) -> {
            Likeness one = a.closest().likeness();
            Likeness other = b.closest().likeness();
            return one.isCloserThan(other) ? -1 : other.isCloserThan(one) ? 1 : 0;
        });
        return found;
    }

    private static Check.Found found(Wording asked, List<Hit> hits) {
        List<Check.Member> members = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (Hit hit : hits) {
            members.add(member(asked, hit));
            reports.add(new Report(hit.id(), hit.outlet(), hit.published(), hit.copies(), cites(hit)));
        }
        return new Check.Found(members, Roots.of(reports));
    }

    /** Whether somebody who asks for these words would take the other for them: the same words, or such as hold them word for word. */
    private static boolean isSaid(Wording asked, Wording other) {
        return Likeness.areSame(asked, "", other, "")
                || asked.words().size() >= LEAST_WORDS
                        && asked.words().size() <= other.words().size()
                        && Likeness.of(asked, other).isContained();
    }

    /** Statements that hold the words as they are, with their families: also words too few or too common to have keys. */
    private static Map<Long, Long> containing(Connection connection, Wording asked) throws SQLException {
        List<String> stems = Stems.of(asked.text());
        if (stems.size() < LEAST_WORDS || stems.size() > MOST_IN_PHRASE) {
            return Map.of();
        }
        Dialect dialect = Dialect.of(connection);
        Map<Long, Long> families = new TreeMap<>();
        Database.list(
                connection,
                row -> families.put(row.getLong(1), row.getLong(2)),
                "SELECT k.statement_id, k.family FROM stems JOIN kin k ON k.statement_id = stems.rowid WHERE "
                        + dialect.contentMatches() + " ORDER BY stems.rowid LIMIT ?",
                dialect.phrase(stems),
                MOST_COMPARED);
        return families;
    }

    private static boolean isBy(Hit hit, @Nullable String speaker) {
        return speaker == null
                || hit.speaker() != null && Stems.words(hit.speaker()).containsAll(Stems.words(speaker));
    }

    private static Check.Member member(Wording asked, Hit hit) {
        Wording wording = Wording.of(hit.content());
        return new Check.Member(hit, Likeness.of(wording, asked), Difference.between(wording, asked));
    }

    /** Outlets and documents that an article says it has a statement from. */
    static List<String> cites(Hit hit) {
        List<String> cites = new ArrayList<>();
        for (Hit.Named via : hit.via()) {
            if (via.kind().equals("organization") || via.kind().equals("document")) {
                cites.add(via.name());
            }
        }
        String through = hit.mediumOutlet();
        if (through != null) {
            cites.add(through);
        }
        return cites;
    }

    static List<Hit> members(Connection connection, long family) throws SQLException {
        return Search.hits(
                connection,
                Database.list(
                        connection,
                        row -> row.getLong(1),
                        "SELECT s.id FROM kin k JOIN statement s ON s.id = k.statement_id WHERE k.family = ? AND s.latest = 1"
                                + " ORDER BY s.published IS NULL, s.published, s.id",
                        family));
    }

    private static Map<Long, String> contents(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, String> contents = new TreeMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + 500));
            Database.list(
                    connection,
                    row -> contents.put(row.getLong(1), row.getString(2)),
                    "SELECT w.statement_id, w.content FROM wording w JOIN statement s ON s.id = w.statement_id"
                            + " WHERE s.latest = 1 AND w.statement_id IN ("
                            + some.stream().map(id -> "?").collect(Collectors.joining(", ")) + ")",
                    some.toArray());
        }
        return contents;
    }

    /** What shares the rarest of the words asked for, compared word by word. */
    private static List<Check.Member> nearest(Connection connection, Wording asked, @Nullable String speaker)
            throws SQLException {
        List<String> stems = rarest(connection, asked);
        if (stems.isEmpty()) {
            return List.of();
        }
        Dialect dialect = Dialect.of(connection);
        List<Long> ids = Database.list(
                connection,
                row -> row.getLong(1),
                "SELECT rowid FROM stems WHERE " + dialect.contentMatches() + " ORDER BY rowid DESC LIMIT ?",
                dialect.any(stems),
                MOST_COMPARED);
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<Long, String> content : contents(connection, ids).entrySet()) {
            Wording wording = Wording.of(content.getValue());
            scored.add(new Scored(content.getKey(), shared(asked, wording)));
        }
        scored.sort(Comparator.comparingDouble(Scored::share).reversed().thenComparing(Scored::id));
        List<Long> best = scored.stream().limit(40).map(Scored::id).toList();
        List<Check.Member> members = new ArrayList<>();
        for (Hit hit : Search.hits(connection, best)) {
            Check.Member member = member(asked, hit);
            double cover = member.likeness().kept() / Math.max(0.1, asked.weight());
            if (cover >= NEAR && isBy(hit, speaker)) {
                members.add(member);
            }
        }
        members.sort(Comparator.comparingDouble(
                        (Check.Member member) -> -member.likeness().kept())
                .thenComparing(member -> member.hit().id()));
        return members.stream().limit(MOST_NEAREST).toList();
    }

    /** The share of the weight of what was asked that a wording has somewhere. */
    private static double shared(Wording asked, Wording other) {
        Set<String> stems = other.words().stream().map(Word::stem).collect(Collectors.toSet());
        double shared = asked.words().stream()
                .filter(word -> stems.contains(word.stem()))
                .mapToDouble(Word::weight)
                .sum();
        return shared / Math.max(0.1, asked.weight()) - 0.001 * other.words().size();
    }

    private static List<String> rarest(Connection connection, Wording asked) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        Map<String, Long> counts = new HashMap<>();
        for (Word word : asked.words()) {
            if (word.weight() < 0.5 || counts.size() >= 200) {
                continue;
            }
            String text = asked.text().substring(word.start(), word.end());
            for (String stem : Stems.of(text)) {
                long count = Database.first(
                                connection,
                                row -> row.getLong(1),
                                "SELECT count(*) FROM (SELECT 1 FROM stems WHERE " + dialect.contentMatches()
                                        + " LIMIT ?) AS few",
                                dialect.phrase(List.of(stem)),
                                FREQUENT + 1)
                        .orElse(0L);
                if (count > 0 && count <= FREQUENT) {
                    counts.put(stem, count);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_STEMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Scored(long id, double share) {}
}
