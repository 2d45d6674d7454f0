package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Noun;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import java.util.HashSet;
import java.util.Set;

/** Tells capitals that name nobody: offices, parties, adjectives of places, what opens a sentence within a sentence. */
final class NotNames {

    private final Words words;
    private final Gazetteer gazetteer;
    private final NameParts parts;

    /** Adjectives of places that somebody has for a surname. */
    private final Set<String> surnames = new HashSet<>();

    NotNames(Words words, Gazetteer gazetteer, NameParts parts) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.parts = parts;
        for (int i = 0; i + 2 < words.count(); i++) {
            boolean surname = words.capital(i)
                    && words.placeOf(i + 1) != null
                    && !isPeople(words.at(i + 1))
                    && gazetteer.givenName(words.at(i)) != null
                    && !words.startsSentence(i + 1)
                    && !words.capital(i + 2)
                    && words.noun(i + 2) == null;
            if (surname) {
                surnames.add(words.at(i + 1));
            }
        }
    }

    /** "an American Muslim": somebody, but not by name. */
    boolean isPlacedLabel(int from, int to) {
        return to - from == 2
                && words.placeOf(from) != null
                && isLabelOrItsPlural(words.at(from + 1))
                && parts.knownAs(from, to) == null;
    }

    /** "Americans". */
    private boolean isPeople(String word) {
        return word.endsWith("s") && gazetteer.placeOfAdjective(word.substring(0, word.length() - 1)) != null;
    }

    private static boolean isLabelOrItsPlural(String word) {
        return Grammar.is(word, Part.LABEL)
                || word.endsWith("s") && Grammar.is(word.substring(0, word.length() - 1), Part.LABEL);
    }

    /** An adjective such as "Finnish" or "Republican" before something else. */
    boolean isModifier(int from, int to, int end) {
        if (to - from != 1) {
            return false;
        }
        String word = words.at(from);
        boolean adjective = gazetteer.placeOfAdjective(word) != null || Grammar.is(word, Part.LABEL);
        if (adjective && surnames.contains(word) && to == end && words.noun(to) == null) {
            return false; // "Cuban said", of a Mark Cuban
        }
        boolean alsoState = gazetteer.named(word) != null;
        Noun noun = words.noun(from);
        if (noun != null
                && (noun.kind() == Noun.Kind.PERSON || noun.kind() == Noun.Kind.ORGANIZATION)
                && Character.isUpperCase(noun.word().charAt(0))) {
            return true; // "MP", "CEO", "PAC"
        }
        return adjective && !alsoState && !words.possessive(from);
    }

    /** "the President", "a French Minister": an office, not the name of who holds it. */
    boolean isBareOffice(int from, int to) {
        boolean placed = to - from == 2
                && parts.isRole(from + 1)
                && words.is(from + 1, Part.POST)
                && words.placeOf(from) != null
                && parts.knownAs(from, to) == null; // "European Commissioner"
        if (placed) {
            return true;
        }
        return to - from == 1
                && parts.isRole(from)
                && (words.at(from - 1).equals(",") && words.lower(from + 1).equals("and") // "Ruiz, Chairman and …"
                        || words.possessive(from - 1) // "Chad's Ambassador"
                        || words.is(from - 1, Part.DETERMINER)
                        || words.is(from - 1, Part.POSSESSIVE)
                        || words.placeOf(from - 1) != null);
    }

    /** "Pennsylvania | Gov. and party chairman Ed Randall". */
    boolean isBareTitle(int from, int to) {
        return to - from <= 2
                && words.at(from + 1).equals(".")
                && gazetteer.title(words.at(from) + ".") != null
                && !words.capital(from + 2);
    }

    /** "Why did you go": what opens a sentence within a sentence. */
    boolean isQuestionWord(int from, int to) {
        return to - from == 1
                && Set.of("why", "what", "how", "when", "where", "who", "which").contains(words.lower(from));
    }

    /** "Republicans | Ruiz and Weller". */
    boolean isPluralLabel(int i, int end) {
        return words.at(i).endsWith("s")
                && Grammar.is(words.at(i), Part.LABEL)
                && i + 1 < end
                && words.capital(i + 1)
                && !Grammar.is(words.lower(i + 1), Part.ENDING)
                && !words.possessive(i);
    }

    /** "(D-N.Y.)", "(R-Va.)": behind a politician's name. */
    boolean isPartyAndState(int i) {
        return words.at(i - 1).equals("(")
                && words.at(i).length() == 1
                && Set.of("D", "R", "I").contains(words.at(i))
                && words.at(i + 1).equals("-");
    }
}
