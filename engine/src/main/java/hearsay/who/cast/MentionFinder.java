package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything that may stand for somebody: names, phrases around a listed noun, pronouns. */
final class MentionFinder {

    private final Words words;
    private final Gazetteer gazetteer;
    private final List<Name> names;

    /** For each word the number of the name that covers it, its title included; -1 for none. */
    private final int[] nameAt;

    private final Phrases phrases;
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
        phrases = new Phrases(words, names, nameAt);
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
                && !(words.at(before - 1).equals("-") && words.touchesNext(before - 1)) // "semi-official Fars"
                && !noun.plural()
                && nameAt[before] < 0
                && (noun.kind() == Noun.Kind.PERSON && name.kind() != Kind.PLACE && name.kind() != Kind.STATE
                        || (noun.kind() == Noun.Kind.OUTLET || noun.kind() == Noun.Kind.ORGANIZATION)
                                && (name.kind() != Kind.PERSON || !name.certain())
                                && name.kind() != Kind.STATE)
                && !phrases.isVerbHere(before);
        if (!role) {
            boolean article = before >= 0
                    && words.lower(before).equals("the")
                    && name.title().isEmpty();
            return Mention.of(name, article ? before : leftOfTitle(name));
        }
        int from = phrases.leftEdge(before);
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
                phrases.modifiers(from, before),
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
            int from = phrases.leftEdge(i);
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
        if (phrases.continues(i, noun) || phrases.isVerbHere(i)) {
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
        int edge = phrases.leftEdge(i);
        int from =
                noun.plural() && words.lower(edge).equals("that") && edge < i ? edge + 1 : edge; // "said that people"
        if (noun.word().equals("paper")
                && (Set.of("a", "an", "this").contains(words.lower(from))
                        || Set.of("by", "on", "of", "published").contains(words.lower(i + 1)))) {
            Noun study = gazetteer.noun("study");
            noun = study == null ? noun : study;
        }
        if (noun.word().equals("guard") && Set.of("coast", "border", "national").contains(words.lower(i - 1))) {
            Noun service = gazetteer.noun("coastguard");
            noun = service == null ? noun : service;
        }
        boolean introduced = words.is(from, Part.DETERMINER)
                || words.is(from, Part.POSSESSIVE)
                || words.is(from, Part.NUMBER)
                || from < i && words.possessive(phrases.ownerEnd(from, i))
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

    /** "the | Italian", "the 40-year-old | Italian", "the Kentucky | Republican". */
    private boolean isOnePerson(int i) {
        boolean placed = nameAt[Math.max(0, i - 1)] >= 0
                && Grammar.is(words.at(i), Part.LABEL)
                && words.lower(names.get(nameAt[i - 1]).firstWithTitle() - 1).equals("the");
        boolean one = words.placeOf(i - 1) != null
                && Grammar.is(words.at(i), Part.LABEL)
                && Set.of("a", "an", "the").contains(words.lower(i - 2)); // "an American Muslim"
        return words.lower(i - 1).equals("the") || words.lower(i - 1).equals("old") || placed || one;
    }

    /** "Republicans", "Turks": people by an adjective of place, party or faith in the plural. */
    private @Nullable Mention people(int i) {
        String word = words.at(i);
        boolean plural = word.endsWith("s") && !word.equals("Swiss") || word.endsWith("men");
        boolean label = Grammar.is(word, Part.LABEL) || gazetteer.placeOfAdjective(word) != null;
        if (words.capital(i)
                && !plural
                && label
                && isOnePerson(i)
                && (words.is(i + 1, Part.VERB)
                        || words.at(i + 1).equals(",") && !words.at(i + 1).isEmpty()
                        || words.is(i + 1, Part.RELATIVE)
                        || words.lower(i + 1).equals("and")
                        || words.lower(i + 1).endsWith("ed"))
                && !word.endsWith("ese")
                && !word.endsWith("sh")) {
            int from = phrases.leftEdge(i);
            Set<String> modifiers = phrases.modifiers(from, i);
            modifiers.add(phrases.modifier(i));
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
        int from = phrases.leftEdge(i);
        return new Mention(
                from,
                i + 1,
                i,
                Form.NOMINAL,
                Kind.GROUP,
                Gender.UNKNOWN,
                true,
                isDefinite(from),
                phrases.modifiers(from, i),
                null,
                null);
    }

    private Mention nominal(int from, int head, @Nullable Noun noun, boolean introduced, boolean headline) {
        Kind kind = noun == null ? Kind.PERSON : kindOf(noun);
        Set<String> modifiers = phrases.modifiers(from, head);
        phrases.addComplement(head + 1, modifiers);
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
}
