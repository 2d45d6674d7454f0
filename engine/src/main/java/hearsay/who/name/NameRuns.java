package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Noun;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import java.util.Locale;
import java.util.Set;

/** Finds runs of words that may be names, titles and all: where one begins, and how far it goes on. */
final class NameRuns {

    private static final Set<String> AFTER_HYPHEN_NO_NAME = Set.of(
            "led", "born", "era", "wide", "run", "like", "based", "backed", "style", "elect", "old", "year", "free",
            "made", "held", "owned", "only", "own", "off", "up", "in", "out", "day", "hour", "time", "long", "level",
            "class", "to");

    private static final Set<String> PREFIXES =
            Set.of("al", "el", "bin", "von", "van", "de", "der", "da", "di", "del", "ibn", "la", "le", "du");

    /** Words that may link the parts of a body's name. */
    private static final Set<String> BODY_LINKS = Set.of("of", "for", "and", "against", "without", "on");

    /** Bodies that are named after what they are on: "Project on …", "Select Committee on …". */
    private static final Set<String> ON = Set.of(
            "committee", "subcommittee", "commission", "council", "project", "conference", "institute", "center");

    private static final Set<String> NUMBERED = Set.of(
            "channel",
            "radio",
            "tv",
            "television",
            "studio",
            "local",
            "unit",
            "formula",
            "news",
            "kanal",
            "canal",
            "antena");

    private static final int LONGEST_NAME = 9;
    private final Words words;
    private final Gazetteer gazetteer;
    private final NameParts parts;

    NameRuns(Words words, Gazetteer gazetteer, NameParts parts) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.parts = parts;
    }

    /** The word after the run of names that begins at {@code i}; {@code i} where none does. */
    int end(int i) {
        if (!opensRun(i)) {
            return i;
        }
        int end = i;
        while (end < words.count() && end - i < 4 * LONGEST_NAME) {
            int next = next(i, end);
            if (next < 0) {
                break;
            }
            end = next;
            if (words.possessive(end - 1) && !parts.ownedBody(end)) {
                break;
            }
        }
        return end;
    }

    private boolean opensRun(int i) {
        if (!words.letters(i)) {
            return false;
        }
        if (words.capital(i)) {
            return (!Grammar.is(words.at(i), Part.CALENDAR) || isGivenName(i))
                    && !words.at(i).equals("I")
                    && !words.at(i).startsWith("I'");
        }
        if (gazetteer.match(words.plain, words.start(i)) != null) {
            return true;
        }
        boolean prefix = PREFIXES.contains(words.at(i));
        return prefix && (words.capital(i + 1) || words.at(i + 1).equals("-") && words.capital(i + 2));
    }

    /** The end of the run if it goes on at {@code end}; -1 where it stops. */
    private int next(int start, int end) {
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(end));
        if (match != null) {
            return Math.max(end + 1, words.firstFrom(match.end()));
        }
        int afterTitle = parts.longTitleEnd(end);
        if (afterTitle > end + 1) {
            return afterTitle;
        }
        if (words.capital(end)) {
            boolean starter = words.is(end, Part.STARTER) && words.at(end - 1).contains("."); // "the U.S. | While Ruiz"
            boolean sentenceBegins =
                    end > start && words.startsSentence(end) && (starter || !parts.abbreviated(end - 1));
            return sentenceBegins
                            || endsHeadline(start, end)
                            || isDay(start, end)
                            || words.at(end).equals("I")
                            || words.at(end).startsWith("I'")
                    ? -1
                    : end + 1;
        }
        if (end == start) {
            return end + 1; // opensRun saw that it may
        }
        if (words.isBroken(end)) {
            return end + 1;
        }
        String word = words.at(end);
        if (word.equals("'") && parts.ownedBody(end)) {
            return end + 1;
        }
        if (word.equals(".")
                && parts.abbreviated(end)
                && words.capital(end + 1)
                && !Grammar.is(words.lower(end + 1), Part.STARTER)) {
            return end + 1;
        }
        if (word.equals("-") && words.touchesNext(end - 1) && words.touchesNext(end)) {
            boolean goesOn = words.capital(end + 1)
                    || words.letters(end + 1)
                            && words.at(end + 1).length() <= 4
                            && !AFTER_HYPHEN_NO_NAME.contains(words.at(end + 1))
                            && words.at(end - 1).length() <= 7;
            return goesOn ? end + 2 : -1;
        }
        if (word.equals("&") && words.capital(end + 1)) {
            return end + 1;
        }
        if (Grammar.is(word, Part.CONNECTOR) && end - start <= LONGEST_NAME && capitalAfterConnectors(end)) {
            return end + 1;
        }
        if (Character.isDigit(word.charAt(0)) && word.length() <= 3 && NUMBERED.contains(words.lower(end - 1))) {
            return end + 1; // "Channel 12"
        }
        boolean surname = end - 1 > start
                && (gazetteer.givenName(words.at(end - 2)) != null
                        || isInitial(start, end - 2)); // "Barbara Boxer of …"
        boolean officeOf = word.equals("of")
                && parts.isRole(end - 1)
                && words.capital(end - 1)
                && !surname
                && !words.possessive(end - 1);
        if (officeOf && (words.capital(end + 1) || words.lower(end + 1).equals("the") && words.capital(end + 2))) {
            return words.capital(end + 1) ? end + 1 : end + 2;
        }
        if (BODY_LINKS.contains(word) && bodyGoesOn(start, end)) {
            return words.lower(end + 1).equals("the") ? end + 2 : end + 1;
        }
        return -1;
    }

    /** "TEAM SPARED FULL BAN | The Committee said": a line in capitals ends. */
    private boolean endsHeadline(int start, int end) {
        return end - start >= 3 && !isShouted(end) && isShouted(end - 1) && isShouted(end - 2) && isShouted(end - 3);
    }

    private boolean isShouted(int i) {
        String word = words.at(i);
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** "Peter T. | King": whether the point at {@code i} ends somebody's initial. */
    private boolean isInitial(int start, int i) {
        return words.at(i).equals(".") && i - 1 > start && words.at(i - 1).length() == 1;
    }

    /** A month or day, unless it follows a given name: "Theresa May", "Robinson Friday". */
    private boolean isDay(int start, int i) {
        boolean surname =
                i > start && gazetteer.givenName(words.at(i - 1)) != null && !Character.isDigit(firstOf(i + 1));
        boolean weekday = Grammar.is(words.at(i), Part.CALENDAR) && words.at(i).endsWith("day");
        if (weekday && i - start != 1) {
            return true; // "North Carolina Tuesday"
        }
        return Grammar.is(words.at(i), Part.CALENDAR) && !surname && !isGivenName(i);
    }

    /** "April Ryan", "June Carter": a month that opens somebody's name. */
    private boolean isGivenName(int i) {
        boolean name = gazetteer.givenName(words.at(i)) != null
                && words.capital(i + 1)
                && !words.startsSentence(i + 1)
                && !Grammar.is(words.at(i + 1), Part.CALENDAR)
                && !words.is(i + 1, Part.STARTER)
                && gazetteer.match(words.plain, words.start(i + 1)) == null;
        boolean noun = words.noun(i + 1) != null && !words.at(i).equals("Jan"); // "March Report", but "Jan Brewer"
        return name && !noun && !words.is(i - 1, Part.PREPOSITION);
    }

    private char firstOf(int i) {
        return words.at(i).isEmpty() ? ' ' : words.at(i).charAt(0);
    }

    private boolean capitalAfterConnectors(int i) {
        int at = i;
        while (Grammar.is(words.at(at), Part.CONNECTOR) || words.at(at).equals("-")) {
            at++;
        }
        return words.capital(at) && at - i <= 4;
    }

    /** "Ministry | of Health", "Institute | for War Studies", "Department of Health | and Human Services". */
    private boolean bodyGoesOn(int start, int end) {
        int after = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
        if (!words.capital(after) || words.startsSentence(after) || end - start > LONGEST_NAME) {
            return false;
        }
        if (words.at(end).equals("on")) {
            return ON.contains(words.lower(end - 1)) && end - start > 1 && !Grammar.is(words.at(after), Part.CALENDAR);
        }
        if (words.at(end).equals("and") && endsInBody(start, end)) {
            return true;
        }
        if (words.at(end).equals("and")) {
            for (int i = end - 1; i > start; i--) {
                if (words.at(i).equals("of") || words.at(i).equals("for")) {
                    return parts.headsBody(i - 1)
                            && gazetteer.titleAt(words.plain, words.start(after)) == null
                            && gazetteer.givenName(words.at(after)) == null;
                }
            }
            return false;
        }
        Noun before = words.noun(end - 1);
        boolean members = before != null
                && before.plural()
                && before.kind() == Noun.Kind.PERSON
                && words.capital(end - 1); // "Doctors for"
        if (words.at(end).equals("against") || words.at(end).equals("without")) {
            return members;
        }
        return parts.headsBody(end - 1) || members && end - start <= 2 && !words.startsSentence(start);
    }

    /** "Food and Farming | Agency": after "and" comes the rest of one body's name. */
    private boolean endsInBody(int start, int and) {
        boolean plainFirst = and - start <= 2
                && gazetteer.givenName(words.at(start)) == null
                && gazetteer.match(words.plain, words.start(start)) == null
                && words.placeOf(start) == null
                && !Grammar.is(words.at(start), Part.LABEL)
                && parts.endOfBody(start, and) < 0;
        int last = and + 1;
        while (words.capital(last + 1) && last - and < 4) {
            last++;
        }
        return plainFirst
                && last > and + 1
                && words.capital(and + 1)
                && Grammar.is(words.lower(last), Part.ENDING)
                && gazetteer.givenName(words.at(and + 1)) == null
                && gazetteer.match(words.plain, words.start(and + 1)) == null
                && words.placeOf(and + 1) == null;
    }
}
