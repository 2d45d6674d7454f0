package hearsay.who;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.gazetteer.Title;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.Grammar.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by their capitals, by the gazetteer and by the words beside them, in one pass over the text.
 *
 * <p>A capital says nothing at the start of a sentence or in a headline: there a word is a name only if it is known as one or
 * is one elsewhere in the text.
 */
final class NameFinder {

    private static final Set<String> AFTER_HYPHEN_NO_NAME = Set.of(
            "led", "born", "era", "wide", "run", "like", "based", "backed", "style", "elect", "old", "year", "free",
            "made", "held", "owned", "only", "own", "off", "up", "in", "out", "day", "hour", "time", "long", "level",
            "class", "to");

    private static final Set<String> PREFIXES =
            Set.of("al", "el", "bin", "von", "van", "de", "der", "da", "di", "del", "ibn", "la", "le", "du");

    /** Words that may link the parts of a body's name. */
    private static final Set<String> BODY_LINKS = Set.of("of", "for", "and", "against", "without");

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

    private static final Set<String> FIRMS = Set.of("Inc", "Corp", "Ltd", "Co", "Bros");

    private static final int LONGEST_NAME = 9;

    private final Words words;
    private final Gazetteer gazetteer;
    /** Words with a capital where it means something. */
    private final Set<String> seenAsName = new HashSet<>();
    /** Words seen without a capital. */
    private final Set<String> seenLower = new HashSet<>();

    /** How often a word begins a sentence. */
    private final Map<String, Integer> initials = new HashMap<>();

    private final boolean[] headline;
    private final List<Name> found = new ArrayList<>();

    private NameFinder(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        for (int i = 0; i < words.count(); i++) {
            if (words.letters(i) && !words.capital(i)) {
                seenLower.add(words.at(i));
            }
        }
        headline = headlines();
        for (int i = 0; i < words.count(); i++) {
            if (!words.letters(i)) {
                continue;
            }
            if (words.capital(i) && !words.startsSentence(i) && !headline[words.sentence(i)]) {
                seenAsName.add(words.at(i));
            } else if (words.capital(i)) {
                initials.merge(words.at(i), 1, Integer::sum);
            }
        }
    }

    /** Names in reading order; they do not overlap. */
    static List<Name> find(Words words, Gazetteer gazetteer) {
        NameFinder finder = new NameFinder(words, gazetteer);
        int i = 0;
        while (i < words.count()) {
            i = finder.take(i);
        }
        return List.copyOf(finder.found);
    }

    /** Sentences in capitals, and those in which most words have one, common words too. */
    private boolean[] headlines() {
        int sentences = words.document.sentences().size();
        int[] capitals = new int[sentences];
        int[] common = new int[sentences];
        int[] shouted = new int[sentences];
        int[] longer = new int[sentences];
        int[] all = new int[sentences];
        for (int i = 0; i < words.count(); i++) {
            if (!words.letters(i)) {
                continue;
            }
            int s = words.sentence(i);
            String word = words.at(i);
            all[s]++;
            shouted[s] += word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
            if (word.length() >= 4) {
                longer[s]++;
                capitals[s] += words.capital(i) ? 1 : 0;
                common[s] += words.capital(i) && !words.startsSentence(i) && isCommon(i) ? 1 : 0;
            }
        }
        boolean[] headline = new boolean[sentences];
        for (int s = 0; s < sentences; s++) {
            boolean title = longer[s] >= 5 && common[s] >= 2 && capitals[s] * 10 >= longer[s] * 7;
            headline[s] = title || shouted[s] > 0 && shouted[s] * 10 >= all[s] * 7;
        }
        return headline;
    }

    /** Whether a capital is out of place on the word outside headlines. */
    private boolean isCommon(int i) {
        String lower = words.lower(i);
        Noun noun = words.noun(i);
        return seenLower.contains(lower)
                || Grammar.is(lower, Part.VERB)
                || Grammar.is(lower, Part.PREPOSITION)
                || Grammar.is(lower, Part.STARTER)
                || lower.endsWith("ing")
                || lower.endsWith("ed")
                || noun != null && noun.kind() != Noun.Kind.ORGANIZATION && gazetteer.title(words.at(i)) == null;
    }

    /** Takes the run of names that begins at {@code i}, if one does; returns the word after it. */
    private int take(int i) {
        if (!opensRun(i)) {
            return i + 1;
        }
        int end = i;
        while (end < words.count() && end - i < 4 * LONGEST_NAME) {
            int next = next(i, end);
            if (next < 0) {
                break;
            }
            end = next;
            if (words.possessive(end - 1) && !ownedBody(end)) {
                break;
            }
        }
        if (end == i) {
            return i + 1;
        }
        split(i, end);
        return end;
    }

    /** "Nurses' | League": the owner is part of the body's name. */
    private boolean ownedBody(int end) {
        int next = words.at(end).equals("'") ? end + 1 : end;
        boolean plural = words.at(end - 1).endsWith("s") && words.at(end).equals("'");
        return plural && words.capital(next) && Grammar.is(words.lower(next), Part.ENDING);
    }

    private boolean opensRun(int i) {
        if (!words.letters(i)) {
            return false;
        }
        if (words.capital(i)) {
            return !Grammar.is(words.at(i), Part.CALENDAR)
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
        int afterTitle = longTitleEnd(end);
        if (afterTitle > end + 1) {
            return afterTitle;
        }
        if (words.capital(end)) {
            boolean sentenceBegins = end > start && words.startsSentence(end) && !abbreviated(end - 1);
            return sentenceBegins
                            || isDay(start, end)
                            || words.at(end).equals("I")
                            || words.at(end).startsWith("I'")
                    ? -1
                    : end + 1;
        }
        if (end == start) {
            return end + 1; // opensRun saw that it may
        }
        String word = words.at(end);
        if (word.equals("'") && ownedBody(end)) {
            return end + 1;
        }
        if (word.equals(".")
                && abbreviated(end)
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
        boolean officeOf = word.equals("of") && isRole(end - 1) && words.capital(end - 1) && !words.possessive(end - 1);
        if (officeOf && (words.capital(end + 1) || words.lower(end + 1).equals("the") && words.capital(end + 2))) {
            return words.capital(end + 1) ? end + 1 : end + 2;
        }
        if (BODY_LINKS.contains(word) && bodyGoesOn(start, end)) {
            return words.lower(end + 1).equals("the") ? end + 2 : end + 1;
        }
        return -1;
    }

    /** Where a title of several words ends, as "Secretary of State"; {@code i} where there is none. */
    private int longTitleEnd(int i) {
        Title title = words.capital(i) ? gazetteer.titleAt(words.plain, words.start(i)) : null;
        if (title == null || title.words().indexOf(' ') < 0) {
            return i;
        }
        return words.firstFrom(words.start(i) + title.words().length());
    }

    /**
     * Where a person's name begins after common words with capitals: "State | John Kerry", "House Republican | Tom Weller".
     * {@code start} where all of it may be the name.
     */
    private int afterCommonWords(int start, int end) {
        if (gazetteer.givenName(words.at(start)) != null || endOfBody(start, end) > 0) {
            return start;
        }
        for (int k = start + 1; k < end - 1; k++) {
            String before = words.at(k - 1);
            boolean common = words.noun(k - 1) != null
                    || Grammar.is(before, Part.LABEL)
                    || isCommon(k - 1)
                    || before.equals("of")
                    || before.equals("the")
                    || before.endsWith("man")
                    || before.endsWith("woman")
                    || words.placeOf(k - 1) != null
                    || gazetteer.named(before) != null
                    || before.equals(before.toUpperCase(Locale.ROOT)) && before.length() > 2;
            if (!common) {
                return start;
            }
            if (words.capital(k)
                    && words.capital(k + 1)
                    && gazetteer.givenName(words.at(k)) != null
                    && words.noun(k) == null) {
                return k;
            }
        }
        return start;
    }

    /** A month or day, unless it follows a given name: "Theresa May", "Robinson Friday". */
    private boolean isDay(int start, int i) {
        boolean surname =
                i > start && gazetteer.givenName(words.at(i - 1)) != null && !Character.isDigit(firstOf(i + 1));
        return Grammar.is(words.at(i), Part.CALENDAR) && !surname;
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

    /** Whether the point at {@code point} (or after word {@code point}) only shortens a word. */
    private boolean abbreviated(int point) {
        int word = words.at(point).equals(".") ? point - 1 : point;
        if (!words.at(word + 1).equals(".") && !words.at(point).equals(".")) {
            return false;
        }
        String shortened = words.at(word);
        return shortened.length() == 1 && words.capital(word)
                || shortened.contains(".")
                || gazetteer.title(shortened + ".") != null
                || Set.of("Jr", "Sr", "St", "Mt", "Ft", "Co", "Inc", "Corp", "Ltd", "Jan")
                        .contains(shortened);
    }

    /** "Ministry | of Health", "Institute | for War Studies", "Department of Health | and Human Services". */
    private boolean bodyGoesOn(int start, int end) {
        int after = words.lower(end + 1).equals("the") ? end + 2 : end + 1;
        if (!words.capital(after) || words.startsSentence(after) || end - start > LONGEST_NAME) {
            return false;
        }
        if (words.at(end).equals("and") && endsInBody(start, end)) {
            return true;
        }
        if (words.at(end).equals("and")) {
            for (int i = end - 1; i > start; i--) {
                if (words.at(i).equals("of") || words.at(i).equals("for")) {
                    return headsBody(i - 1)
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
        return headsBody(end - 1) || members && end - start == 1 && !words.startsSentence(start);
    }

    /** "Food and Farming | Agency": after "and" comes the rest of one body's name. */
    private boolean endsInBody(int start, int and) {
        boolean plainFirst = and - start <= 2
                && gazetteer.givenName(words.at(start)) == null
                && gazetteer.match(words.plain, words.start(start)) == null
                && words.placeOf(start) == null
                && !Grammar.is(words.at(start), Part.LABEL)
                && endOfBody(start, and) < 0;
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

    private boolean headsBody(int i) {
        if (!words.capital(i)) {
            return false;
        }
        Noun own = words.noun(i);
        if (own != null
                && own.kind() == Noun.Kind.PERSON
                && Character.isUpperCase(own.word().charAt(0))) {
            return false;
        }
        Noun called = i > 0 ? words.noun(i - 1) : null;
        if (called != null
                && (called.kind() == Noun.Kind.ORGANIZATION || called.kind() == Noun.Kind.OUTLET)
                && !called.plural()
                && !words.capital(i - 1)) {
            return true;
        }
        Noun noun = words.noun(i);
        return noun != null && noun.kind() == Noun.Kind.ORGANIZATION && !noun.plural();
    }

    /** Cuts a run of capitals into titles, adjectives and names. */
    private void split(int runStart, int end) {
        int start = runStart;
        boolean weak = words.startsSentence(start) && words.capital(start);
        if (headline[words.sentence(start)]) {
            splitHeadline(start, end);
            return;
        }
        if (weak && ordinary(start, end)) {
            start = skipOrdinary(start, end);
            if (start >= end) {
                return;
            }
        }
        cut(start, end);
    }

    /** In a headline only names that are known, or that the rest of the text has, count. */
    private void splitHeadline(int start, int end) {
        int i = start;
        while (i < end) {
            Gazetteer.Match match = gazetteer.match(words.plain, words.start(i));
            if (match != null) {
                int to = Math.min(end, words.firstFrom(match.end()));
                add(i, to, match.known(), Gender.UNKNOWN, "", i);
                i = Math.max(to, i + 1);
                continue;
            }
            int to = i;
            while (to < end && words.capital(to) && seenAsName.contains(words.at(to)) && !isRole(to)) {
                to++;
            }
            if (to > i) {
                cut(i, to);
            }
            i = Math.max(to, i + 1);
        }
    }

    /** Whether the first word of a sentence is a common word that only its place gave a capital. */
    private boolean ordinary(int i, int end) {
        String word = words.at(i);
        String lower = words.lower(i);
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(i));
        if (match != null && !Grammar.is(lower, Part.STARTER)) {
            if (words.firstFrom(match.end()) > i + 1) {
                return false; // "Human Rights Watch"
            }
            return seenLower.contains(lower) && !seenAsName.contains(word);
        }
        if (Grammar.is(lower, Part.STARTER) && !(lower.equals("will") || lower.equals("may") || lower.equals("dear"))) {
            return gazetteer.match(words.plain, words.start(i)) == null || end - i == 1;
        }
        if (gazetteer.titleAt(words.plain, words.start(i)) != null || gazetteer.placeOfAdjective(word) != null) {
            return false;
        }
        if (seenAsName.contains(word)) {
            return false;
        }
        if (lower.contains("'")
                || seenLower.contains(lower)
                || Grammar.is(lower, Part.VERB)
                || lower.endsWith("ly") && end - i == 1) {
            return true;
        }
        if (gazetteer.givenName(word) != null) {
            return false;
        }
        if (end - i > 1) {
            return Grammar.is(lower, Part.BARE) && words.noun(i + 1) == null;
        }
        if (initials.getOrDefault(word, 0) >= 2
                && Grammar.is(words.lower(i + 1), Part.VERB)
                && gazetteer.noun(word) == null
                && !word.endsWith("s")
                && !word.endsWith("ing")
                && word.length() >= 4) {
            return false; // begins several sentences, and is never written small
        }
        // One unknown word: a name where somebody owns or says something by it.
        boolean acts = words.possessive(i)
                || Set.of("said", "says", "told", "added", "wrote", "tweeted", "argued", "denied", "insisted")
                        .contains(words.lower(i + 1));
        boolean acronym = word.length() >= 2 && word.equals(word.toUpperCase(Locale.ROOT));
        return !(acronym || acts && !word.endsWith("s") && !word.endsWith("ing") && gazetteer.noun(word) == null);
    }

    private int skipOrdinary(int start, int end) {
        int next = start + 1;
        while (next < end
                && (Grammar.is(words.at(next), Part.STARTER)
                        || !words.capital(next) && !Grammar.is(words.at(next), Part.CONNECTOR))) {
            next++;
        }
        return next;
    }

    private void cut(int start, int end) {
        int i = start;
        int titleFrom = -1;
        String title = "";
        Gender gender = Gender.UNKNOWN;
        while (i < end) {
            if (!words.letters(i)
                    || !words.capital(i)
                            && !Grammar.is(words.at(i), Part.CONNECTOR)
                            && gazetteer.match(words.plain, words.start(i)) == null) {
                i++;
                continue;
            }
            Gazetteer.Match whole = gazetteer.match(words.plain, words.start(i));
            int afterTitle = titleEnd(i, end);
            boolean named = whole != null && words.firstFrom(whole.end()) > afterTitle; // "General Motors"
            if (afterTitle > i && !named) {
                Title found = gazetteer.titleAt(words.plain, words.start(i));
                if (found != null) {
                    gender = found.gender().or(gender);
                    if (!found.role().isEmpty()) {
                        title = (title + " " + found.role()).strip();
                    }
                } else {
                    title = (title + " " + words.text(i, afterTitle).toLowerCase(Locale.ROOT)).strip();
                }
                titleFrom = titleFrom < 0 ? i : titleFrom;
                i = afterTitle;
                continue;
            }
            int longTitle = longTitleEnd(i);
            if (longTitle > i + 1 && longTitle >= end) {
                return; // "the Secretary of State": an office without its holder's name
            }
            int later = gazetteer.match(words.plain, words.start(i)) == null ? afterCommonWords(i, end) : i;
            if (later > i) {
                titleFrom = titleFrom < 0 ? i : titleFrom;
                title = (title + " " + words.text(i, later).toLowerCase(Locale.ROOT)).strip();
                i = later;
                continue;
            }
            if (isRole(i) && words.at(i + 1).equals("of")) {
                i += 2; // "the Mayor of London"
                continue;
            }
            int to = nameEnd(i, end);
            if (isBareOffice(i, to) || isPartyAndState(i)) {
                i = to;
                continue;
            }
            Known known = knownAs(i, to);
            boolean modifier = isModifier(i, to, end);
            if (!modifier) {
                add(i, to, known, gender, title, titleFrom < 0 ? i : titleFrom);
                titleFrom = -1;
                title = "";
                gender = Gender.UNKNOWN;
            } else if (titleFrom < 0) {
                titleFrom = i;
            }
            i = to;
        }
    }

    /** An adjective such as "Finnish" or "Republican" before something else. */
    private boolean isModifier(int from, int to, int end) {
        if (to - from != 1) {
            return false;
        }
        String word = words.at(from);
        boolean adjective = gazetteer.placeOfAdjective(word) != null || Grammar.is(word, Part.LABEL);
        boolean alsoState = gazetteer.named(word) != null;
        Noun noun = words.noun(from);
        if (noun != null
                && noun.kind() == Noun.Kind.PERSON
                && Character.isUpperCase(noun.word().charAt(0))) {
            return true; // "MP", "CEO"
        }
        return adjective && !alsoState && !words.possessive(from);
    }

    /** "the President", "a French Minister": an office, not the name of who holds it. */
    private boolean isBareOffice(int from, int to) {
        return to - from == 1
                && isRole(from)
                && (words.is(from - 1, Part.DETERMINER)
                        || words.is(from - 1, Part.POSSESSIVE)
                        || words.placeOf(from - 1) != null);
    }

    /** "(D-N.Y.)", "(R-Va.)": behind a politician's name. */
    private boolean isPartyAndState(int i) {
        return words.at(i - 1).equals("(")
                && words.at(i).length() == 1
                && Set.of("D", "R", "I").contains(words.at(i))
                && words.at(i + 1).equals("-");
    }

    /** Where the title at {@code i} ends; {@code i} where there is none, or nothing follows it. */
    private int titleEnd(int i, int end) {
        Title title = gazetteer.titleAt(words.plain, words.start(i));
        if (title != null) {
            int after = words.firstFrom(words.start(i) + title.words().length());
            if (words.at(after).equals(".")) {
                after++;
            }
            if (after < end && words.capital(after) || after < end && Grammar.is(words.at(after), Part.CONNECTOR)) {
                return after;
            }
        }
        boolean before = isRole(i) && i + 1 < end && words.capital(i + 1) && !begins(i + 1, end);
        return before ? i + 1 : i;
    }

    /** "Student | Association", "Star | Lines": what follows the role makes one body's name with it. */
    private boolean begins(int from, int end) {
        return endOfBody(from, end) > 0 && gazetteer.givenName(words.at(from)) == null && words.placeOf(from) == null;
    }

    private boolean isRole(int i) {
        Noun noun = words.noun(i);
        return noun != null && noun.kind() == Noun.Kind.PERSON && gazetteer.givenName(words.at(i)) == null;
    }

    private int nameEnd(int start, int end) {
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(start));
        if (match != null) {
            int to = Math.min(end, words.firstFrom(match.end()));
            if (!longerName(start, to, end, match.known())) {
                return to;
            }
        }
        int to = start + 1;
        while (to < end) {
            if (words.possessive(to - 1) && !ownedBody(to) && !words.at(to - 1).equals("'")) {
                break;
            }
            boolean capital = words.capital(to);
            if (capital && titleEnd(to, end) > to && !words.at(to - 1).equals("of")) {
                break;
            }
            if (capital && to - start >= 2) {
                Gazetteer.Match inner = gazetteer.match(words.plain, words.start(to));
                if (inner != null
                        && gazetteer.givenName(words.at(start)) != null
                        && !words.at(to - 1).equals("of")
                        && inner.known().kind() == Known.Kind.OUTLET) {
                    break;
                }
            }
            to++;
        }
        while (to > start + 1 && !words.letters(to - 1) && !words.at(to - 1).equals(".")) {
            to--;
        }
        if (to > start + 1 && words.at(to - 1).equals(".") && !abbreviated(to - 1)) {
            to--;
        }
        boolean firm = to > start + 1
                && FIRMS.contains(words.at(to - 1))
                && words.at(to).equals(".")
                && words.touchesNext(to - 1)
                && words.letters(to + 1)
                && !words.capital(to + 1); // "Apple Inc. said", but not at the end of a sentence
        return firm ? to + 1 : to;
    }

    /** Whether a known name is only the beginning of a longer one: "Paris" of "Paris Weller", "Ford" of "Ford Foundation". */
    private boolean longerName(int start, int to, int end, Known known) {
        if (to >= end || words.possessive(to - 1)) {
            return false;
        }
        if (words.at(to).equals("-")) {
            return words.capital(to + 1) && known.kind() != Known.Kind.STATE;
        }
        if (!words.capital(to)
                && !Grammar.is(words.at(to), Part.CONNECTOR)
                && !words.at(to).equals("&")
                && !words.at(to).equals("of")) {
            return false;
        }
        if (titleEnd(to, end) > to || gazetteer.titleAt(words.plain, words.start(to)) != null) {
            return false;
        }
        String next = words.at(to);
        if (known.kind() == Known.Kind.OUTLET
                && words.capital(to)
                && gazetteer.givenName(next) == null
                && gazetteer.match(words.plain, words.start(to)) == null
                && gazetteer.placeOfAdjective(next) == null) {
            return !Set.of("news", "radio", "tv").contains(next.toLowerCase(Locale.ROOT));
        }
        boolean endsBody = Grammar.is(next.toLowerCase(Locale.ROOT), Part.ENDING);
        if (to - start == 1 && gazetteer.givenName(words.at(start)) != null && !endsBody) {
            return gazetteer.match(words.plain, words.start(to)) == null || known.kind() != Known.Kind.STATE;
        }
        if (endsBody) {
            return known.kind() != Known.Kind.OUTLET
                    || !Set.of("news", "radio", "tv").contains(next.toLowerCase(Locale.ROOT));
        }
        boolean upper = next.length() <= 5 && next.equals(next.toUpperCase(Locale.ROOT));
        Gazetteer.Match second = gazetteer.match(words.plain, words.start(to));
        if (second != null || upper) {
            return false;
        }
        if (words.at(to).equals("of") || words.at(to).equals("&")) {
            return headsBody(to - 1);
        }
        // "Washington Hospital", "Kiel Institute": a body named after a place; "France Jean Dupont" is two.
        return endOfBody(to, end) > 0 && gazetteer.givenName(next) == null;
    }

    private int endOfBody(int from, int end) {
        for (int i = from; i < end && words.capital(i); i++) {
            if (Grammar.is(words.lower(i), Part.ENDING)) {
                return i + 1;
            }
        }
        return -1;
    }

    private @Nullable Known knownAs(int from, int to) {
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(from));
        return match != null && words.firstFrom(match.end()) == to ? match.known() : null;
    }

    private void add(int start, int to, @Nullable Known known, Gender titleGender, String title, int firstWithTitle) {
        boolean article = known == null && words.lower(start).equals("the") && to - start > 1;
        int from = article ? start + 1 : start;
        if (article && firstWithTitle == start) {
            add(from, to, null, titleGender, title, from); // "The Post" is the Post
            return;
        }
        if (known == null && isShouted(from, to)) {
            Known place = gazetteer.named(inTitleCase(from, to)); // "WASHINGTON - …"
            if (place != null) {
                add(from, to, place, titleGender, title, firstWithTitle);
                return;
            }
        }
        List<String> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.add(words.at(i));
        }
        if (known != null && parts.size() > 1) {
            parts = List.of(
                    words.plain.substring(words.start(from), words.end(to - 1)).split(" ", -1));
        }
        boolean firm = parts.size() > 2 && parts.get(parts.size() - 1).equals(".") && FIRMS.contains(words.at(to - 2));
        if (firm) {
            parts = new ArrayList<>(parts.subList(0, parts.size() - 1));
            parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ".");
        }
        boolean titled = firstWithTitle < from && (titleGender != Gender.UNKNOWN || !title.isEmpty());
        Gender given = gazetteer.givenName(givenName(from, to));
        Kind kind = known != null && !titled ? kindOf(known) : null;
        boolean certain = kind != null;
        if (kind == null) {
            kind = titled ? Kind.PERSON : guess(from, firm ? to - 1 : to, given);
            certain = titled || given != null || kind != Kind.UNKNOWN && kind != Kind.PERSON;
        }
        Gender gender = kind == Kind.PERSON ? titleGender.or(given == null ? Gender.UNKNOWN : given) : Gender.UNKNOWN;
        found.add(new Name(from, to, parts, kind, titled ? null : known, gender, title, firstWithTitle, certain));
    }

    private boolean isShouted(int from, int to) {
        String text = words.plain.substring(words.start(from), words.end(to - 1));
        return text.length() > 4 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private String inTitleCase(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            String word = words.lower(i);
            text.append(i > from ? " " : "")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return text.toString();
    }

    private String givenName(int from, int to) {
        return to - from > 2 && words.at(from + 1).equals("-")
                ? words.at(from) + "-" + words.at(from + 2)
                : words.at(from);
    }

    private static Kind kindOf(Known known) {
        return switch (known.kind()) {
            case STATE -> Kind.STATE;
            case CAPITAL, PLACE -> Kind.PLACE;
            case BUILDING, ORGANIZATION, OUTLET -> Kind.ORGANIZATION;
            case PERSON -> Kind.PERSON;
        };
    }

    /** "SeaGlass", not "McKay". */
    private static boolean camelCase(String word) {
        boolean prefix = word.startsWith("Mc")
                || word.startsWith("Mac")
                || word.startsWith("De")
                || word.startsWith("Di")
                || word.startsWith("La")
                || word.startsWith("Le")
                || word.startsWith("Fitz")
                || word.indexOf('\'') >= 0;
        for (int i = 1; i < word.length() && !prefix; i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private Kind guess(int from, int to, @Nullable Gender given) {
        String last = words.lower(to - 1);
        String first = words.at(from);
        boolean several = to - from > 1;
        if (several
                && Set.of(
                                "Radio",
                                "Channel",
                                "TV",
                                "Bank",
                                "University",
                                "Institute",
                                "Ministry",
                                "Groupe",
                                "Grupo",
                                "Gazeta",
                                "Gazette",
                                "Gazzetta",
                                "Journal",
                                "Daily",
                                "Corriere",
                                "Diario",
                                "La",
                                "Le",
                                "El",
                                "Die",
                                "Der",
                                "Das",
                                "Il",
                                "Het",
                                "Les",
                                "Los")
                        .contains(first)
                && !(Set.of("La", "Le", "El").contains(first) && gazetteer.givenName(words.at(from + 1)) != null)) {
            return Set.of("La", "Le", "El", "Die", "Der", "Das", "Il", "Het", "Les", "Los")
                            .contains(first)
                    ? Kind.UNKNOWN
                    : Kind.ORGANIZATION;
        }
        if (!several && camelCase(first)) {
            return Kind.ORGANIZATION;
        }
        Noun noun = words.noun(to - 1);
        if (several) {
            for (int i = from; i < to; i++) {
                if (words.at(i).equals("of")
                        || words.at(i).equals("&")
                        || words.at(i).equals("for")) {
                    return Kind.ORGANIZATION;
                }
            }
            if (Grammar.is(last, Part.ENDING)
                    && !(given != null
                            && to - from == 2
                            && Set.of("star", "guard", "church", "bank", "fleet", "mail", "post", "times")
                                    .contains(last)
                            && gazetteer.noun(last) == null)) {
                return Kind.ORGANIZATION;
            }
            if (noun != null && given == null) {
                return switch (noun.kind()) {
                    case ORGANIZATION, OUTLET -> Kind.ORGANIZATION;
                    case DOCUMENT -> Kind.DOCUMENT;
                    case EVENT -> Kind.EVENT;
                    case PLACE -> Kind.PLACE;
                    default -> Kind.PERSON;
                };
            }
            if (Set.of(
                            "street",
                            "road",
                            "avenue",
                            "square",
                            "river",
                            "lake",
                            "island",
                            "islands",
                            "bay",
                            "mountain",
                            "mountains",
                            "county",
                            "province",
                            "valley",
                            "beach",
                            "coast",
                            "sea",
                            "ocean",
                            "airport",
                            "park",
                            "bridge",
                            "strait",
                            "gulf",
                            "peninsula",
                            "hills",
                            "springs",
                            "heights",
                            "city",
                            "town",
                            "village")
                    .contains(last)) {
                return Kind.PLACE;
            }
            if (Set.of(
                            "act",
                            "war",
                            "games",
                            "cup",
                            "olympics",
                            "day",
                            "prize",
                            "award",
                            "awards",
                            "agreement",
                            "treaty",
                            "accord",
                            "accords",
                            "amendment",
                            "constitution",
                            "series",
                            "league",
                            "era")
                    .contains(last)) {
                return Kind.EVENT;
            }
            return Kind.PERSON;
        }
        boolean acronym = first.length() >= 2 && first.equals(first.toUpperCase(Locale.ROOT));
        if (acronym
                && (from == 0 || words.paragraph(from - 1) != words.paragraph(from))
                && Set.of(",", "(", "-", "\u2013", "\u2014").contains(words.at(to))) {
            return Kind.PLACE; // the dateline
        }
        if (acronym) {
            return Kind.ORGANIZATION;
        }
        if (given != null) {
            return Kind.PERSON;
        }
        if (noun != null && (noun.kind() == Noun.Kind.ORGANIZATION || noun.kind() == Noun.Kind.OUTLET)) {
            return Kind.ORGANIZATION;
        }
        String before = words.lower(from - 1);
        if (Set.of("in", "at", "near", "from", "to", "around", "outside").contains(before)) {
            return Kind.PLACE;
        }
        return Kind.UNKNOWN;
    }

    /** How often each word is part of a name; for tests of what the finder knows. */
    static Map<String, Integer> frequencies(List<Name> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name.text(), 1, Integer::sum));
        return counts;
    }
}
