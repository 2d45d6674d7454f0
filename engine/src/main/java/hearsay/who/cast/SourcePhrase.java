package hearsay.who.cast;

import hearsay.gazetteer.Noun;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Name;
import java.util.Locale;
import java.util.Set;

/** Reads the phrase of a source: its head, where it ends, its own words without what only trails. */
public final class SourcePhrase {

    private static final Set<String> OPENING_MARKS =
            Set.of("\"", "'", "(", ",", "-", "\u201c", "\u2018", "\u2014", ":");

    private static final Set<String> QUOTATION_MARKS = Set.of("\"", "'", "\u201c", "\u201d", "\u2018", "\u2019");

    /** Words of a title in quotation marks. */
    private static final int LONGEST_TITLE = 10;

    private static final Set<String> COMPLEMENTS = Set.of(
            "of",
            "for",
            "at",
            "in",
            "from",
            "by",
            "familiar",
            "close",
            "briefed",
            "involved",
            "near",
            "inside",
            "within");

    private static final Set<String> TIMES =
            Set.of("days", "weeks", "months", "years", "decades", "hours", "recent", "now", "good", "ages", "once");

    /** Adjectives whose own prepositions follow: "familiar with", "close to". */
    private static final Set<String> LOOSE = Set.of("familiar", "close", "briefed", "involved");

    private static final Set<String> AFTERTHOUGHTS =
            Set.of("this", "last", "here", "late", "earlier", "there", "today");

    private static final Set<String> AMOUNTS = Set.of(
            "none",
            "members",
            "majority",
            "number",
            "handful",
            "percent",
            "lot",
            "dozens",
            "plenty",
            "host",
            "some",
            "most",
            "copy",
            "copies",
            "version",
            "transcript");

    private SourcePhrase() {}

    /**
     * The word that says who it is: the noun or the end of the name before any "of", "who" or comma.
     *
     * @param from first word of the source
     * @param to after its last word
     */
    public static int head(Cast cast, int from, int to) {
        int start = skipMarks(cast.words, from, to);
        int zone = zoneEnd(cast, start, to);
        int head = zone - 1;
        while (head > start && cast.mentionAt(head) < 0 && !cast.words.letters(head)) {
            head--;
        }
        // "both of them", "one of the officials", "a spokesman": a head without meaning of its own gives way to what
        // follows
        if (cast.mentionAt(head) < 0 && zone + 1 < to && cast.words.lower(zone).equals("of")) {
            boolean part = cast.words.is(head, Part.DETERMINER)
                    || cast.words.is(head, Part.NUMBER)
                    || AMOUNTS.contains(cast.words.lower(head));
            if (part) {
                return head(cast, zone + 1, to);
            }
        }
        return head;
    }

    public static int skipMarks(Words words, int from, int to) {
        int start = from;
        for (int i = from + 1; i < Math.min(to - 1, from + 8); i++) {
            if (words.endsDateline(i) && !words.touchesNext(i)) {
                start = i + 1; // "OSLO, Norway - | The ministry"
            }
        }
        while (start < to - 1
                && (OPENING_MARKS.contains(words.at(start))
                        || words.at(start).equals("by")
                        || words.at(start).equals("But")
                        || words.at(start).equals("And"))) {
            start++;
        }
        return pastTitle(words, start, to);
    }

    /** "“A Long Winter” | star Ana Ruiz": past a title in quotation marks before what somebody is to it. */
    private static int pastTitle(Words words, int start, int to) {
        boolean opens = start > 0 && QUOTATION_MARKS.contains(words.at(start - 1));
        for (int i = start; opens && i < Math.min(to - 1, start + LONGEST_TITLE); i++) {
            if (QUOTATION_MARKS.contains(words.at(i))) {
                Noun role = words.noun(i + 1);
                return role != null && role.kind() == Noun.Kind.PERSON ? i + 1 : start;
            }
        }
        return start;
    }

    /** Where the phrase before any complement, relative clause or apposition ends. */
    public static int zoneEnd(Cast cast, int start, int to) {
        Words words = cast.words;
        int i = start;
        while (i < to) {
            int mention = coveringName(cast, i);
            if (mention >= 0) {
                i = Math.max(i + 1, cast.mentions.get(mention).to());
                if (i >= to) {
                    return to;
                }
                if (!words.possessive(i - 1)) {
                    continue;
                }
            }
            if (i > start && ends(words, i)) {
                if (!officeBeforeName(cast, i, to)) {
                    return i;
                }
                i++;
            }
            i++;
        }
        return to;
    }

    /** "chief | of staff Don Regan": the complement of an office whose holder's name follows. */
    private static boolean officeBeforeName(Cast cast, int i, int to) {
        Words words = cast.words;
        return words.lower(i).equals("of")
                && i + 2 < to
                && words.letters(i + 1)
                && !words.capital(i + 1)
                && !words.is(i + 1, Part.DETERMINER)
                && coveringName(cast, i + 2) >= 0;
    }

    private static boolean ends(Words words, int i) {
        if (isSuspended(words, i) || isSuspended(words, i - 1)) {
            return false;
        }
        boolean shortened = words.at(i).equals(".") && words.at(i - 1).contains(".") && words.letters(i + 1);
        if (shortened && words.sentence(i) == words.sentence(i + 1)) {
            return false; // "most D.C. insiders"
        }
        if (words.at(i).equals("-")) {
            return !words.touchesNext(i) || !words.touchesNext(i - 1);
        }
        if (words.at(i).equals("'")) {
            return false;
        }
        boolean afterNoun = words.noun(i - 1) != null || words.lower(i - 1).endsWith("s");
        if (afterNoun && AFTERTHOUGHTS.contains(words.lower(i))
                || afterNoun
                        && words.lower(i).endsWith("ed")
                        && (words.is(i + 1, Part.PREPOSITION) || words.at(i + 1).isEmpty())) {
            return true; // "records | compiled by", "a poll | this month"
        }
        boolean slash = words.at(i).equals("/") && words.touchesNext(i) && words.touchesNext(i - 1);
        if (slash || isAmongAdjectives(words, i)) {
            return false; // "a Courier/Gazette poll", "the tall, fair woman"
        }
        if (!words.letters(i)) {
            return !Character.isDigit(words.at(i).charAt(0));
        }
        if (words.lower(i).equals("think") && words.lower(i + 1).startsWith("tank")) {
            return false;
        }
        return words.is(i, Part.PREPOSITION)
                || words.is(i, Part.RELATIVE)
                || words.is(i, Part.CONJUNCTION)
                || isReflexive(words, i)
                || words.is(i, Part.VERB) && !isHyphenated(words, i)
                || words.lower(i).equals("familiar")
                || words.lower(i).equals("close")
                || words.lower(i).endsWith("ing")
                        && !words.is(i - 1, Part.DETERMINER)
                        && words.letters(i - 1)
                        && i > 0
                        && (isNounBefore(words, i) || afterNoun && words.capital(i + 1));
    }

    /** Whether the comma at {@code i} stands between an adjective behind an article and another one. */
    private static boolean isAmongAdjectives(Words words, int i) {
        return words.at(i).equals(",")
                && i >= 2
                && words.is(i - 2, Part.DETERMINER)
                && words.letters(i - 1)
                && !words.capital(i - 1)
                && words.noun(i - 1) == null
                && !words.lower(i - 1).endsWith("s")
                && !words.is(i + 1, Part.DETERMINER)
                && !words.capital(i + 1)
                && (words.letters(i + 1)
                        || Character.isDigit(
                                words.at(i + 1).isEmpty()
                                        ? ' '
                                        : words.at(i + 1).charAt(0)))
                && !words.is(i + 1, Part.RELATIVE)
                && !words.is(i + 1, Part.PREPOSITION)
                && !words.is(i + 1, Part.CONJUNCTION);
    }

    /** "middle- and low-income": whether the hyphen at {@code i} waits for the rest of its word. */
    private static boolean isSuspended(Words words, int i) {
        return words.at(i).equals("-")
                && words.touchesNext(i - 1)
                && !words.touchesNext(i)
                && Set.of("and", "or").contains(words.lower(i + 1));
    }

    /** "the voters | themselves". */
    private static boolean isReflexive(Words words, int i) {
        String word = words.lower(i);
        return word.endsWith("self") || word.endsWith("selves");
    }

    /** "the Ruiz-backed group". */
    private static boolean isHyphenated(Words words, int i) {
        return words.at(i - 1).equals("-") && words.touchesNext(i - 1) && words.touchesNext(i - 2);
    }

    /** "officials | speaking on condition", against "the shipping company". */
    private static boolean isNounBefore(Words words, int i) {
        String next = words.lower(i + 1);
        return words.is(i + 1, Part.PREPOSITION) || words.is(i + 1, Part.DETERMINER) || next.isEmpty();
    }

    static int coveringName(Cast cast, int word) {
        for (int head = word; head < Math.min(cast.words.count(), word + 12); head++) {
            int mention = cast.mentionAt(head);
            Name name = mention < 0 ? null : cast.mentions.get(mention).name();
            if (name != null) {
                return name.firstWithTitle() <= word ? mention : -1;
            }
        }
        return -1;
    }

    /** Where "of the ministry", "close to the talks", "briefed on the case" after a noun end; {@code start} where there is none. */
    public static int complementEnd(Cast cast, int start) {
        Words words = cast.words;
        if (!COMPLEMENTS.contains(words.lower(start))) {
            return start;
        }
        boolean loose = LOOSE.contains(words.lower(start));
        String first = words.lower(start + 1);
        boolean time = TIMES.contains(first)
                || first.endsWith("ing") && words.lower(start).equals("for");
        if (time) {
            return start; // "the campaign | for weeks", "criticised the party | for leaving"
        }
        int end = start + 1;
        while (end < Math.min(words.count(), start + 8)) {
            boolean point = words.at(end).equals(".")
                    && words.touchesNext(end - 1)
                    && end + 1 < words.count()
                    && words.sentence(end + 1) == words.sentence(start); // "of the U.S. Senate"
            boolean inside = words.letters(end) || words.at(end).equals("-") || point;
            boolean stops = words.is(end, Part.VERB)
                    || words.is(end, Part.RELATIVE)
                    || words.is(end, Part.CONJUNCTION)
                    || words.is(end, Part.PREPOSITION)
                            && !loose
                            && !words.lower(end).equals("of")
                    || words.lower(end).endsWith("ing") && words.is(end + 1, Part.DETERMINER)
                    || Pronoun.of(words.lower(end)) != null && !words.is(end, Part.POSSESSIVE)
                    || Grammar.is(words.at(end), Part.CALENDAR)
                    || words.sentence(end) != words.sentence(start);
            if (!inside || stops) {
                break;
            }
            end++;
        }
        while (end > start && words.is(end - 1, Part.PREPOSITION)) {
            end--;
        }
        return end <= start + 1 ? start : end;
    }

    /** The words of a source without relative clauses and "on condition of anonymity", as the text has them. */
    public static String ownWords(Cast cast, int from, int to) {
        Words words = cast.words;
        int start = skipMarks(words, from, to);
        int end = start + 1;
        while (end < to) {
            boolean relative = words.is(end, Part.RELATIVE) && !words.lower(end).equals("that")
                    || words.lower(end).equals("that") && end > start;
            boolean condition =
                    words.lower(end).equals("on") && words.lower(end + 1).equals("condition")
                            || words.lower(end).equals("speaking") && words.is(end + 1, Part.PREPOSITION);
            if (relative
                    || condition
                    || words.at(end).equals(",") && !isAmongAdjectives(words, end)
                    || words.at(end).equals("(")
                    || words.at(end).equals("\u2014")
                    || words.at(end).equals("\u2013")
                    || words.at(end).equals("-") && !words.touchesNext(end) && !isSuspended(words, end)) {
                break;
            }
            end++;
        }
        while (end > start + 1
                && (words.is(end - 1, Part.PREPOSITION)
                        || isReflexive(words, end - 1)
                        || !words.letters(end - 1)
                                && !(words.at(end - 1).equals(".")
                                        && words.at(end - 2).contains("."))
                                && !words.at(end - 1).equals("%")
                                && !Character.isDigit(words.at(end - 1).charAt(0)))) {
            end--;
        }
        return withoutVerb(words.text(start, end));
    }

    /** "you'll" is you. */
    private static String withoutVerb(String text) {
        int mark = Math.max(text.lastIndexOf('\''), text.lastIndexOf('\u2019'));
        boolean verb = mark > 0
                && Set.of("ll", "re", "ve", "d", "m")
                        .contains(text.substring(mark + 1).toLowerCase(Locale.ROOT));
        return verb ? text.substring(0, mark) : text;
    }
}
