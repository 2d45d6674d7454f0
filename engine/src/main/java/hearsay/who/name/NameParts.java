package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.gazetteer.Title;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words do inside a name: a title before it, the end of a body's name, an abbreviation, a role. */
final class NameParts {

    /** "Plan B", "Exhibit A": a letter behind them is no initial. */
    private static final Set<String> LETTERED = Set.of(
            "plan",
            "vitamin",
            "hepatitis",
            "type",
            "class",
            "grade",
            "group",
            "part",
            "schedule",
            "category",
            "exhibit",
            "block",
            "section",
            "appendix",
            "series",
            "team");

    private final Words words;
    private final Gazetteer gazetteer;

    NameParts(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /** "Nurses' | League": the owner is part of the body's name. */
    boolean ownedBody(int end) {
        int next = words.at(end).equals("'") ? end + 1 : end;
        if (words.possessive(end - 1)
                && words.capital(end - 1)
                && words.capital(end)
                && Set.of("people", "women", "men", "children").contains(words.lower(end - 1))) {
            return true; // "the People's Bank of China"
        }
        boolean plural = words.at(end - 1).endsWith("s") && words.at(end).equals("'");
        return plural && words.capital(next) && Grammar.is(words.lower(next), Part.ENDING);
    }

    /** Where a title of several words ends, as "Secretary of State"; {@code i} where there is none. */
    int longTitleEnd(int i) {
        Title title = words.capital(i) ? gazetteer.titleAt(words.plain, words.start(i)) : null;
        if (title == null || title.words().indexOf(' ') < 0) {
            return i;
        }
        return words.firstFrom(words.start(i) + title.words().length());
    }

    /** Whether the point at {@code point} (or after word {@code point}) only shortens a word. */
    boolean abbreviated(int point) {
        int word = words.at(point).equals(".") ? point - 1 : point;
        if (!words.at(word + 1).equals(".") && !words.at(point).equals(".")) {
            return false;
        }
        String shortened = words.at(word);
        if (shortened.length() == 1 && LETTERED.contains(words.lower(word - 1))) {
            return false;
        }
        return shortened.length() == 1 && words.capital(word)
                || shortened.contains(".")
                || gazetteer.title(shortened + ".") != null
                || Set.of("Jr", "Sr", "St", "Mt", "Ft", "Co", "Inc", "Corp", "Ltd", "Jan")
                        .contains(shortened);
    }

    boolean headsBody(int i) {
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

    /** Where the title at {@code i} ends; {@code i} where there is none, or nothing follows it. */
    int titleEnd(int i, int end) {
        Title title = gazetteer.titleAt(words.plain, words.start(i));
        if (title != null) {
            int after = words.firstFrom(words.start(i) + title.words().length());
            if (words.at(after).equals(".")) {
                after++;
            }
            boolean body = words.is(after, Part.ENDING) && !words.at(i).contains(".") && after == i + 1;
            if (body) {
                return i; // "Justice | Ministry"
            }
            if (after < end && words.capital(after) || after < end && Grammar.is(words.at(after), Part.CONNECTOR)) {
                return after;
            }
        }
        boolean before = isRole(i) && i + 1 < end && words.capital(i + 1) && !begins(i + 1, end);
        return before ? i + 1 : i;
    }

    /** "Student | Association", "Star | Lines": what follows the role makes one body's name with it. */
    boolean begins(int from, int end) {
        return endOfBody(from, end) > 0 && gazetteer.givenName(words.at(from)) == null && words.placeOf(from) == null;
    }

    boolean isRole(int i) {
        Noun noun = words.noun(i);
        return noun != null && noun.kind() == Noun.Kind.PERSON && gazetteer.givenName(words.at(i)) == null;
    }

    int endOfBody(int from, int end) {
        for (int i = from; i < end && words.capital(i); i++) {
            if (Grammar.is(words.lower(i), Part.ENDING)) {
                return i + 1;
            }
        }
        return -1;
    }

    @Nullable
    Known knownAs(int from, int to) {
        Gazetteer.Match match = gazetteer.match(words.plain, words.start(from));
        return match != null && words.firstFrom(match.end()) == to ? match.known() : null;
    }
}
