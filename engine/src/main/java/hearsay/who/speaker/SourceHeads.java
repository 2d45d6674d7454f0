package hearsay.who.speaker;

import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.cast.Cast;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import java.util.List;
import java.util.Set;

/** Finds the mention that a source without a head of its own takes up, or that comes behind its head. */
final class SourceHeads {

    /** What each of two people has, rather than what only the second has. */
    private static final Set<String> SHARED = Set.of(
            "campaign",
            "camp",
            "team",
            "supporter",
            "backer",
            "voter",
            "delegate",
            "family",
            "administration",
            "spokesman");

    private final Cast cast;
    private final Words words;

    SourceHeads(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
    }

    /** "secretary of state and presidential candidate Ana Ruiz": the name that a long office ends with; -1 for none. */
    int nameAtEnd(Mention office, int to) {
        return nameAtEnd(office.head(), office.to(), to);
    }

    /**
     * As {@link #nameAtEnd(Mention, int)}, for an office that is no mention.
     *
     * @param head the last word that the name may not begin at
     * @param from from there on all words before the name belong to the office
     */
    int nameAtEnd(int head, int from, int end) {
        int to = beforeBracket(end);
        int m = to > 0 ? cast.mentionAt(to - 1) : -1;
        Name name = m < 0 ? null : cast.mentions.get(m).name();
        Figure figure = m < 0 ? null : cast.figureOf[m];
        if (name == null
                || figure == null
                || !figure.mayBePerson()
                || name.words().size() < 2) {
            return -1;
        }
        int before = Math.min(cast.mentions.get(m).from(), name.firstWithTitle()) - 1;
        if (before < head || words.is(before, Part.PREPOSITION)) {
            return -1;
        }
        for (int i = from; i <= before; i++) {
            boolean ends = !words.letters(i) && !words.at(i).equals("-")
                    || words.possessive(i)
                    || words.is(i, Part.VERB)
                    || words.is(i, Part.RELATIVE);
            if (ends) {
                return -1;
            }
        }
        return m;
    }

    /** "the Ruiz and Weller | campaigns": two names before what both have, which is one source and not two. */
    boolean isShared(List<int[]> parts) {
        if (parts.size() != 2) {
            return false;
        }
        int second = cast.mentionAt(SourcePhrase.head(cast, parts.get(1)[0], parts.get(1)[1]));
        int first = cast.mentionAt(SourcePhrase.head(cast, parts.get(0)[0], parts.get(0)[1]));
        int inner = cast.mentionAt(parts.get(1)[0]);
        if (second < 0 || first < 0 || inner < 0 || cast.form(inner) != Form.NAME) {
            return false;
        }
        Mention group = cast.mentions.get(second);
        Mention mention = cast.mentions.get(first);
        Name name = mention.name();
        boolean person = mention.kind() == Kind.PERSON || mention.kind() == Kind.UNKNOWN;
        return group.noun() != null
                && name != null
                && group.plural()
                && group.form() == Form.NOMINAL
                && group.head() == parts.get(1)[0] + 1
                && (person
                        ? name.words().size() == 1
                                && SHARED.contains(group.noun().word())
                        : true);
    }

    /** Where "(D-Md.)" or a comma at the end of a source begins; {@code to} where it ends in neither. */
    private int beforeBracket(int to) {
        int end = words.at(to - 1).equals(",") ? to - 1 : to;
        for (int i = end - 1; words.at(end - 1).equals(")") && i >= Math.max(0, end - 10); i--) {
            if (words.at(i).equals("(")) {
                return i;
            }
        }
        return end;
    }

    /** "another 12 percent | who", "those | who": where such an amount before a relative begins; -1 for none. */
    int amount(int relative) {
        int last = relative - 1;
        boolean amount = Set.of("percent", "%", "those", "many", "some", "others", "few", "several", "most")
                .contains(words.lower(last));
        if (!amount) {
            return -1;
        }
        int first = last;
        while (first > 0
                && words.sentence(first - 1) == words.sentence(last)
                && !words.lower(first - 1).equals("that") // "said that those who"
                && (words.is(first - 1, Part.NUMBER)
                        || words.is(first - 1, Part.DETERMINER)
                        || Character.isDigit(words.at(first - 1).charAt(0)))) {
            first--;
        }
        return first;
    }

    /** "data storage and backup provider Nordlys": the name behind what it is called; -1 for none. */
    int companyAtEnd(int from, int to) {
        int m = to > 0 ? cast.mentionAt(to - 1) : -1;
        Mention mention = m < 0 ? null : cast.mentions.get(m);
        if (mention == null || mention.form() != Form.NAME || mention.noun() == null || mention.from() <= from) {
            return -1;
        }
        for (int i = from; i < mention.from(); i++) {
            boolean ends = !words.letters(i)
                    || words.is(i, Part.DETERMINER)
                    || words.is(i, Part.PREPOSITION)
                    || words.is(i, Part.VERB)
                    || words.is(i, Part.RELATIVE);
            if (ends) {
                return -1;
            }
        }
        return m;
    }

    /** Who "who" or "which" takes up: the last mention before it that it may stand for. */
    int antecedent(int relative, String word) {
        boolean person = word.equals("who") || word.equals("whom") || word.equals("whose");
        int sentence = words.sentence(relative);
        int fallback = -1;
        for (int head = relative - 1; head >= 0 && words.sentence(head) == sentence && relative - head < 40; head--) {
            int m = cast.mentionAt(head);
            if (m < 0 || cast.form(m) == Form.PRONOUN) {
                continue;
            }
            Mention mention = cast.mentions.get(m);
            Figure figure = cast.figureOf[m];
            boolean unclear = mention.kind() == Kind.UNKNOWN
                    && figure != null
                    && figure.mayBePerson()
                    && (mention.from() == 0 || !words.is(mention.from() - 1, Part.PREPOSITION));
            boolean fits = person
                    ? mention.kind() == Kind.PERSON || mention.kind() == Kind.GROUP || unclear
                    : mention.kind() != Kind.PERSON;
            if (fits) {
                return m;
            }
            fallback = fallback < 0 ? m : fallback;
        }
        return fallback;
    }

    /** "one of them, Dale Hooper,": the person named after the first comma; -1 for none. */
    int apposedName(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (words.is(i, Part.RELATIVE)) {
                return -1;
            }
            if (!words.at(i).equals(",")) {
                continue;
            }
            for (int head = i + 1; head < Math.min(to, i + 8); head++) {
                int m = cast.mentionAt(head);
                if (m < 0 || cast.form(m) != Form.NAME) {
                    continue;
                }
                Mention name = cast.mentions.get(m);
                boolean ends = name.to() >= to
                        || words.at(name.to()).equals(",")
                        || words.is(name.to(), Part.PREPOSITION)
                        || words.at(name.to()).equals("(");
                Figure figure = cast.figureOf[m];
                boolean begins = name.from() == i + 1
                        || isCapitals(i + 1, name.from())
                        || isTitled(name) && isAdjective(i + 1, name.from());
                return begins && ends && figure != null && figure.mayBePerson() ? m : -1;
            }
            return -1;
        }
        return -1;
    }

    /** Whether what somebody is stands before the name, as a noun or a title. */
    private static boolean isTitled(Mention mention) {
        Name name = mention.name();
        return mention.noun() != null || name != null && name.firstWithTitle() < name.from();
    }

    /** "She | [Ana Ruiz]": whom an editor's bracket names behind a pronoun; -1 for none. */
    int bracketed(int pronoun, int to) {
        boolean opens =
                words.at(pronoun + 1).equals("[") || words.at(pronoun + 1).equals("(");
        for (int head = pronoun + 2; opens && head < Math.min(to, pronoun + 8); head++) {
            int m = cast.mentionAt(head);
            if (m >= 0 && cast.form(m) == Form.NAME) {
                int after = cast.mentions.get(m).to();
                boolean whole = cast.mentions.get(m).from() == pronoun + 2
                        && (words.at(after).equals("]") || words.at(after).equals(")"));
                return whole ? m : -1;
            }
        }
        return -1;
    }

    /** "syndicated radio | host Ana Ruiz": more words before what somebody is. */
    private boolean isAdjective(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean ends = !words.letters(i)
                    || words.is(i, Part.PREPOSITION)
                    || words.is(i, Part.CONJUNCTION)
                    || words.is(i, Part.RELATIVE)
                    || words.is(i, Part.VERB);
            if (ends) {
                return false;
            }
        }
        return to - from <= 3;
    }

    /** "Vermont Sen." before a name. */
    private boolean isCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.capital(i) && !words.at(i).equals(".")) {
                return false;
            }
        }
        return to - from <= 4;
    }
}
