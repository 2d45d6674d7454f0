package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.gazetteer.Title;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by their capitals, by the gazetteer and by the words beside them, in one pass over the text.
 *
 * <p>A capital says nothing at the start of a sentence or in a headline: there a word is a name only if it is known as one or
 * is one elsewhere in the text.
 */
public final class NameFinder {

    private static final Set<String> PREFIXES =
            Set.of("pro", "anti", "hypo", "non", "pre", "ex", "neo", "mini", "un", "mid", "trans", "inter", "intra");

    private static final Set<String> FIRMS = Set.of("Inc", "Corp", "Ltd", "Co", "Bros");
    private final Words words;
    private final Gazetteer gazetteer;
    private final NameParts parts;
    private final NameRuns runs;
    private final Capitals capitals;
    private final NameKind kinds;
    private final NotNames not;
    private final List<Name> found = new ArrayList<>();

    private NameFinder(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        parts = new NameParts(words, gazetteer);
        runs = new NameRuns(words, gazetteer, parts);
        capitals = new Capitals(words, gazetteer);
        kinds = new NameKind(words, gazetteer);
        not = new NotNames(words, gazetteer, parts);
    }

    /** Names in reading order; they do not overlap. */
    public static List<Name> find(Words words, Gazetteer gazetteer) {
        NameFinder finder = new NameFinder(words, gazetteer);
        int i = 0;
        while (i < words.count()) {
            i = finder.take(i);
        }
        return List.copyOf(finder.found);
    }

    /** Takes the run of names that begins at {@code i}, if one does; returns the word after it. */
    private int take(int i) {
        int end = runs.end(i);
        if (end == i) {
            return i + 1;
        }
        split(i, end);
        return end;
    }

    /**
     * Where a person's name begins after common words with capitals: "State | John Kerry", "House Republican | Tom Weller".
     * {@code start} where all of it may be the name.
     */
    private int afterCommonWords(int start, int end) {
        if (gazetteer.givenName(words.at(start)) != null) {
            return start;
        }
        for (int k = start + 2; k < Math.min(end - 1, start + 5); k++) {
            if (Grammar.is(words.at(k - 1), Part.LABEL) && opensPerson(k)) {
                return k; // "House Intelligence Republican | Tom Weller"
            }
        }
        if (parts.endOfBody(start, end) > 0) {
            return start;
        }
        for (int k = start + 1; k < end - 1; k++) {
            String before = words.at(k - 1);
            boolean common = words.noun(k - 1) != null
                    || Grammar.is(before, Part.LABEL)
                    || capitals.isCommon(k - 1)
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
            if (opensPerson(k)) {
                return k;
            }
        }
        return start;
    }

    private boolean opensPerson(int i) {
        return words.capital(i)
                && words.capital(i + 1)
                && gazetteer.givenName(words.at(i)) != null
                && words.noun(i) == null;
    }

    /** Cuts a run of capitals into titles, adjectives and names. */
    private void split(int runStart, int end) {
        int start = runStart;
        boolean weak = words.startsSentence(start) && words.capital(start);
        if (capitals.inHeadline(words.sentence(start))) {
            splitHeadline(start, end);
            return;
        }
        if (weak && capitals.ordinary(start, end)) {
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
            int title = parts.titleEnd(i, end); // "Dr. Ben Carson"
            if (title > i) {
                i = title;
                continue;
            }
            int to = i;
            while (to < end && words.capital(to) && capitals.seenAsName(words.at(to)) && !parts.isRole(to)) {
                to++;
            }
            if (to > i) {
                cut(i, to);
            }
            i = Math.max(to, i + 1);
        }
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
            Gazetteer.Match whole = words.letters(i) ? gazetteer.match(words.plain, words.start(i)) : null;
            if (!words.letters(i) || !words.capital(i) && !Grammar.is(words.at(i), Part.CONNECTOR) && whole == null) {
                i++;
                continue;
            }
            int afterTitle = parts.titleEnd(i, end);
            boolean named = whole != null && words.firstFrom(whole.end()) > afterTitle; // "General Motors"
            boolean given = titleFrom >= 0
                    && words.at(i).equals("Gen")
                    && !words.at(i + 1).equals("."); // "Minister Gen Nakatani"
            if (afterTitle > i && !named && !given) {
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
            int longTitle = parts.longTitleEnd(i);
            if (longTitle > i + 1 && longTitle >= end) {
                return; // "the Secretary of State": an office without its holder's name
            }
            int later = whole == null ? afterCommonWords(i, end) : i;
            if (later > i) {
                titleFrom = titleFrom < 0 ? i : titleFrom;
                title = (title + " " + words.text(i, later).toLowerCase(Locale.ROOT)).strip();
                i = later;
                continue;
            }
            if (parts.isRole(i) && words.at(i + 1).equals("of")) {
                i += 2; // "the Mayor of London"
                continue;
            }
            if (hyphened(i, end) && PREFIXES.contains(words.lower(i))) {
                i += 2; // "Pro-Ruiz"
                continue;
            }
            int to = areTwo(i, end) ? i + 1 : nameEnd(i, end);
            if (not.isPlacedLabel(i, to)) {
                i = to;
                continue;
            }
            if (not.isBareOffice(i, to)
                    || not.isBareTitle(i, to)
                    || not.isPartyAndState(i)
                    || not.isQuestionWord(i, to)) {
                i = to;
                continue;
            }
            if (not.isPluralLabel(i, end)) {
                titleFrom = -1;
                i++;
                continue;
            }
            Known known = parts.knownAs(i, to);
            boolean modifier = not.isModifier(i, to, end);
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

    private boolean hyphened(int i, int end) {
        return i + 2 < end
                && words.at(i + 1).equals("-")
                && words.touchesNext(i)
                && words.touchesNext(i + 1)
                && words.capital(i + 2);
    }

    /** "Ruiz-Weller", where each of the two stands alone elsewhere: two names, not one. */
    private boolean areTwo(int i, int end) {
        Known first = hyphened(i, end) ? gazetteer.named(words.at(i)) : null;
        boolean outlet = first != null && first.kind() == Known.Kind.OUTLET;
        String second = words.at(i + 2);
        if (outlet && second.equals(second.toUpperCase(Locale.ROOT)) && parts.knownAs(i, i + 3) == null) {
            return true; // "a CNN-ORC poll"
        }
        return hyphened(i, end)
                && capitals.seenAlone(words.at(i))
                && capitals.seenAlone(words.at(i + 2))
                && !Grammar.is(words.lower(i + 2), Part.ENDING) // "the Sun-Times"
                && (gazetteer.givenName(words.at(i)) == null || gazetteer.givenName(words.at(i + 2)) == null)
                && parts.knownAs(i, i + 3) == null;
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
            if (words.possessive(to - 1)
                    && !parts.ownedBody(to)
                    && !words.at(to - 1).equals("'")) {
                break;
            }
            boolean capital = words.capital(to);
            if (capital && parts.titleEnd(to, end) > to && !words.at(to - 1).equals("of")) {
                break;
            }
            boolean person = capital
                    && to - start >= 2
                    && to + 1 < end
                    && Grammar.is(words.lower(to - 1), Part.ENDING)
                    && gazetteer.givenName(words.at(to)) != null
                    && words.capital(to + 1)
                    && words.noun(to) == null;
            if (person) {
                break; // "Lund University | Ana Ruiz"
            }
            boolean numbered = !words.at(to + 1).isEmpty()
                    && (words.capital(to + 1)
                            || Character.isDigit(words.at(to + 1).charAt(0)));
            if (words.at(to).equals("Flight") && numbered) {
                break; // "Nordair | Flight NA804"
            }
            if (capital && isLabelled(start, to)) {
                break; // "the Democratic | White House"
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
        Noun last = to > start + 1 ? words.noun(to - 1) : null;
        if (last != null
                && last.kind() == Noun.Kind.PERSON
                && Character.isUpperCase(last.word().charAt(0))) {
            to--; // "Nordlys | CEO"
        }
        while (to > start + 1 && !words.letters(to - 1) && !words.at(to - 1).equals(".")) {
            to--;
        }
        if (to > start + 1 && words.at(to - 1).equals(".") && !parts.abbreviated(to - 1)) {
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

    /** Whether only adjectives of party or faith stand before a known name of several words. */
    private boolean isLabelled(int start, int to) {
        for (int i = start; i < to; i++) {
            if (!Grammar.is(words.at(i), Part.LABEL)) {
                return false;
            }
        }
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(to));
        return match != null
                && words.firstFrom(match.end()) > to + 1
                && match.known().kind() == Known.Kind.BUILDING;
    }

    /** Whether a known name is only the beginning of a longer one: "Paris" of "Paris Weller", "Ford" of "Ford Foundation". */
    private boolean longerName(int start, int to, int end, Known known) {
        if (to >= end || words.possessive(to - 1)) {
            return false;
        }
        if (words.at(to).equals("-")) {
            boolean two = known.kind() == Known.Kind.OUTLET
                    && gazetteer.match(words.plain, words.start(to + 1)) != null; // "The Courier-ABC News poll"
            return words.capital(to + 1) && known.kind() != Known.Kind.STATE && !two;
        }
        if (!words.capital(to)
                && !Grammar.is(words.at(to), Part.CONNECTOR)
                && !words.at(to).equals("&")
                && !words.at(to).equals("of")) {
            return false;
        }
        if (parts.titleEnd(to, end) > to || gazetteer.titleAt(words.plain, words.start(to)) != null) {
            return false;
        }
        String next = words.at(to);
        for (int k = to; known.kind() == Known.Kind.OUTLET && k < Math.min(end, to + 4); k++) {
            if (parts.isRole(k) && k + 1 < end && words.capital(k + 1)) {
                return false; // "KBC News | Senior Correspondent Ana Ruiz"
            }
        }
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
            return parts.headsBody(to - 1);
        }
        // "Washington Hospital", "Kiel Institute": a body named after a place; "France Jean Dupont" is two.
        return parts.endOfBody(to, end) > 0 && gazetteer.givenName(next) == null;
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
            boolean owner = i < to - 1
                    && words.possessive(i)
                    && words.letters(i + 1)
                    && !words.at(i).endsWith("s");
            if (i > from && words.isBroken(i)) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + words.at(i));
                continue;
            }
            boolean and = i > from
                    && words.touchesNext(i - 1)
                    && (words.at(i).equals("&") || words.at(i - 1).equals("&"));
            if (and) {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + words.at(i)); // "PG&E"
                continue;
            }
            parts.add(owner ? words.at(i) + "'s" : words.at(i)); // "People's Bank"
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
        Kind kind = known != null && !titled ? NameKind.kindOf(known) : null;
        boolean certain = kind != null;
        if (kind == null) {
            kind = titled ? Kind.PERSON : kinds.guess(from, firm ? to - 1 : to, given);
            boolean guessed = kind == Kind.PLACE && to - from == 1; // "to Weller"
            certain = titled || given != null || kind != Kind.UNKNOWN && kind != Kind.PERSON && !guessed;
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
}
