package hearsay.who.cast;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import hearsay.who.name.Outlets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which body, company or outlet a phrase such as "the agency" stands for. */
final class Bodies {

    /** A body that is not described so must have been spoken of this near. */
    private static final int SENTENCES_BACK = 8;

    private final Cast cast;
    private final Words words;
    private final Gazetteer gazetteer;
    private final Described described;
    private final Offices offices;

    Bodies(Cast cast, Described described, Offices offices) {
        this.cast = cast;
        this.words = cast.words;
        this.gazetteer = cast.gazetteer;
        this.described = described;
        this.offices = offices;
    }

    @Nullable
    Figure body(Mention mention, Noun noun, List<Integer> read) {
        Figure government = offices.government(mention, noun);
        if (government != null) {
            return government;
        }
        if (words.lower(mention.from()).equals("your")) {
            return null; // whoever reads
        }
        Figure site = ofSite(mention, noun);
        if (site != null) {
            return site;
        }
        Figure owners = ownersBody(mention);
        if (owners != null) {
            return owners;
        }
        Figure found = bestBody(mention, noun);
        if (found == null && (noun.kind() == Noun.Kind.OUTLET || noun.word().equals("agency"))) {
            found = recentOutlet(read, mention, noun);
            if (found != null && found.known == null && found.descriptions.isEmpty()) {
                Figure.Description description = Appositions.describe(mention);
                if (description != null) {
                    found.describe(description); // now known to be a station, or printed
                }
            }
        }
        if (found != null) {
            return found;
        }
        Figure same = described.sameNoun(mention);
        if (same != null) {
            return same;
        }
        boolean seat = mention.modifiers().contains("based"); // "the Lisbon-based lender"
        boolean placed =
                !seat && mention.modifiers().stream().anyMatch(described::isPlace) || words.possessive(mention.from());
        return !placed && (Grammar.is(noun.word(), Grammar.Part.ANY_BODY) || trades(noun))
                ? recentBody(read, mention, noun)
                : null;
    }

    /** "the Nordlys website": whose it is. */
    private @Nullable Figure ofSite(Mention mention, Noun noun) {
        int m = Set.of("website", "site", "blog", "page").contains(noun.word()) && mention.from() < mention.head()
                ? cast.mentionAt(mention.head() - 1)
                : -1;
        Figure figure = m < 0 || cast.form(m) != Form.NAME ? null : cast.figureOf[m];
        return figure != null && figure.kind == Kind.ORGANIZATION ? figure : null;
    }

    private @Nullable Figure bestBody(Mention mention, Noun noun) {
        Set<String> wanted = Described.meaningful(mention.modifiers());
        Set<Figure> candidates = described.candidates(noun);
        Figure best = null;
        double bestScore = 0;
        for (Figure figure : candidates) {
            Integer seen = described.lastSeenOf(figure, mention.head());
            if (seen == null && isNamedAhead(figure, mention, noun)) {
                seen = mention.head();
            }
            if (figure.kind != Kind.ORGANIZATION || seen == null || isOwnOutlet(figure)) {
                continue;
            }
            boolean exact = described.exactly(noun).contains(figure);
            double score = exact ? 1.5 : 0.9;
            for (String modifier : wanted) {
                boolean has = Described.figureHas(figure, modifier)
                        || Gazetteer.fold(figure.name()).contains(modifier)
                        || figure.known != null
                                && figure.known.of() != null
                                && Gazetteer.fold(figure.known.of()).equals(modifier);
                score += has ? 1 : isOutletLike(noun) || trades(noun) ? -0.6 : -10;
            }
            score += 1.0 / (1 + (words.sentence(mention.head()) - words.sentence(seen)) / 3.0);
            if (score > 0.3 && (best == null || score > bestScore || score == bestScore && figure.id < best.id)) {
                best = figure;
                bestScore = score;
            }
        }
        return best;
    }

    /** The article's own outlet, which speaks of itself by name. */
    private boolean isOwnOutlet(Figure figure) {
        String own = words.document.document().metadata().outlet();
        return own != null && Gazetteer.fold(own).equals(Gazetteer.fold(figure.name()));
    }

    /** "the committee", of which the next words give the full name: "… who chairs the House Committee on Science". */
    private boolean isNamedAhead(Figure figure, Mention mention, Noun noun) {
        if (!mention.definite() || figure.names.isEmpty()) {
            return false;
        }
        Name first = figure.names.get(0);
        int distance = words.sentence(first.from()) - words.sentence(mention.head());
        return first.from() > mention.head()
                && distance <= 1
                && first.words().stream().anyMatch(word -> noun.word().equalsIgnoreCase(word));
    }

    /** "his group", of "Jan Petersen of the Drivers' Union"; "her department", of somebody said to be at one. */
    private @Nullable Figure ownersBody(Mention mention) {
        Pronoun pronoun =
                words.is(mention.from(), Grammar.Part.POSSESSIVE) ? Pronoun.of(words.lower(mention.from())) : null;
        int m = pronoun == null || pronoun.gender() == Gender.UNKNOWN ? -1 : cast.mentionAt(mention.from());
        Figure owner = m < 0 ? null : cast.figureOf[m];
        if (owner == null) {
            return null;
        }
        for (int k = owner.mentions.size() - 1; k >= 0 && k >= owner.mentions.size() - 30; k--) {
            Mention said = owner.mentions.get(k);
            if (said.form() == Form.PRONOUN) {
                continue;
            }
            for (int i = said.to(); i < Math.min(words.count(), said.to() + 14); i++) {
                if (words.sentence(i) != words.sentence(said.head()) || words.is(i, Grammar.Part.VERB)) {
                    break;
                }
                boolean at = Set.of("of", "at", "from", "for").contains(words.lower(i));
                Figure body = at ? bodyAfter(i) : null;
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    private @Nullable Figure bodyAfter(int preposition) {
        for (int head = preposition + 1; head < Math.min(words.count(), preposition + 8); head++) {
            int m = cast.mentionAt(head);
            Figure figure = m < 0 || cast.form(m) != Form.NAME ? null : cast.figureOf[m];
            if (figure != null) {
                boolean next = cast.mentions.get(m).from() == preposition + 1;
                return next && figure.kind == Kind.ORGANIZATION ? figure : null;
            }
        }
        return null;
    }

    /** Whether its name or a description says that it is no such company. */
    private boolean isSaidToBeElse(Figure figure, Noun noun) {
        for (Name name : figure.names) {
            for (String word : name.words()) {
                if (Grammar.is(Gazetteer.fold(word), Grammar.Part.NO_COMPANY)) {
                    return true;
                }
            }
        }
        for (Figure.Description description : figure.descriptions) {
            Noun said = gazetteer.noun(description.head());
            boolean body = said != null && said.kind() == Noun.Kind.ORGANIZATION;
            boolean like = description.head().equals(noun.word())
                    || noun.like().contains(description.head())
                    || description.like().contains(noun.word())
                    || Grammar.is(description.head(), Grammar.Part.TRADE)
                            && Grammar.is(noun.word(), Grammar.Part.ANY_BODY);
            if (body && !like) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutletLike(Noun noun) {
        return noun.kind() == Noun.Kind.OUTLET;
    }

    private static boolean trades(Noun noun) {
        return Grammar.is(noun.word(), Grammar.Part.TRADE);
    }

    /** "the paper", "the station": the outlet spoken of last that may be one. */
    private @Nullable Figure recentOutlet(List<Integer> read, Mention mention, Noun noun) {
        boolean station = Set.of("broadcaster", "station", "channel", "network").contains(noun.word());
        boolean printed = Set.of("newspaper", "paper", "daily", "weekly", "magazine", "tabloid", "broadsheet")
                .contains(noun.word());
        boolean agency = noun.word().equals("agency") || noun.word().equals("wire");
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 80; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > 12) {
                break;
            }
            if (!figure.named()
                    || isOwnOutlet(figure)
                    || !Outlets.is(figure, gazetteer)
                    || figure.known != null && figure.known.sort().equals("social")) {
                continue;
            }
            boolean isAgency = figure.known != null && figure.known.sort().equals("agency")
                    || Gazetteer.fold(figure.name()).endsWith("agency");
            if (station && !Outlets.isPrinted(figure) && !isAgency
                    || printed && !Outlets.isStation(figure) && !isAgency
                    || agency && isAgency
                    || !station && !printed && !agency) {
                return figure;
            }
        }
        return null;
    }

    @Nullable
    Figure recentBody(List<Integer> read, Mention mention, Noun noun) {
        boolean trades = trades(noun);
        Figure best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int i = read.size() - 1, seen = 0; i >= 0 && seen < 40; i--, seen++) {
            Mention other = cast.mentions.get(read.get(i));
            Figure figure = cast.figureOf[read.get(i)];
            if (figure == null || words.sentence(mention.head()) - words.sentence(other.head()) > SENTENCES_BACK) {
                break;
            }
            boolean plain = figure.known == null
                    || (trades ? Set.of("company", "social") : Set.of("group", "agency", "body", "bank", "university"))
                            .contains(figure.known.sort());
            boolean unclear =
                    figure.kind == Kind.UNKNOWN || figure.kind == Kind.PERSON && !figure.certain && !figure.named();
            boolean otherTrade = trades && isSaidToBeElse(figure, noun);
            if (figure.named()
                    && (figure.kind == Kind.ORGANIZATION && plain || unclear)
                    && !other.plural()
                    && !otherTrade
                    && !figure.outlet) {
                double score = prominence(mention, other) + 0.3 * Math.log(1.0 + figure.mentions.size());
                if (score > bestScore) {
                    best = figure;
                    bestScore = score;
                }
            }
        }
        if (best != null) {
            best.kind = Kind.ORGANIZATION;
        }
        return best;
    }

    /** How much an earlier mention stands out: near, and a subject rather than an object or owner. */
    private double prominence(Mention mention, Mention earlier) {
        double score = -0.8 * (words.sentence(mention.head()) - words.sentence(earlier.head()));
        String next = words.lower(earlier.to());
        score += Grammar.is(next, Grammar.Part.VERB) || next.endsWith("ed") ? 1 : 0;
        score -= earlier.from() > 0 && words.is(earlier.from() - 1, Grammar.Part.PREPOSITION) ? 0.7 : 0;
        score -= words.possessive(earlier.to() - 1) ? 0.3 : 0;
        return score;
    }
}
