package hearsay.who.cast;

import hearsay.gazetteer.Gender;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who a pronoun stands for: of those spoken of shortly before, whoever agrees with it and stands out most.
 *
 * <p>Salience is a weighted sum in the manner of Lappin and Leass (Computational Linguistics 20(4), 1994): recency, subject
 * before object, names before phrases, and whoever spoke last.
 */
public final class PronounResolver {

    private static final int SENTENCES_BACK = 6;
    private static final int MENTIONS_BACK = 60;
    /** Below this nobody stands out enough to be meant. */
    private static final double FLOOR = -5;

    private static final Set<String> EMPTY_IT_AFTER = Set.of(
            "is", "was", "seems", "seemed", "appears", "appeared", "remains", "'s", "became", "would", "may", "will");

    /** A place where a figure was spoken of. */
    private record Place(
            int mention, Figure figure, int head, int from, boolean subject, boolean object, boolean group) {}

    /** A figure and how well it fits. */
    public record Candidate(Figure figure, double score) {}

    private final Cast cast;
    private final Words words;
    private final List<Place> places = new ArrayList<>();
    private final Map<Figure, Integer> counts = new HashMap<>();

    PronounResolver(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
    }

    /** Tells that mention {@code m}, now resolved, has been read. */
    void read(int m) {
        Mention mention = cast.mentions.get(m);
        Figure figure = cast.figureOf[m];
        if (figure == null) {
            return;
        }
        counts.merge(figure, 1, Integer::sum);
        places.add(new Place(
                m, figure, mention.head(), mention.from(), isSubject(mention), isAfterPreposition(mention), false));
    }

    void readGroup(int m, Figure group) {
        Mention mention = cast.mentions.get(m);
        places.add(new Place(
                m, group, mention.head(), mention.from(), isSubject(mention), isAfterPreposition(mention), true));
    }

    /**
     * The figure that pronoun mention {@code m} stands for; null where nobody fits.
     *
     * @param lastSpeaker whose words were given last
     * @param isSource whether the pronoun is itself a source
     * @param goesOn whether its cue says that somebody goes on speaking: "added"
     * @param outerSpeaker whose statement the pronoun's own statement is part of
     * @param namedInContent who is named in what the pronoun says; hardly itself
     * @param speakerAround whose words the pronoun is part of
     */
    @Nullable
    Figure resolve(
            int m,
            Pronoun pronoun,
            @Nullable Figure lastSpeaker,
            boolean isSource,
            boolean goesOn,
            @Nullable Figure speakerAround,
            Set<Figure> namedInContent,
            @Nullable Figure outerSpeaker) {
        int at = cast.mentions.get(m).head();
        if (pronoun.word().equals("it") && !isSource && isEmptyIt(at)) {
            return null;
        }
        Map<Figure, Double> scores = new HashMap<>();
        List<Antecedents.Place> tried = new ArrayList<>();
        int seen = 0;
        for (int i = places.size() - 1; i >= 0 && seen < MENTIONS_BACK; i--, seen++) {
            Place place = places.get(i);
            int distance = words.sentence(at) - words.sentence(place.head());
            if (distance > SENTENCES_BACK) {
                break;
            }
            double agreement = agreement(pronoun, place.figure());
            if (agreement <= -10) {
                continue;
            }
            double[] evidence = evidence(place, at, pronoun, distance, seen);
            double score = agreement + AntecedentWeights.weigh(evidence);
            if (cast.listener != null) {
                tried.add(new Antecedents.Place(
                        place.figure().id,
                        words.span(
                                place.from(), cast.mentions.get(place.mention()).to()),
                        agreement,
                        evidence));
            }
            if (place.figure() == lastSpeaker) {
                score += isSource && words.quotation(at) < 0 ? goesOn ? 8.0 : 2.5 : 0.3;
            }
            boolean inPassing = isSource
                    && words.quotation(at) < 0
                    && words.quotation(place.head()) >= 0
                    && cast.form(place.mention()) == Form.NOMINAL;
            if (inPassing) {
                score -= 3; // "'How about a woman?' she asked"
            }
            if (namedInContent.contains(place.figure())) {
                score -= pronoun.kind() == Kind.GROUP ? 1.5 : 4.0;
            }
            if (place.figure() == outerSpeaker && words.quotation(at) < 0) {
                score += 1.5;
            }
            if (place.figure() == speakerAround && pronoun.kind() == Kind.PERSON) {
                score -= 4;
            }
            scores.merge(place.figure(), score, Math::max);
        }
        List<Candidate> ranked = scores.entrySet().stream()
                .map(e -> new Candidate(e.getKey(), e.getValue()))
                .sorted((a, b) -> a.score() != b.score()
                        ? Double.compare(b.score(), a.score())
                        : Integer.compare(a.figure().id, b.figure().id))
                .limit(4)
                .toList();
        if (ranked.isEmpty() || ranked.get(0).score() < FLOOR) {
            return null;
        }
        if (cast.listener != null && pronoun.kind() == Kind.PERSON) {
            cast.listener.accept(new Antecedents.Choice(words.span(at, at + 1), tried));
        }
        cast.rivals.put(m, ranked);
        Figure best = ranked.get(0).figure();
        if (pronoun.kind() == Kind.PERSON) {
            best.gender = best.gender.or(pronoun.gender());
        }
        return best;
    }

    /** What speaks for and against a place; the names of {@link AntecedentWeights} say what each number is. */
    private double[] evidence(Place place, int at, Pronoun pronoun, int distance, int rank) {
        Form form = cast.form(place.mention());
        boolean quotedPlace = words.quotation(place.head()) >= 0;
        boolean quotedHere = words.quotation(at) >= 0;
        boolean sameClause = distance == 0 && sameClause(place.head(), at);
        boolean objectForm =
                !pronoun.subject() && !pronoun.possessive() && !pronoun.word().endsWith("self");
        boolean opens = place.from() == 0 || words.sentence(place.from() - 1) != words.sentence(place.from());
        return new double[] {
            distance,
            one(distance > 0),
            one(place.subject()),
            one(place.subject() && pronoun.subject()),
            one(place.object()),
            one(form == Form.NAME),
            one(form == Form.PRONOUN),
            one(quotedPlace && !quotedHere),
            one(quotedHere && !quotedPlace),
            one(sameClause && objectForm && place.subject()),
            one(distance == 0 && pronoun.possessive() && place.subject()),
            one(sameClause && pronoun.subject() && !place.subject()),
            one(words.paragraph(place.head()) != words.paragraph(at)),
            one(opens),
            one(words.possessive(cast.mentions.get(place.mention()).to() - 1)),
            Math.log(1.0 + rank),
            Math.log(1.0 + counts.getOrDefault(place.figure(), 0))
        };
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }

    /** How well kind, number and gender fit; -10 where they forbid it. */
    private static double agreement(Pronoun pronoun, Figure figure) {
        return switch (pronoun.kind()) {
            case PERSON -> personAgreement(pronoun.gender(), figure);
            case GROUP -> {
                if (figure.plural || figure.kind == Kind.GROUP || !figure.members.isEmpty()) {
                    yield 0.8;
                }
                yield switch (figure.kind) {
                    case ORGANIZATION -> -0.6;
                    case STATE -> -1.2;
                    case PERSON ->
                        figure.gender == Gender.UNKNOWN && !figure.named() ? -1.0 : figure.certain ? -10 : -3.0;
                    case UNKNOWN -> -1.5;
                    default -> -3.5;
                };
            }
            default -> {
                if (figure.plural || !figure.members.isEmpty()) {
                    yield -10;
                }
                yield switch (figure.kind) {
                    case ORGANIZATION -> 0.6;
                    case STATE -> 0.2;
                    case DOCUMENT -> figure.named() ? -0.8 : 0.2;
                    case EVENT, PLACE -> -0.8;
                    case GROUP -> -1;
                    case UNKNOWN -> -1.2;
                    case PERSON -> figure.certain ? -10 : -3;
                };
            }
        };
    }

    private static double personAgreement(Gender gender, Figure figure) {
        if (!figure.mayBePerson() || !figure.gender.agrees(gender)) {
            return -10;
        }
        double score = figure.gender == gender ? 1.2 : 0.3;
        return figure.kind == Kind.PERSON ? score : figure.kind == Kind.ORGANIZATION ? score - 5 : score - 2.5;
    }

    private boolean isSubject(Mention mention) {
        if (isAfterPreposition(mention) || words.possessive(mention.to() - 1)) {
            return false;
        }
        int after = mention.to();
        if (words.at(after).equals(",") || words.at(after).equals("(")) {
            int end = Math.min(words.count(), after + 16);
            for (int i = after + 1; i < end; i++) {
                if (words.at(i).equals(",") || words.at(i).equals(")")) {
                    after = i + 1;
                    break;
                }
                if (words.at(i).equals(".")) {
                    break;
                }
            }
        }
        String next = words.lower(after);
        if (next.endsWith("ly") || next.equals("also") || next.equals("who")) {
            next = words.lower(after + 1);
        }
        Pronoun pronoun = Pronoun.of(words.lower(mention.head()));
        return Grammar.is(next, Part.VERB)
                || next.endsWith("ed")
                || next.endsWith("n't")
                || pronoun != null && pronoun.subject();
    }

    private boolean isAfterPreposition(Mention mention) {
        return mention.from() > 0 && words.is(mention.from() - 1, Part.PREPOSITION);
    }

    private boolean sameClause(int one, int two) {
        for (int i = Math.min(one, two) + 1; i < Math.max(one, two); i++) {
            if (words.at(i).equals(",")
                    || words.at(i).equals(";")
                    || words.is(i, Part.CONJUNCTION)
                    || words.is(i, Part.RELATIVE)
                    || words.at(i).equals("\"")
                    || words.at(i).equals("\u201d")) {
                return false;
            }
        }
        return true;
    }

    /** "It is likely that", "it seems": nobody. */
    private boolean isEmptyIt(int at) {
        if (!EMPTY_IT_AFTER.contains(words.lower(at + 1)) && !words.at(at).contains("'")) {
            return false;
        }
        for (int i = at + 2; i < Math.min(words.count(), at + 7); i++) {
            if (Set.of("that", "to", "when", "whether", "how", "if").contains(words.lower(i))) {
                return true;
            }
            if (words.at(i).equals(".") || words.at(i).equals(",")) {
                return false;
            }
        }
        return false;
    }
}
