package hearsay.ledger.comparing;

import hearsay.ledger.likeness.Difference;
import hearsay.ledger.likeness.Difference.Negation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two statements on one matter that may contradict each other: for a person to judge.
 *
 * @param one the older, or the one with the lesser number
 * @param between who they set against each other
 * @param reasons why they were paired, in words for a person; never empty
 * @param overlap how much of the shorter one's telling words the other has too, from 0 to 1
 * @param score by which the likeliest come first
 */
public record Opposition(Claim one, Claim other, Between between, List<String> reasons, double overlap, double score) {

    /** Who is set against whom. */
    public enum Between {
        /** Two speakers. */
        SPEAKERS,
        /** Two outlets that report one speaker within {@value #SAME_OCCASION} days. */
        OUTLETS,
        /** One speaker at two times. */
        TIMES
    }

    private static final int SAME_OCCASION = 3;
    private static final double LEAST_SHARED = 2;
    private static final double LEAST_OVERLAP = 0.45;
    /** A denial or an opposed act counts where the longer one has at least this share in common, too. */
    private static final double LEAST_MUTUAL = 0.4;
    /** Quantities further apart than this share of the greater differ. */
    private static final double APART = 0.05;

    private static final Map<String, Set<String>> OPPOSED = Map.of(
            "deny", Set.of("admit", "announce", "promise"),
            "reject", Set.of("agree", "admit", "promise", "recommend", "demand"),
            "condemn", Set.of("praise", "agree"),
            "accuse", Set.of("praise"));

    public Opposition {
        reasons = List.copyOf(reasons);
    }

    /** What sets two claims against each other; empty where nothing does, or they are not on one matter. */
    public static Optional<Opposition> between(Claim a, Claim b) {
        boolean inOrder = isFirst(a, b);
        Claim one = inOrder ? a : b;
        Claim other = inOrder ? b : a;
        if (one.hit().copies() == other.hit().copies() && one.hit().copies() != 0) {
            return Optional.empty(); // one article says it once
        }
        double shared = shared(one, other);
        double weight = one.weight();
        double otherWeight = other.weight();
        double lesser = Math.min(weight, otherWeight);
        double greater = Math.max(weight, otherWeight);
        double overlap = lesser == 0 ? 0 : shared / lesser;
        if (shared < LEAST_SHARED
                || overlap < LEAST_OVERLAP
                || shared < 0.25 * greater
                || !one.isClause()
                || !other.isClause()) {
            return Optional.empty();
        }
        Matter first = one.matter();
        Matter second = other.matter();
        if (!first.mayBe(second) || first.asks() || second.asks()) {
            return Optional.empty();
        }
        Reasons reasons = Reasons.of(one, other, overlap, shared / greater, first, second);
        if (reasons.texts.isEmpty()) {
            return Optional.empty();
        }
        Between between = parties(one, other);
        double score = overlap * reasons.strength * Math.min(1, shared / 6) * (0.5 + 0.5 * shared / greater);
        return Optional.of(new Opposition(one, other, between, reasons.texts, overlap, score));
    }

    private static boolean isFirst(Claim a, Claim b) {
        String first = a.hit().published();
        String second = b.hit().published();
        if (first != null && second != null && !first.equals(second)) {
            return first.compareTo(second) < 0;
        }
        return a.hit().id() < b.hit().id();
    }

    private static double shared(Claim one, Claim other) {
        return one.stems().entrySet().stream()
                .mapToDouble(entry -> Math.min(entry.getValue(), other.stems().getOrDefault(entry.getKey(), 0.0)))
                .sum();
    }

    private static Between parties(Claim one, Claim other) {
        Long first = one.entity();
        if (first == null || !first.equals(other.entity())) {
            return Between.SPEAKERS;
        }
        return daysApart(one.hit().published(), other.hit().published()) <= SAME_OCCASION
                        && !Objects.equals(one.hit().outlet(), other.hit().outlet())
                ? Between.OUTLETS
                : Between.TIMES;
    }

    private static long daysApart(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? Long.MAX_VALUE
                : Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(one), LocalDate.parse(other)));
    }

    /** Why two claims may contradict each other. */
    private record Reasons(List<String> texts, double strength) {

        /**
         * What sets them against each other.
         *
         * @param overlap the share of the shorter one's telling words that both have
         * @param mutual the share of the longer one's
         * @param first what one is about
         * @param second what the other is about
         */
        static Reasons of(Claim one, Claim other, double overlap, double mutual, Matter first, Matter second) {
            List<String> texts = new ArrayList<>();
            double strength = 0;
            boolean denied = "denied".equals(one.hit().polarity())
                    != "denied".equals(other.hit().polarity());
            Negation negation =
                    Difference.between(one.wording(), other.wording()).negation();
            boolean turned = (negation == Negation.DROPPED || negation == Negation.ADDED)
                    && first.isTurned() != second.isTurned();
            if (denied && !turned && mutual >= LEAST_MUTUAL) {
                texts.add("one affirms it, the other denies it");
                strength = Math.max(strength, 1);
            } else if (turned && !denied && overlap >= 0.6 && mutual >= 0.4) {
                texts.add("a negation stands in one only");
                strength = Math.max(strength, 0.6 + 0.4 * mutual);
            }
            if (mutual >= LEAST_MUTUAL
                    && areOpposed(one.hit().act(), other.hit().act())) {
                texts.add("one says it to " + one.hit().act() + ", the other to "
                        + other.hit().act());
                strength = Math.max(strength, 0.8);
            }
            Optional<String> amount = amount(one, other);
            if (amount.isPresent()
                    && first.isNamedLike(second)
                    && overlap >= (first.names().isEmpty() ? 0.8 : 0.6)
                    && mutual >= 0.45) {
                texts.add(amount.get());
                strength = Math.max(strength, 0.5 + 0.4 * mutual);
            }
            Optional<String> day = day(one, other);
            if (day.isPresent() && overlap >= 0.65 && mutual >= 0.45) {
                texts.add(day.get());
                strength = Math.max(strength, 0.7);
            }
            return new Reasons(texts, strength);
        }

        private static boolean areOpposed(@Nullable String one, @Nullable String other) {
            return one != null
                    && other != null
                    && (OPPOSED.getOrDefault(one, Set.of()).contains(other)
                            || OPPOSED.getOrDefault(other, Set.of()).contains(one));
        }

        /** Quantities of one unit, none of which agree. */
        private static Optional<String> amount(Claim one, Claim other) {
            Optional<String> found = Optional.empty();
            for (Claim.Amount a : one.amounts()) {
                for (Claim.Amount b : other.amounts()) {
                    if (a.unit() == null || !a.unit().equals(b.unit())) {
                        continue;
                    }
                    if (!areApart(a, b)) {
                        return Optional.empty();
                    }
                    found = Optional.of("quantities differ: " + a.exact() + " against " + b.exact());
                }
            }
            return found;
        }

        private static boolean areApart(Claim.Amount a, Claim.Amount b) {
            double slack = a.approximate() || b.approximate() ? 0.2 : APART;
            return isBelow(a.most(), b.least(), slack) || isBelow(b.most(), a.least(), slack);
        }

        private static boolean isBelow(@Nullable Double most, @Nullable Double least, double slack) {
            return most != null && least != null && least - most > slack * Math.max(Math.abs(least), Math.abs(most));
        }

        /** Dates, none of which agree. */
        private static Optional<String> day(Claim one, Claim other) {
            Optional<String> found = Optional.empty();
            for (Claim.Day a : one.days()) {
                for (Claim.Day b : other.days()) {
                    if (a.last().compareTo(b.first()) >= 0 && b.last().compareTo(a.first()) >= 0) {
                        return Optional.empty();
                    }
                    found = Optional.of("dates differ: " + a.exact() + " against " + b.exact());
                }
            }
            return found;
        }
    }
}
