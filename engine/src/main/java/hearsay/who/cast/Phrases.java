package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the phrase around a noun: where it begins, whether the noun heads it, and what else it says.
 *
 * <p>There is no parser here. A phrase reaches from its determiner, or from the adjectives before it, to its noun; what
 * follows the noun ("of the ministry") only adds to its modifiers.
 */
final class Phrases {

    private static final int LONGEST_LEFT = 8;
    private static final int LONGEST_RIGHT = 12;
    private final Words words;
    private final List<Name> names;

    /** For each word the number of the name that covers it, its title included; -1 for none. */
    private final int[] nameAt;

    Phrases(Words words, List<Name> names, int[] nameAt) {
        this.words = words;
        this.names = names;
        this.nameAt = nameAt;
    }

    /** Whether a later noun of the same phrase is its head: "police | officer", "company | president". */
    boolean continues(int i, Noun noun) {
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
            return isRank(noun)
                    && !words.is(next, Part.VERB)
                    && !words.is(next, Part.PREPOSITION)
                    && !words.is(next, Part.CONJUNCTION)
                    && words.noun(next + 1) != null;
        }
        boolean claims = !noun.plural()
                && words.is(next, Part.ALSO_VERB)
                && words.lower(next).endsWith("s");
        if (claims && next + 1 < words.count() && !words.letters(next + 1)) {
            return false; // "…, the agency claims."
        }
        if (isVerbHere(next) || words.is(next, Part.VERB) && !words.is(next, Part.ALSO_VERB)) {
            return false;
        }
        return !(noun.plural() && noun.kind() != Noun.Kind.GROUP && words.is(next, Part.ALSO_VERB));
    }

    /** "the chief | political strategist": what may stand before the adjective of another noun. */
    private static boolean isRank(Noun noun) {
        return Set.of("chief", "deputy", "executive", "associate", "assistant").contains(noun.word());
    }

    /** Whether a noun that can be a verb is one here. */
    boolean isVerbHere(int i) {
        if (!words.is(i, Part.ALSO_VERB)) {
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
    int leftEdge(int head) {
        int edge = phraseEdge(head);
        boolean quantity = edge >= 3
                && words.lower(edge - 1).equals("of")
                && words.is(edge - 2, Part.QUANTITY)
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
            if (words.at(at).equals("'") && at > 0 && words.possessive(at - 1)) {
                at--;
                continue; // "the drivers' leader"
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
                boolean share = at > 1
                        && words.lower(at - 1).equals("in")
                        && (Character.isDigit(words.at(at - 2).charAt(0)) || words.is(at - 2, Part.NUMBER));
                if (share) {
                    return at - 2; // "6 in 10 voters"
                }
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
                    || words.lower(at).endsWith("n't")
                    || Pronoun.of(words.lower(at)) != null) {
                break;
            }
            boolean verb = words.lower(at).endsWith("ed")
                    && !Grammar.is(words.lower(at), Part.BARE)
                    && at > 0
                    && (words.noun(at - 1) != null || isPlural(at - 1))
                    && words.letters(at + 1);
            if (verb) {
                break; // "the campaign disparaged | women"
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

    /** "the golf courses | hosted …" */
    private boolean isPlural(int i) {
        String word = words.at(i);
        return word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !words.capital(i)
                && !words.possessive(i)
                && !words.is(i, Part.DETERMINER);
    }

    int ownerEnd(int from, int head) {
        for (int i = from; i < head; i++) {
            if (words.possessive(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Content words from {@code from} to before {@code head}. */
    Set<String> modifiers(int from, int head) {
        Set<String> modifiers = new HashSet<>();
        for (int i = from; i < head; i++) {
            if (!words.letters(i) || words.is(i, Part.DETERMINER) || words.is(i, Part.NUMBER)) {
                continue;
            }
            modifiers.add(modifier(i));
        }
        return modifiers;
    }

    String modifier(int i) {
        String place = words.placeOf(i);
        Known known = nameAt[i] < 0 ? null : names.get(nameAt[i]).known();
        if (place == null && known != null) {
            place = known.name();
        }
        return Gazetteer.fold(place != null ? place : words.at(i));
    }

    /** Adds what "of the ministry", "at Lund University" after the head say. */
    void addComplement(int start, Set<String> modifiers) {
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
                    && !words.is(i, Part.NUMBER)
                    && words.letters(i)) {
                modifiers.add(modifier(i));
            }
        }
    }
}
