package hearsay.who.medium;

import hearsay.attribution.Attribution;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.cast.Cast;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Outlets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads outlets that the words themselves call so: "the semi-official Farda news agency", "the Spanish newspaper La Jornada", "Skyline
 * TV", "a Corvus News reporter".
 */
final class OutletPhrases {

    /**
     * An outlet by name.
     *
     * @param from first word of the phrase, half-open with {@code to}
     * @param station whether it broadcasts
     */
    record Found(String name, int from, int to, boolean station) {}

    private static final Set<String> NOUNS = Set.of(
            "agency",
            "newspaper",
            "paper",
            "daily",
            "weekly",
            "magazine",
            "tabloid",
            "broadsheet",
            "broadcaster",
            "channel",
            "station",
            "network",
            "website",
            "site",
            "portal",
            "radio",
            "television",
            "tv",
            "newswire",
            "outlet",
            "podcast");

    private static final Set<String> STATIONS =
            Set.of("broadcaster", "channel", "station", "network", "radio", "television", "tv", "fm", "podcast");

    /** What may stand between a name and its noun: "the Xinhua | news | agency". */
    private static final Set<String> BETWEEN = Set.of(
            "news",
            "press",
            "television",
            "tv",
            "radio",
            "business",
            "sports",
            "financial",
            "daily",
            "weekly",
            "online",
            "state",
            "cable",
            "satellite",
            "video");

    private static final Set<String> STAFF = Set.of("reporter", "journalist", "correspondent", "interviewer");

    private static final Set<String> ENDINGS = Set.of("tv", "television", "radio", "news", "fm", "newspaper");

    private static final Set<String> PARTICLES =
            Set.of("de", "del", "della", "dell", "di", "da", "do", "la", "le", "el", "der", "die", "das", "al", "l");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final int LONGEST = 10;

    private final Cast cast;
    private final Words words;

    OutletPhrases(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
    }

    /** The outlet whose phrase begins at word {@code from}, outside the content of attribution {@code a}; null for none. */
    @Nullable
    Found at(int from, int a) {
        int end = end(from, a);
        for (int noun = from; noun < end; noun++) {
            if (!isNoun(noun)) {
                continue;
            }
            boolean station = STATIONS.contains(words.lower(noun));
            int after = runEnd(noun + 1, end);
            if (after > noun + 1 && mayBeOutlet(noun + 1, after)) {
                return found(noun + 1, after, from, after, station);
            }
            int to = noun;
            while (to > from && !words.capital(to - 1) && BETWEEN.contains(words.lower(to - 1))) {
                station |= STATIONS.contains(words.lower(to - 1));
                to--;
            }
            int start = runStart(to, from);
            if (start < to) {
                return found(start, to, from, noun + 1, station);
            }
        }
        for (int to = from + 1; to <= end; to++) {
            int start = runStart(to, from);
            boolean staff = to < end && STAFF.contains(words.lower(to));
            boolean named = start + 1 < to && ENDINGS.contains(words.lower(to - 1))
                    || start + 1 < to && Set.of("radio", "tv").contains(words.lower(start));
            boolean ends = to == end || !words.capital(to);
            if (start < to && ends && (named || staff && mayBeOutlet(start, to))) {
                boolean station = STATIONS.contains(words.lower(to - 1)) || STATIONS.contains(words.lower(start));
                return found(start, to, from, staff ? to + 1 : to, station);
            }
        }
        return null;
    }

    /** Where the noun phrase that begins at {@code from} ends at the latest. */
    private int end(int from, int a) {
        Attribution attribution = cast.attributions.get(a);
        int end = from;
        while (end < Math.min(words.count(), from + LONGEST)) {
            int at = words.start(end);
            boolean phrase = words.letters(end) || words.at(end).equals("-");
            boolean closed = end > from
                    && (words.is(end, Part.DETERMINER) && !words.capital(end)
                            || words.is(end, Part.PREPOSITION)
                            || words.is(end, Part.RELATIVE));
            boolean particle = closed && PARTICLES.contains(words.lower(end)) && words.capital(end + 1);
            if (!phrase
                    || closed && !particle
                    || words.sentence(end) != words.sentence(from)
                    || attribution.content().stream().anyMatch(span -> span.contains(at))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean isNoun(int i) {
        String word = words.lower(i);
        boolean agency = !word.equals("agency")
                || i > 0
                        && (words.lower(i - 1).equals("news")
                                || words.lower(i - 1).equals("press"));
        return NOUNS.contains(word) && !words.capital(i) && agency;
    }

    /** Where the capitalised words from {@code from} on end. */
    private int runEnd(int from, int end) {
        int to = from;
        int last = from;
        while (to < end
                && (words.capital(to)
                        || to > from && PARTICLES.contains(words.lower(to))
                        || to > from && words.at(to).equals("-"))) {
            to++;
            if (words.capital(to - 1)) {
                last = to;
            }
        }
        return last;
    }

    /** Where the capitalised words before {@code to} begin, without the country before them: "Britain's | ITV", "Russian | RIA". */
    private int runStart(int to, int from) {
        int start = to;
        while (start > from
                && (words.capital(start - 1)
                        || start < to && PARTICLES.contains(words.lower(start - 1)) && start - 1 > from)) {
            if (words.possessive(start - 1)) {
                break;
            }
            start--;
        }
        while (start < to && !words.capital(start)) {
            start++;
        }
        while (start + 1 < to
                && (words.placeOf(start) != null || words.lower(start).equals("the"))) {
            start++;
        }
        boolean place = start < to && words.placeOf(start) != null;
        return place || start < to && words.lower(start).equals("the") ? to : start;
    }

    /** Not a day, and nobody: "told the newspaper | Monday", "told the daily | Ana Ruiz was". */
    private boolean mayBeOutlet(int from, int to) {
        int m = cast.mentionAt(to - 1);
        Figure figure = m < 0 ? null : cast.figureOf[m];
        boolean person = figure != null && figure.kind == Kind.PERSON && figure.certain;
        return !person && !DAYS.contains(words.lower(from));
    }

    private Found found(int from, int to, int phrase, int end, boolean station) {
        String name = words.text(from, to);
        int m = cast.mentionAt(to - 1);
        Figure figure = m < 0 || cast.form(m) != Form.NAME ? null : cast.figureOf[m];
        if (figure != null && figure.known != null && Outlets.is(figure, cast.gazetteer)) {
            name = figure.name();
            station |= Outlets.isStation(figure);
        } else if (figure != null
                && Outlets.is(figure, cast.gazetteer)
                && figure.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            name = figure.name();
        }
        if (name.startsWith("the ")) {
            name = name.substring(4);
        }
        return new Found(name, phrase, end, station);
    }
}
