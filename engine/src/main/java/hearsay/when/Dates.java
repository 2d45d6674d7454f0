package hearsay.when;

import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.lexis.Piece;
import hearsay.lexis.Pieces;
import hearsay.statement.DatedSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text that name a time and says which time that is.
 *
 * <p>Values are EDTF (ISO 8601-2:2019, levels 0 and 1), relative to the day of publication. Without one the article's own dateline
 * counts: a full date that has a line near the start to itself, or stands before the dash of the first line. Without that,
 * only what needs no anchor has a value, and nothing else is found. All of it takes time linear in the length of the text.
 *
 * <p>How times are written stands in {@code grammar.txt}, which weekday or year they mean in {@link Reckoning}, tense in
 * {@code tense.txt}.
 */
public final class Dates {

    /** How far into a text its dateline may stand, in pieces. */
    private static final int DATELINE_REACH = 120;

    private static final Set<String> ONWARD = Set.of("since", "after");
    private static final Set<String> UP_TO = Set.of("until", "till", "by", "before");

    private Dates() {}

    /** All times in reading order; none overlaps another. An impossible date, such as February 30, is none. */
    public static List<DatedSpan> find(String text, @Nullable Published published, Options options) {
        List<DatedSpan> dates = new ArrayList<>();
        for (Found found : read(text, published, options)) {
            dates.add(new DatedSpan(found.edtf(), found.span()));
        }
        return dates;
    }

    /**
     * The time that the words under {@code span} name, which need not be found by {@link #find}.
     *
     * @return EDTF; null where they name none
     */
    public static @Nullable String value(String text, Span span, @Nullable Published published, Options options) {
        List<Piece> pieces = Pieces.of(text);
        LocalDate day = day(pieces, published);
        Reckoning reckoning = new Reckoning(pieces, day, options);
        Matcher matcher = new Matcher(Grammar.ENGLISH, pieces);
        int from = firstPiece(pieces, span.start());
        @Nullable Found best = null;
        for (Found found : read(pieces, matcher, reckoning, options, from)) {
            if (found.span().overlaps(span)) {
                // "Friday" at the end of "the next Friday" means the same
                boolean same = found.span().contains(span)
                        && found.span().end() == span.end()
                        && found.time() instanceof Time.Day;
                if (found.span().equals(span) || same) {
                    return found.edtf();
                }
                boolean longer =
                        best == null || found.span().length() > best.span().length();
                best = longer ? found : best;
            }
        }
        // The words read by themselves, which may be only a part of a longer time.
        for (int at = from; at < pieces.size() && pieces.get(at).start() < span.end(); at++) {
            for (Phrase phrase : matcher.read("time", at)) {
                if (pieces.get(phrase.to() - 1).end() <= span.end()) {
                    Time time = reckoning.of(phrase);
                    if (time != null
                            && (best == null
                                    || pieces.get(at).start() == span.start()
                                            && pieces.get(phrase.to() - 1).end() == span.end())) {
                        return time.edtf();
                    }
                }
            }
        }
        return best == null ? null : best.edtf();
    }

    /** Which way the sentence around {@code span} looks: what decides whether "Friday" is past or to come. */
    public static Direction direction(String text, Span span) {
        List<Piece> pieces = Pieces.of(text);
        int from = firstPiece(pieces, span.start());
        int to = from;
        while (to < pieces.size() && pieces.get(to).start() < span.end()) {
            to++;
        }
        return Tense.at(pieces, from, to);
    }

    /** A time, its words, and what it means. */
    private record Found(Span span, String edtf, Time time) {}

    private static List<Found> read(String text, @Nullable Published published, Options options) {
        List<Piece> pieces = Pieces.of(text);
        LocalDate day = day(pieces, published);
        return read(
                pieces,
                new Matcher(Grammar.ENGLISH, pieces),
                new Reckoning(pieces, day, options),
                options,
                pieces.size());
    }

    /** Reads the times that begin before or at piece {@code until}. */
    private static List<Found> read(
            List<Piece> pieces, Matcher matcher, Reckoning reckoning, Options options, int until) {
        List<Found> all = new ArrayList<>();
        int at = 0;
        while (at < pieces.size() && at <= until) {
            int next = at + 1;
            for (Phrase phrase : matcher.read("time", at)) {
                List<Found> found = found(pieces, phrase, reckoning, options);
                if (!found.isEmpty()) {
                    all.addAll(found);
                    found.forEach(one -> reckoning.named(one.time()));
                    next = phrase.to();
                    break;
                }
                if (reckoning.isImpossible(phrase)) {
                    next = phrase.to();
                    break;
                }
            }
            at = next;
        }
        return all;
    }

    private static List<Found> found(List<Piece> pieces, Phrase phrase, Reckoning reckoning, Options options) {
        boolean range = phrase.meaning() == Meaning.SPAN || phrase.meaning() == Meaning.DAY_SPAN;
        if (range && options.times() == Options.Times.POINTS) {
            Time[] ends = reckoning.ends(phrase);
            if (ends == null) {
                return List.of();
            }
            boolean days = phrase.meaning() == Meaning.DAY_SPAN;
            int[] a = place(phrase, days ? "from" : "a");
            int[] b = place(phrase, days ? "to" : "b");
            return List.of(
                    new Found(span(pieces, days ? phrase.from() : a[0], a[1]), ends[0].edtf(), ends[0]),
                    new Found(span(pieces, b[0], phrase.to()), ends[1].edtf(), ends[1]));
        }
        Time time = reckoning.of(phrase);
        if (time == null) {
            return List.of();
        }
        Span span = span(pieces, phrase.from(), phrase.to());
        if (options.times() == Options.Times.OPEN_INTERVALS && !(time instanceof Time.Between) && phrase.from() > 0) {
            Piece before = pieces.get(phrase.from() - 1);
            Span wider = new Span(before.start(), span.end());
            if (ONWARD.contains(before.form())) {
                return List.of(new Found(wider, time.edtf() + "/..", time));
            }
            if (UP_TO.contains(before.form())) {
                return List.of(new Found(wider, "../" + time.edtf(), time));
            }
        }
        return List.of(new Found(span, time.edtf(), time));
    }

    private static int[] place(Phrase phrase, String name) {
        int[] place = phrase.places().get(name);
        if (place == null) {
            throw new IllegalStateException("A range of the grammar lacks its end " + name);
        }
        return place;
    }

    private static Span span(List<Piece> pieces, int from, int to) {
        return new Span(pieces.get(from).start(), pieces.get(to - 1).end());
    }

    private static int firstPiece(List<Piece> pieces, int offset) {
        int at = 0;
        while (at < pieces.size() && pieces.get(at).end() <= offset) {
            at++;
        }
        return at;
    }

    private static @Nullable LocalDate day(List<Piece> pieces, @Nullable Published published) {
        return published != null ? published.day() : dateline(pieces);
    }

    /** The full date that the article puts over itself; null where it has none. */
    private static @Nullable LocalDate dateline(List<Piece> pieces) {
        Matcher matcher = new Matcher(Grammar.ENGLISH, pieces);
        Reckoning unanchored = new Reckoning(pieces, null, Options.USUAL);
        boolean firstLine = true;
        for (int at = 0; at < Math.min(pieces.size(), DATELINE_REACH); at++) {
            firstLine &= at == 0 || !pieces.get(at).lineStart();
            for (Phrase phrase : matcher.read("day", at)) {
                boolean lineEnds =
                        phrase.to() >= pieces.size() || pieces.get(phrase.to()).lineStart();
                boolean ownLine = pieces.get(at).lineStart() && lineEnds;
                boolean beforeDash = firstLine && dashFollows(pieces, phrase.to());
                if ((ownLine || beforeDash) && unanchored.of(phrase) instanceof Time.Day day) {
                    return day.date();
                }
            }
        }
        return null;
    }

    /** "LISBON, May 9, 2023 (Agency) —": a dash within a few pieces, on the same line. */
    private static boolean dashFollows(List<Piece> pieces, int from) {
        for (int at = from;
                at < Math.min(pieces.size(), from + 6) && !pieces.get(at).lineStart();
                at++) {
            if (pieces.get(at).is("-")) {
                return true;
            }
        }
        return false;
    }
}
