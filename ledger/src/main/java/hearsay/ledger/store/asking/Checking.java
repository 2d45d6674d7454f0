package hearsay.ledger.store.asking;

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
import hearsay.ledger.store.Database;
import hearsay.ledger.store.Dialect;
import hearsay.ledger.store.Kinship;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
                    quote, found, found.isEmpty() ? nearest(connection, asked, speaker) : List.of(), database.scope());
        });
    }

    /**
     * Statements of the same words as one, the oldest first, each with how the one's words differ from it.
     *
     * @param most so many of them, from 1
     */
    public Check.Found family(Hit hit, int most) {
        return database.read(connection -> {
            List<Long> ids = memberIds(connection, hit.family());
            List<Hit> members = Search.hits(connection, ids.subList(0, Math.min(most, ids.size())));
            return found(
                    Wording.of(hit.content()),
                    members.isEmpty() ? List.of(hit) : members,
                    ids.size() - members.size(),
                    new HashMap<>());
        });
    }

    private static List<Check.Found> found(Connection connection, Wording asked, @Nullable String speaker)
            throws SQLException {
        Set<Long> same = new LinkedHashSet<>();
        for (Worded candidate : candidates(connection, asked)) {
            if (!same.contains(candidate.family) && isSaid(asked, Wording.of(candidate.content))) {
                same.add(candidate.family);
            }
        }
        Map<String, Compared> compared = new HashMap<>();
        List<Check.Found> found = new ArrayList<>();
        for (long family : same) {
            List<Hit> said = members(connection, family).stream()
                    .filter(hit -> isBy(hit, speaker)
                            && compared.computeIfAbsent(hit.content(), content -> Compared.of(content, asked))
                                            .likeness
                                            .cover()
                                    >= LIKE)
                    .toList();
            if (!said.isEmpty()) {
                found.add(found(asked, said, 0, compared));
            }
        }
        found.sort((a, b) -> {
            Likeness one = a.closest().likeness();
            Likeness other = b.closest().likeness();
            return one.isCloserThan(other) ? -1 : other.isCloserThan(one) ? 1 : 0;
        });
        return found;
    }

    private static Check.Found found(Wording asked, List<Hit> hits, int more, Map<String, Compared> compared) {
        List<Check.Member> members = new ArrayList<>();
        List<Report> reports = new ArrayList<>();
        for (Hit hit : hits) {
            members.add(compared.computeIfAbsent(hit.content(), content -> Compared.of(content, asked))
                    .member(hit));
            reports.add(new Report(hit.id(), hit.outlet(), hit.published(), hit.copies(), cites(hit)));
        }
        return new Check.Found(members, more, Roots.of(reports));
    }

    /** Of what may be said with these words, one statement of each utterance and family, the oldest first. */
    private static List<Worded> candidates(Connection connection, Wording asked) throws SQLException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        Map<Long, Worded> candidates = new TreeMap<>(); // by statement
        Set<List<Long>> met = new HashSet<>();
        try {
            for (Kinship.Candidate candidate :
                    Kinship.candidates(connection, prepared, Shingles.of(asked), Gist.of(asked), null)) {
                for (Worded worded : Database.list(
                        connection,
                        Worded::of,
                        "SELECT k.statement_id, k.utterance_id, k.family, w.content FROM kin k JOIN statement s ON s.id = k.statement_id"
                                + " JOIN wording w ON w.statement_id = s.id WHERE k.utterance_id = ? AND s.latest = 1"
                                + " ORDER BY k.statement_id"
                                + (candidate.family() == null ? "" : " LIMIT 1"),
                        candidate.utterance())) {
                    candidates.put(worded.id, worded);
                    met.add(List.of(worded.utterance, worded.family));
                }
            }
        } finally {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        }
        for (Worded worded : containing(connection, asked)) {
            if (met.add(List.of(worded.utterance, worded.family))) {
                candidates.put(worded.id, worded);
            }
        }
        return List.copyOf(candidates.values());
    }

    /** Whether somebody who asks for these words would take the other for them: the same words, or such as hold them word for word. */
    private static boolean isSaid(Wording asked, Wording other) {
        return Likeness.areSame(asked, "", other, "")
                || asked.words().size() >= LEAST_WORDS
                        && asked.words().size() <= other.words().size()
                        && Likeness.of(asked, other).isContained();
    }

    /** Statements that hold the words as they are: also words too few or too common to have keys. */
    private static List<Worded> containing(Connection connection, Wording asked) throws SQLException {
        List<String> stems = Stems.of(asked.text());
        if (stems.size() < LEAST_WORDS || stems.size() > MOST_IN_PHRASE) {
            return List.of();
        }
        Dialect dialect = Dialect.of(connection);
        return Database.list(
                connection,
                Worded::of,
                "SELECT k.statement_id, k.utterance_id, k.family, w.content FROM stems JOIN kin k ON k.statement_id = stems.rowid"
                        + " JOIN statement s ON s.id = k.statement_id JOIN wording w ON w.statement_id = s.id WHERE stems."
                        + dialect.contentMatches() + " AND s.latest = 1 ORDER BY stems.rowid LIMIT ?",
                dialect.phrase(stems),
                MOST_COMPARED);
    }

    private static boolean isBy(Hit hit, @Nullable String speaker) {
        return speaker == null
                || hit.speaker() != null && Stems.words(hit.speaker()).containsAll(Stems.words(speaker));
    }

    private static Check.Member member(Wording asked, Hit hit) {
        return Compared.of(hit.content(), asked).member(hit);
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

    /** All of a family, the oldest first. */
    static List<Hit> members(Connection connection, long family) throws SQLException {
        return Search.hits(connection, memberIds(connection, family));
    }

    private static List<Long> memberIds(Connection connection, long family) throws SQLException {
        return Database.list(
                connection,
                row -> row.getLong(1),
                "SELECT s.id FROM kin k JOIN statement s ON s.id = k.statement_id WHERE k.family = ? AND s.latest = 1"
                        + " ORDER BY s.published IS NULL, s.published, s.id",
                family);
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

    /** A statement's words. */
    private record Worded(long id, long utterance, long family, String content) {

        static Worded of(ResultSet row) throws SQLException {
            return new Worded(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
        }
    }

    /** How some words differ from those asked for; worked out once, however many say them. */
    private record Compared(Likeness likeness, Difference difference) {

        static Compared of(String content, Wording asked) {
            Wording wording = Wording.of(content);
            return new Compared(Likeness.of(wording, asked), Difference.between(wording, asked));
        }

        Check.Member member(Hit hit) {
            return new Check.Member(hit, likeness, difference);
        }
    }
}
