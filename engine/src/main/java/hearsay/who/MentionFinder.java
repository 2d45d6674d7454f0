package hearsay.who;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.Grammar.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that may stand for somebody: names, phrases around a listed noun, pronouns.
 *
 * <p>There is no parser here. A phrase reaches from its determiner, or from the adjectives before it, to its noun; what
 * follows the noun ("of the ministry") only adds to its modifiers.
 */
final class MentionFinder {

    private static final int LONGEST_LEFT = 8;
    private static final int LONGEST_RIGHT = 12;

    /** Nouns that are verbs as well: "the ministry plans to". */
    private static final Set<String> ALSO_VERBS = Set.of(
            "plans",
            "claims",
            "reports",
            "estimates",
            "states",
            "forecasts",
            "projects",
            "backs",
            "hosts",
            "heads",
            "leads",
            "counsels",
            "records",
            "files",
            "releases",
            "notes",
            "judges",
            "guides",
            "guards",
            "speaks",
            "champions",
            "rivals",
            "orders",
            "posts",
            "tweets",
            "votes",
            "visits",
            "protests",
            "signs",
            "stars",
            "trains",
            "claim",
            "report",
            "plan",
            "estimate",
            "forecast",
            "state",
            "counsel",
            "judge",
            "guide",
            "guard",
            "order",
            "post",
            "tweet",
            "vote",
            "visit",
            "protest",
            "sign",
            "star",
            "record",
            "file",
            "release",
            "note",
            "will",
            "model",
            "rule",
            "rules",
            "address",
            "complaint",
            "contract",
            "contracts",
            "trust",
            "service",
            "force",
            "forces",
            "fund",
            "funds",
            "head",
            "lead");

    private static final Set<String> QUANTITIES = Set.of(
            "number",
            "group",
            "handful",
            "majority",
            "host",
            "range",
            "series",
            "variety",
            "couple",
            "pair",
            "dozen",
            "lot");

    private final Words words;
    private final Gazetteer gazetteer;
    private final List<Name> names;
    /** For each word the number of the name that covers it, its title included; -1 for none. */
    private final int[] nameAt;

    private final List<Mention> found = new ArrayList<>();

    private MentionFinder(Words words, Gazetteer gazetteer, List<Name> names) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.names = names;
        nameAt = new int[words.count()];
        java.util.Arrays.fill(nameAt, -1);
        for (int n = 0; n < names.size(); n++) {
            for (int i = names.get(n).firstWithTitle(); i < names.get(n).to(); i++) {
                nameAt[i] = n;
            }
        }
    }

    /** Mentions by first word, of equal ones the shorter first. */
    static List<Mention> find(Words words, Gazetteer gazetteer, List<Name> names) {
        MentionFinder finder = new MentionFinder(words, gazetteer, names);
        for (Name name : names) {
            finder.found.add(finder.named(name));
        }
        for (int i = 0; i < words.count(); i++) {
            if (finder.nameAt[i] >= 0) {
                continue;
            }
            Pronoun pronoun = Pronoun.of(words.lower(i));
            if (pronoun != null && !(words.at(i).equals("US") || words.at(i).equals("IT"))) {
                finder.found.add(Mention.pronoun(i, pronoun));
            } else {
                Mention nominal = finder.nominalAt(i);
                if (nominal != null) {
                    finder.found.add(nominal);
                }
            }
        }
        finder.found.sort(Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to));
        return List.copyOf(finder.found);
    }

    /** A name with the phrase before it that says who it is: "the former boxer Ana Ruiz". */
    private Mention named(Name name) {
        int before = name.firstWithTitle() - 1;
        Noun noun = before >= 0 && words.letters(before) && !words.possessive(before) ? words.noun(before) : null;
        boolean role = noun != null
                && !noun.plural()
                && nameAt[before] < 0
                && (noun.kind() == Noun.Kind.PERSON && name.kind() != Kind.PLACE && name.kind() != Kind.STATE
                        || (noun.kind() == Noun.Kind.OUTLET || noun.kind() == Noun.Kind.ORGANIZATION)
                                && (name.kind() != Kind.PERSON || !name.certain())
                                && name.kind() != Kind.STATE)
                && !isVerbHere(before);
        if (!role) {
            boolean article = before >= 0
                    && words.lower(before).equals("the")
                    && name.title().isEmpty();
            return Mention.of(name, article ? before : leftOfTitle(name));
        }
        int from = leftEdge(before);
        Mention plain = Mention.of(name, from);
        boolean either = noun != null && Grammar.is(noun.word(), Part.EITHER) && name.kind() == Kind.ORGANIZATION;
        boolean person = noun != null && noun.kind() == Noun.Kind.PERSON && !either;
        Kind called = person ? Kind.PERSON : name.known() == null ? Kind.ORGANIZATION : plain.kind();
        return new Mention(
                from,
                name.to(),
                plain.head(),
                Form.NAME,
                called,
                name.gender(),
                false,
                true,
                modifiers(from, before),
                name,
                noun);
    }

    /** "Turkish President …": the adjective belongs to the mention. */
    private int leftOfTitle(Name name) {
        int from = name.firstWithTitle();
        if (from == name.from()) {
            return from;
        }
        while (from > 0
                && nameAt[from - 1] < 0
                && (words.placeOf(from - 1) != null || Grammar.is(words.lower(from - 1), Part.BARE))
                && !words.startsSentence(from)) {
            from--;
        }
        return from;
    }

    private @Nullable Mention nominalAt(int i) {
        if (isAge(i)) {
            int from = leftEdge(i);
            return words.is(from, Part.DETERMINER) && words.noun(i + 1) == null
                    ? nominal(from, i, null, true, false)
                    : null;
        }
        if (!words.letters(i)) {
            return null;
        }
        Noun noun = words.noun(i);
        if (noun == null) {
            return people(i);
        }
        if (continues(i, noun) || isVerbHere(i)) {
            return null;
        }
        int next = i + 1;
        if (next < words.count()
                && nameAt[next] >= 0
                && names.get(nameAt[next]).firstWithTitle() == next
                && !noun.plural()
                && !words.possessive(i)
                && noun.kind() != Noun.Kind.DOCUMENT
                && noun.kind() != Noun.Kind.EVENT) {
            Name name = names.get(nameAt[next]);
            if (noun.kind() == Noun.Kind.PERSON && name.kind() != Kind.PLACE && name.kind() != Kind.STATE
                    || (noun.kind() == Noun.Kind.OUTLET || noun.kind() == Noun.Kind.ORGANIZATION)
                            && (name.kind() != Kind.PERSON || !name.certain())) {
                return null; // part of the name's own mention
            }
        }
        int edge = leftEdge(i);
        int from =
                noun.plural() && words.lower(edge).equals("that") && edge < i ? edge + 1 : edge; // "said that people"
        if (noun.word().equals("paper")
                && (Set.of("a", "an", "this").contains(words.lower(from))
                        || Set.of("by", "on", "of", "published").contains(words.lower(i + 1)))) {
            Noun study = gazetteer.noun("study");
            noun = study == null ? noun : study;
        }
        boolean introduced = words.is(from, Part.DETERMINER)
                || words.is(from, Part.POSSESSIVE)
                || words.is(from, Part.NUMBER)
                || from < i && words.possessive(ownerEnd(from, i))
                || Character.isDigit(words.at(from).charAt(0))
                || from < i && nameAt[from] >= 0 && noun.kind() == Noun.Kind.DOCUMENT
                || words.startsSentence(from)
                        && words.sentence(i) < 3
                        && words.capital(from)
                        && words.is(i + 1, Part.VERB)
                        && noun.kind() == Noun.Kind.PERSON;
        if (!introduced && !noun.plural() && noun.kind() != Noun.Kind.GROUP) {
            boolean apposed = from >= 2
                    && words.at(from - 1).equals(",")
                    && (nameAt[from - 2] >= 0
                            || Character.isDigit(words.at(from - 2).charAt(0)))
                    && noun.kind() == Noun.Kind.PERSON;
            boolean office = words.capital(i)
                    && words.capital(from)
                    && noun.kind() == Noun.Kind.PERSON
                    && !words.startsSentence(i);
            if (!apposed && !office) {
                return null;
            }
        }
        boolean headline = words.capital(from)
                && !words.is(from, Part.DETERMINER)
                && !noun.plural()
                && noun.kind() == Noun.Kind.PERSON;
        return nominal(from, i, noun, introduced, headline);
    }

    /** "Republicans", "Turks": people by an adjective of place, party or faith in the plural. */
    private @Nullable Mention people(int i) {
        String word = words.at(i);
        boolean plural = word.endsWith("s") && !word.equals("Swiss") || word.endsWith("men");
        boolean label = Grammar.is(word, Part.LABEL) || gazetteer.placeOfAdjective(word) != null;
        if (words.capital(i)
                && !plural
                && label
                && (words.lower(i - 1).equals("the") || words.lower(i - 1).equals("old"))
                && (words.is(i + 1, Part.VERB)
                        || words.at(i + 1).equals(",") && !words.at(i + 1).isEmpty()
                        || words.is(i + 1, Part.RELATIVE)
                        || words.lower(i + 1).endsWith("ed"))
                && !word.endsWith("ese")
                && !word.endsWith("sh")) {
            int from = leftEdge(i);
            Set<String> modifiers = modifiers(from, i);
            modifiers.add(modifier(i));
            return new Mention(
                    from, i + 1, i, Form.NOMINAL, Kind.PERSON, Gender.UNKNOWN, false, true, modifiers, null, null);
        }
        if (!words.capital(i)
                || !plural
                || !label
                || words.possessive(i) && nameAt[Math.min(i + 1, words.count() - 1)] >= 0) {
            return null;
        }
        if (word.endsWith("ss")) {
            return null;
        }
        int from = leftEdge(i);
        return new Mention(
                from,
                i + 1,
                i,
                Form.NOMINAL,
                Kind.GROUP,
                Gender.UNKNOWN,
                true,
                isDefinite(from),
                modifiers(from, i),
                null,
                null);
    }

    private Mention nominal(int from, int head, @Nullable Noun noun, boolean introduced, boolean headline) {
        Kind kind = noun == null ? Kind.PERSON : kindOf(noun);
        Set<String> modifiers = modifiers(from, head);
        addComplement(head + 1, modifiers);
        boolean plural = noun != null && noun.plural();
        Gender gender = noun == null ? Gender.UNKNOWN : noun.gender();
        return new Mention(
                from,
                head + 1,
                head,
                Form.NOMINAL,
                kind,
                gender,
                plural,
                headline || introduced && isDefinite(from),
                modifiers,
                null,
                noun);
    }

    private static Kind kindOf(Noun noun) {
        return switch (noun.kind()) {
            case PERSON -> noun.plural() ? Kind.GROUP : Kind.PERSON;
            case GROUP -> noun.word().equals("police") ? Kind.ORGANIZATION : Kind.GROUP;
            case ORGANIZATION, OUTLET -> noun.plural() ? Kind.GROUP : Kind.ORGANIZATION;
            case DOCUMENT -> Kind.DOCUMENT;
            case EVENT -> Kind.EVENT;
            case STATE -> noun.plural() ? Kind.GROUP : Kind.STATE;
            case PLACE -> Kind.PLACE;
        };
    }

    private boolean isDefinite(int from) {
        String word = words.lower(from);
        return Set.of("the", "this", "that", "these", "those", "both").contains(word)
                || words.is(from, Part.POSSESSIVE)
                || words.possessive(from)
                || nameAt[from] >= 0;
    }

    /** "the 54-year-old" with nothing after it. */
    private boolean isAge(int i) {
        return words.lower(i).equals("old")
                && i >= 4
                && words.lower(i - 2).startsWith("year")
                && words.at(i - 1).equals("-");
    }

    /** Whether a later noun of the same phrase is its head: "police | officer", "company | president". */
    private boolean continues(int i, Noun noun) {
        int next = i + 1;
        if (words.possessive(i) || next >= words.count() || !words.letters(next) || nameAt[next] >= 0) {
            // "commander-in-chief", "vice-president"
            return next + 1 < words.count()
                    && words.at(next).equals("-")
                    && words.touchesNext(i)
                    && words.touchesNext(next)
                    && (words.noun(next + 1) != null || words.lower(next + 1).equals("in"));
        }
        if (words.capital(next) && !words.capital(i)) {
            return false;
        }
        Noun following = words.noun(next);
        if (following == null) {
            return false;
        }
        boolean claims = !noun.plural()
                && ALSO_VERBS.contains(words.lower(next))
                && words.lower(next).endsWith("s");
        if (claims && next + 1 < words.count() && !words.letters(next + 1)) {
            return false; // "…, the agency claims."
        }
        if (isVerbHere(next) || words.is(next, Part.VERB) && !ALSO_VERBS.contains(words.lower(next))) {
            return false;
        }
        return !(noun.plural() && noun.kind() != Noun.Kind.GROUP && ALSO_VERBS.contains(words.lower(next)));
    }

    /** Whether a noun that can be a verb is one here. */
    private boolean isVerbHere(int i) {
        if (!ALSO_VERBS.contains(words.lower(i))) {
            return false;
        }
        String next = words.lower(i + 1);
        String before = words.lower(i - 1);
        boolean object = Set.of("that", "to", "a", "an", "the", "his", "her", "its", "their", "it", "he", "she", "they")
                .contains(next);
        boolean phrase = i > 0
                && (words.is(i - 1, Part.DETERMINER)
                        || words.is(i - 1, Part.POSSESSIVE)
                        || words.possessive(i - 1)
                        || words.is(i - 1, Part.BARE)
                        || words.placeOf(i - 1) != null);
        return before.equals("to") && !phrase
                || object && !phrase
                || before.equals("will")
                || before.equals("would")
                || Pronoun.of(before) != null && !words.is(i - 1, Part.POSSESSIVE);
    }

    /** First word of the phrase whose noun is {@code head}, "a number of" and the like included. */
    private int leftEdge(int head) {
        int edge = phraseEdge(head);
        boolean quantity = edge >= 3
                && words.lower(edge - 1).equals("of")
                && QUANTITIES.contains(words.lower(edge - 2))
                && words.is(edge - 3, Part.DETERMINER)
                && !words.is(edge, Part.DETERMINER);
        return quantity ? edge - 3 : edge;
    }

    private int phraseEdge(int head) {
        int bare = head;
        boolean inBare = true;
        int at = head - 1;
        int limit = Math.max(0, head - LONGEST_LEFT);
        while (at >= limit) {
            if (nameAt[at] >= 0) {
                Name name = names.get(nameAt[at]);
                if (words.possessive(at)) {
                    int start = name.firstWithTitle();
                    return start > 0 && words.lower(start - 1).equals("the") ? start - 1 : start;
                }
                if (inBare) {
                    bare = name.firstWithTitle();
                }
                at = name.firstWithTitle() - 1;
                continue;
            }
            if (words.lower(at).equals("that") && at > 0 && words.is(at - 1, Part.VERB)) {
                break; // "said that aides"
            }
            if (words.is(at, Part.DETERMINER) && !words.lower(at).equals("more") || words.is(at, Part.POSSESSIVE)) {
                return at > 0 && Set.of("all", "both", "some", "most", "many").contains(words.lower(at - 1))
                        ? at - 1
                        : at;
            }
            if (words.is(at, Part.NUMBER)
                    || Character.isDigit(words.at(at).charAt(0))
                            && !words.at(at + 1).equals("-")) {
                boolean the = at > 0 && (words.is(at - 1, Part.DETERMINER) || words.is(at - 1, Part.POSSESSIVE));
                return the ? at - 1 : at;
            }
            boolean hyphen = words.at(at).equals("-") && words.touchesNext(at);
            if (!words.letters(at) && !hyphen && !Character.isDigit(words.at(at).charAt(0))) {
                break;
            }
            if (words.lower(at).equals("think") && words.lower(at + 1).startsWith("tank")) {
                bare = at;
                at--;
                continue;
            }
            if (words.is(at, Part.PREPOSITION)
                    || words.is(at, Part.CONJUNCTION)
                    || words.is(at, Part.RELATIVE)
                    || words.is(at, Part.VERB)
                    || Pronoun.of(words.lower(at)) != null) {
                break;
            }
            if (inBare) {
                boolean adjective = hyphen
                        || Grammar.is(words.lower(at), Part.BARE)
                        || Grammar.is(words.at(at), Part.LABEL)
                        || words.placeOf(at) != null
                        || words.at(at + 1).equals("-")
                        || words.noun(at) != null && !words.possessive(at) && !isVerbHere(at);
                if (adjective) {
                    bare = at;
                } else {
                    inBare = false;
                }
            }
            at--;
        }
        return bare;
    }

    private int ownerEnd(int from, int head) {
        for (int i = from; i < head; i++) {
            if (words.possessive(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Content words from {@code from} to before {@code head}. */
    private Set<String> modifiers(int from, int head) {
        Set<String> modifiers = new HashSet<>();
        for (int i = from; i < head; i++) {
            if (!words.letters(i) || words.is(i, Part.DETERMINER) || words.is(i, Part.NUMBER)) {
                continue;
            }
            modifiers.add(modifier(i));
        }
        return modifiers;
    }

    private String modifier(int i) {
        String place = words.placeOf(i);
        Known known = nameAt[i] < 0 ? null : names.get(nameAt[i]).known();
        if (place == null && known != null) {
            place = known.name();
        }
        return Gazetteer.fold(place != null ? place : words.at(i));
    }

    /** Adds what "of the ministry", "at Lund University" after the head say. */
    private void addComplement(int start, Set<String> modifiers) {
        if (!Set.of("of", "for", "at", "in", "from", "to", "with").contains(words.lower(start))) {
            return;
        }
        for (int i = start; i < Math.min(words.count(), start + LONGEST_RIGHT); i++) {
            if (!words.letters(i) && !words.at(i).equals("-")) {
                return;
            }
            if (words.is(i, Part.VERB)
                    || words.is(i, Part.RELATIVE)
                    || words.is(i, Part.CONJUNCTION) && !words.lower(i).equals("and")) {
                return;
            }
            if (!words.is(i, Part.PREPOSITION)
                    && !words.is(i, Part.DETERMINER)
                    && !words.is(i, Part.CONJUNCTION)
                    && words.letters(i)) {
                modifiers.add(modifier(i));
            }
        }
    }
}
