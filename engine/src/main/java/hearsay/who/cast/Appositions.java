package hearsay.who.cast;

import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the text itself says who somebody is: "Ana Ruiz, the mayor", "the mayor, Ana Ruiz", "Ruiz is the mayor",
 * "the former boxer Ana Ruiz".
 */
final class Appositions {

    private static final int LONGEST_COMPLEMENT = 14;

    private static final Set<String> COPULAS =
            Set.of("is", "was", "are", "were", "became", "becomes", "remains", "remained", "be", "being");

    private static final Set<String> ADVERBS = Set.of(
            "now",
            "then",
            "also",
            "currently",
            "himself",
            "herself",
            "once",
            "formerly",
            "previously",
            "still",
            "both",
            "perhaps",
            "as",
            "not",
            "only",
            "already",
            "today",
            "later");

    private final Words words;
    private final List<Mention> mentions;
    private final @Nullable Figure[] figureOf;
    private final Map<Integer, Integer> nominalFrom = new HashMap<>();
    private final Map<Integer, Integer> nameFrom = new HashMap<>();
    /** For each nominal the name mention that it belongs to; -1 for none. */
    private final int[] nameOf;

    private Appositions(Words words, List<Mention> mentions, @Nullable Figure[] figureOf) {
        this.words = words;
        this.mentions = mentions;
        this.figureOf = figureOf;
        nameOf = new int[mentions.size()];
        java.util.Arrays.fill(nameOf, -1);
        for (int m = 0; m < mentions.size(); m++) {
            Mention mention = mentions.get(m);
            if (mention.form() == Form.NOMINAL) {
                nominalFrom.putIfAbsent(mention.from(), m);
            } else if (mention.name() != null) {
                nameFrom.putIfAbsent(mention.from(), m);
                nameFrom.putIfAbsent(mention.name().firstWithTitle(), m);
            }
        }
    }

    /** For each mention the number of the name mention that it is said to be the same as; -1 for none. */
    static int[] find(Words words, List<Mention> mentions, @Nullable Figure[] figureOf) {
        Appositions appositions = new Appositions(words, mentions, figureOf);
        for (int m = 0; m < mentions.size(); m++) {
            Mention mention = mentions.get(m);
            if (mention.name() != null) {
                appositions.afterName(m, mention);
            } else if (mention.form() == Form.NOMINAL && !mention.plural()) {
                appositions.beforeName(m, mention);
            }
        }
        return appositions.nameOf;
    }

    private void afterName(int m, Mention mention) {
        int at = afterBrackets(mention.to());
        String mark = words.at(at);
        if (mark.equals(",") || mark.equals("\u2014") || mark.equals("\u2013")) {
            int next = at + 1;
            if (Character.isDigit(first(next)) && words.at(next + 1).equals(",")) {
                next += 2;
            }
            if (words.lower(next).equals("who") && COPULAS.contains(words.lower(next + 1))) {
                next += 2;
            }
            link(m, mention, skipAdverbs(next), false);
        } else if (COPULAS.contains(words.lower(at))) {
            link(m, mention, skipAdverbs(at + 1), true);
        } else if (words.lower(at).equals("who") && COPULAS.contains(words.lower(at + 1))) {
            link(m, mention, skipAdverbs(at + 2), true);
        }
    }

    private char first(int i) {
        String word = words.at(i);
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    private int skipAdverbs(int start) {
        int at = start;
        while (ADVERBS.contains(words.lower(at))) {
            at++;
        }
        return at;
    }

    private int afterBrackets(int at) {
        if (!words.at(at).equals("(")) {
            return at;
        }
        for (int i = at; i < Math.min(words.count(), at + 10); i++) {
            if (words.at(i).equals(")")) {
                return i + 1;
            }
        }
        return at;
    }

    private void link(int m, Mention mention, int nominalStart, boolean copula) {
        Integer n = nominalFrom.get(nominalStart);
        if (n == null) {
            return;
        }
        Mention nominal = mentions.get(n);
        boolean subject = !copula && words.is(nominal.to(), Part.VERB); // "he told Bay News, the campaign refused"
        if (subject) {
            return;
        }
        boolean place = copula && nominal.kind() == Kind.ORGANIZATION && mention.kind() == Kind.PERSON;
        if (!place && fits(m, nominal) && nameOf[n] < 0) {
            nameOf[n] = m;
        }
    }

    private boolean fits(int m, Mention nominal) {
        Mention name = mentions.get(m);
        Figure figure = figureOf[m];
        if (nominal.plural() || !name.gender().agrees(nominal.gender())) {
            return false;
        }
        Kind kind = figure != null && figure.outlet ? Kind.ORGANIZATION : name.kind();
        return switch (nominal.kind()) {
            case PERSON ->
                kind == Kind.PERSON || kind == Kind.UNKNOWN || kind == Kind.ORGANIZATION && mayBeBody(nominal);
            case ORGANIZATION -> kind == Kind.ORGANIZATION || kind == Kind.UNKNOWN;
            case STATE -> kind == Kind.STATE;
            case PLACE -> kind == Kind.PLACE;
            case GROUP -> kind == Kind.ORGANIZATION;
            default -> false;
        };
    }

    /** "the owner, Aegean Star Lines": a part that bodies play, too. */
    static boolean mayBeBody(Mention nominal) {
        return nominal.noun() != null && Grammar.is(nominal.noun().word(), Part.EITHER);
    }

    /** "the director of the institute, James Weller," */
    private void beforeName(int n, Mention nominal) {
        if (nameOf[n] >= 0 || nominal.kind() != Kind.PERSON && nominal.kind() != Kind.ORGANIZATION) {
            return;
        }
        int comma = complementEnd(nominal.to());
        boolean bracketed = words.at(nominal.to()).equals("(") && nominal.kind() == Kind.ORGANIZATION;
        Integer brief = bracketed ? nameFrom.get(nominal.to() + 1) : null;
        if (brief != null && words.at(mentions.get(brief).to()).equals(")") && fits(brief, nominal)) {
            nameOf[n] = brief; // "the border guard service (VSAT)"
            return;
        }
        if (comma < 0) {
            return;
        }
        Integer m = nameFrom.get(comma + 1);
        if (m == null || !fits(m, nominal)) {
            return;
        }
        int after = afterBrackets(mentions.get(m).to());
        int complement = words.is(after, Part.PREPOSITION) ? complementEnd(after) : -1;
        after = complement > 0 ? complement : after;
        boolean closed = after >= words.count()
                || !words.letters(after)
                || words.is(after, Part.VERB)
                || after == mentions.get(m).to() + 1;
        boolean list = words.lower(after).equals("and")
                || words.at(after).equals(",") && words.lower(after + 1).equals("and");
        boolean direct = comma == nominal.to();
        if (closed
                && !list
                && (direct || words.at(after).equals(",") || words.at(after).equals(".") || after >= words.count())) {
            nameOf[n] = m;
        }
    }

    /** The comma after the complement that begins at {@code start}; -1 where something else comes first. */
    private int complementEnd(int start) {
        for (int i = start; i < Math.min(words.count(), start + LONGEST_COMPLEMENT); i++) {
            if (words.at(i).equals(",")) {
                return i;
            }
            boolean mayBeInside = words.letters(i)
                    || words.at(i).equals("-")
                    || Character.isDigit(first(i))
                    || words.at(i).equals("&");
            boolean ends = words.is(i, Part.VERB)
                    || words.is(i, Part.RELATIVE)
                    || Pronoun.of(words.lower(i)) != null && !words.is(i, Part.POSSESSIVE);
            if (!mayBeInside || ends || i == start && !words.is(i, Part.PREPOSITION)) {
                return -1;
            }
        }
        return -1;
    }

    /** What a nominal, or the phrase before a name, says about its bearer; null where it has no listed noun. */
    static Figure.@Nullable Description describe(Mention mention) {
        Noun noun = mention.noun();
        return noun == null ? null : new Figure.Description(noun.word(), mention.modifiers(), noun.like());
    }
}
