package hearsay.who.cast;

import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Name;
import java.util.ArrayList;
import java.util.List;

/** Tells the parts of a source apart that names several. */
public final class SourceLists {

    /** Parts of a source that are told apart; a longer list keeps its words. */
    private static final int LONGEST_LIST = 12;

    private SourceLists() {}

    /**
     * The parts of a source that names several: "Paris and Berlin". Ranges of words as pairs {@code [from, to)}; one where it
     * names one.
     */
    public static List<int[]> parts(Cast cast, int from, int to) {
        Words words = cast.words;
        List<int[]> parts = new ArrayList<>();
        int start = SourcePhrase.skipMarks(words, from, to);
        int at = start;
        while (at < to) {
            int headEnd = SourcePhrase.zoneEnd(cast, at, to);
            int end = afterAside(cast, headEnd, to);
            int zone = beforeNextPerson(cast, afterApposition(cast, end, to), to);
            boolean asWell = isAsWellAs(words, zone);
            boolean joint = zone < to
                    && (words.lower(zone).equals("and")
                            || words.lower(zone).equals("or")
                            || asWell
                            || words.at(zone).equals(",") && listGoesOn(cast, headEnd, zone, to, LONGEST_LIST)
                            || parts.isEmpty() && areJustTwo(cast, zone, to));
            if (!joint) {
                break;
            }
            int next = asWell ? zone + 3 : zone + 1;
            if (words.at(zone).equals(",")
                    && (words.lower(next).equals("and") || words.lower(next).equals("or"))) {
                next++;
            }
            int first = cast.mentionAt(headEnd - 1);
            boolean named = first >= 0 && cast.form(first) == Form.NAME;
            if (isSecondOffice(cast, at, headEnd, next, to)) {
                return List.of(new int[] {start, to}); // "the company president and CEO Ana Ruiz"
            }
            boolean begins = begins(cast, next) || named && startsNamed(cast, next);
            if (!begins || !heads(cast, at, headEnd)) {
                return List.of(new int[] {start, to});
            }
            parts.add(new int[] {at, zone});
            at = next;
        }
        if (parts.isEmpty() || at >= to) {
            return List.of(new int[] {start, to});
        }
        parts.add(new int[] {at, to});
        return parts;
    }

    /** "two rivals, | Ana Ruiz and Ben Wu": where the names begin that say who several are; {@code from} where none do. */
    public static int listBehind(Cast cast, int from, int to) {
        int comma = SourcePhrase.zoneEnd(cast, SourcePhrase.skipMarks(cast.words, from, to), to);
        boolean several = comma + 1 < to
                && cast.words.at(comma).equals(",")
                && headsGroup(cast, comma - 1)
                && cast.form(cast.mentionAt(comma - 1)) == Form.NOMINAL;
        int first = several ? SourcePhrase.coveringName(cast, comma + 1) : -1;
        if (first < 0 || cast.mentions.get(first).kind() != Kind.PERSON) {
            return from;
        }
        List<int[]> parts = parts(cast, comma + 1, to);
        boolean people = parts.size() > 1
                && parts.stream().allMatch(part -> {
                    int mention = SourcePhrase.coveringName(cast, part[0]);
                    return mention >= 0 && cast.mentions.get(mention).kind() == Kind.PERSON;
                });
        return people ? comma + 1 : from;
    }

    /** Whether one person's office and another, before the name of who holds both, stand at {@code at} and {@code next}. */
    private static boolean isSecondOffice(Cast cast, int at, int headEnd, int next, int to) {
        Words words = cast.words;
        int first = cast.mentionAt(headEnd - 1);
        int name = SourcePhrase.coveringName(cast, to - 1);
        Noun second = words.noun(next);
        return first >= 0
                && name >= 0
                && second != null
                && at < next
                && second.kind() == Noun.Kind.PERSON
                && !second.plural()
                && cast.form(first) == Form.NOMINAL
                && !cast.mentions.get(first).plural()
                && cast.mentions.get(first).noun() != null
                && cast.mentions.get(first).kind() == Kind.PERSON
                && cast.mentions.get(name).from() <= next + 1
                && (!words.capital(next) || Character.isUpperCase(second.word().charAt(0)));
    }

    private static boolean isAsWellAs(Words words, int i) {
        return words.lower(i).equals("as")
                && words.lower(i + 1).equals("well")
                && words.lower(i + 2).equals("as");
    }

    /** "Ruiz, Weller", as headlines have it: two people's names and nothing else. */
    private static boolean areJustTwo(Cast cast, int comma, int to) {
        int first = cast.words.at(comma).equals(",") ? SourcePhrase.coveringName(cast, comma - 1) : -1;
        int second = first < 0 ? -1 : SourcePhrase.coveringName(cast, comma + 1);
        Figure one = first < 0 ? null : cast.figureOf[first];
        Figure two = second < 0 ? null : cast.figureOf[second];
        return one != null
                && two != null
                && one != two
                && cast.mentions.get(second).to() == to
                && cast.words.at(comma + 1).length() > 1 // "Ruiz, D-Md."
                && one.kind == two.kind
                && (one.kind == Kind.PERSON || one.kind == Kind.ORGANIZATION && one.known != null && two.known != null)
                && one.certain
                && two.certain;
    }

    /** Past "(D-Md.)", "of Maine" or ", 25," behind a name where a list may go on after it; else {@code zone}. */
    private static int afterAside(Cast cast, int zone, int to) {
        Words words = cast.words;
        if (zone >= to || SourcePhrase.coveringName(cast, zone - 1) < 0) {
            return zone;
        }
        int after = zone;
        if (words.at(zone).equals("(")) {
            while (after < Math.min(to, zone + 10) && !words.at(after).equals(")")) {
                after++;
            }
            after++;
        } else if (words.lower(zone).equals("of")) {
            int place = SourcePhrase.coveringName(cast, zone + 1);
            after = place < 0 ? zone : cast.mentions.get(place).to();
        } else if (words.at(zone).equals(",")
                && zone + 1 < to
                && Character.isDigit(words.at(zone + 1).charAt(0))) {
            after = zone + 2;
        }
        boolean goesOn = after < to
                && (words.lower(after).equals("and") || words.at(after).equals(",") || isAsWellAs(words, after));
        return goesOn ? after : zone;
    }

    /** Past "…, Ana Ruiz," where that name says who the phrase before it is. */
    private static int afterApposition(Cast cast, int zone, int to) {
        if (zone >= to || !cast.words.at(zone).equals(",")) {
            return zone;
        }
        int first = cast.mentionAt(zone - 1);
        int second = SourcePhrase.coveringName(cast, zone + 1);
        if (first < 0
                || second < 0
                || cast.form(first) != Form.NOMINAL
                || cast.figureOf[first] != cast.figureOf[second]) {
            return zone;
        }
        int after = cast.mentions.get(second).to();
        boolean and =
                cast.words.at(after).equals(",") && cast.words.lower(after + 1).equals("and");
        return and ? after + 1 : cast.words.lower(after).equals("and") ? after : zone;
    }

    /** Past ", head of the union" to "…, and Ben Wu, …": the apposition to one name before the next; else {@code zone}. */
    private static int beforeNextPerson(Cast cast, int zone, int to) {
        Words words = cast.words;
        if (zone >= to
                || !words.at(zone).equals(",")
                || begins(cast, zone + 1) && SourcePhrase.coveringName(cast, zone + 1) >= 0) {
            return zone;
        }
        int first = SourcePhrase.coveringName(cast, Math.max(0, zone - 1));
        if (first < 0) {
            return zone;
        }
        for (int i = zone + 1; i + 1 < to && !words.is(i, Part.RELATIVE); i++) {
            boolean and = words.at(i).equals(",") && words.lower(i + 1).equals("and");
            int next = and ? SourcePhrase.coveringName(cast, i + 2) : -1;
            Name name = next < 0 ? null : cast.mentions.get(next).name();
            if (name != null) {
                boolean person = name.kind() == Kind.PERSON && name.words().size() > 1;
                boolean ends = name.to() >= to
                        || words.at(name.to()).equals(",")
                        || words.at(name.to()).equals("(");
                return person && ends && name.firstWithTitle() == i + 2 ? i : zone;
            }
        }
        return zone;
    }

    /** Whether, after the comma, another part and then "and" comes, rather than an apposition. */
    private static boolean listGoesOn(Cast cast, int headEnd, int comma, int to, int most) {
        int next = comma + 1;
        if (cast.words.lower(next).equals("and")) {
            return begins(cast, next + 1);
        }
        if (most == 0 || !begins(cast, next)) {
            return false;
        }
        int end = SourcePhrase.zoneEnd(cast, next, to);
        int zone = afterAside(cast, end, to);
        boolean name = SourcePhrase.coveringName(cast, next) >= 0
                && SourcePhrase.coveringName(cast, Math.max(0, headEnd - 1)) >= 0;
        boolean groups = startsNominal(cast, next) && headsGroup(cast, headEnd - 1);
        return (name || groups)
                && zone < to
                && (cast.words.lower(zone).equals("and")
                        || cast.words.at(zone).equals(",") && listGoesOn(cast, end, zone, to, most - 1));
    }

    private static boolean begins(Cast cast, int i) {
        Words words = cast.words;
        return i < words.count()
                && (SourcePhrase.coveringName(cast, i) >= 0
                        || words.is(i, Part.DETERMINER)
                        || words.is(i, Part.POSSESSIVE)
                        || words.is(i, Part.NUMBER)
                        || Pronoun.of(words.lower(i)) != null
                        || startsNominal(cast, i));
    }

    /** "state House Speaker Ben Wu", "retired general Ana Ruiz": words that lead up to a name. */
    private static boolean startsNamed(Cast cast, int i) {
        for (int head = i; head < Math.min(cast.words.count(), i + 10) && cast.words.letters(head); head++) {
            int mention = cast.mentionAt(head);
            if (mention >= 0) {
                return cast.form(mention) == Form.NAME
                        && cast.mentions.get(mention).from() <= i + 1;
            }
        }
        return false;
    }

    private static boolean startsNominal(Cast cast, int i) {
        for (int head = i; head < Math.min(cast.words.count(), i + 6); head++) {
            int mention = cast.mentionAt(head);
            if (mention >= 0) {
                return cast.mentions.get(mention).from() <= i
                        && cast.mentions.get(mention).plural();
            }
        }
        return false;
    }

    private static boolean headsGroup(Cast cast, int word) {
        int mention = cast.mentionAt(word);
        return mention >= 0 && cast.mentions.get(mention).plural();
    }

    private static boolean heads(Cast cast, int from, int to) {
        int mention = cast.mentionAt(to - 1);
        return mention >= 0
                && cast.mentions.get(mention).from() >= from - 1
                && (cast.form(mention) != Form.NOMINAL
                        || cast.mentions.get(mention).plural()
                        || cast.words.is(cast.mentions.get(mention).from(), Part.DETERMINER)
                        || cast.words.is(cast.mentions.get(mention).from(), Part.POSSESSIVE)
                        || cast.words.possessive(cast.mentions.get(mention).from()));
    }
}
