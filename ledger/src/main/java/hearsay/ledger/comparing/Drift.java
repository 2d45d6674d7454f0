package hearsay.ledger.comparing;

import hearsay.ledger.finding.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same words, told more surely, or as newer, than where they were first.
 *
 * @param first the oldest report, or what the article's own text has
 * @param later the report that drifted, or the headline
 * @param what in words for a person
 */
public record Drift(Hit first, Hit later, String what) {

    /** Words reported again after more days than this are old words. */
    private static final long OLD = 30;

    /** All drift within statements of the same words. */
    public static List<Drift> in(List<Hit> family) {
        List<Drift> drifts = new ArrayList<>();
        Hit first = family.get(0);
        for (Hit later : family) {
            if (later.id() == first.id()) {
                continue;
            }
            boolean headline =
                    later.article().equals(first.article()) && later.number().startsWith("t");
            if (later.article().equals(first.article()) && !headline) {
                continue;
            }
            sureness(first, later)
                    .ifPresent(what -> drifts.add(new Drift(first, later, headline ? "headline: " + what : what)));
            long days = days(first.published(), later.published());
            if (days > OLD && later.said() == null) {
                drifts.add(
                        new Drift(first, later, "told again after " + days + " days, without saying when it was said"));
            }
        }
        return drifts;
    }

    private static Optional<String> sureness(Hit first, Hit later) {
        if ("distancing".equals(first.stance()) && !"distancing".equals(later.stance())) {
            return Optional.of("the first report keeps a distance, this one does not");
        }
        int before = rank(first.certainty());
        int after = rank(later.certainty());
        return before < after && before >= 0
                ? Optional.of(first.certainty() + " in the first report, " + later.certainty() + " in this one")
                : Optional.empty();
    }

    private static int rank(@Nullable String certainty) {
        return switch (certainty == null ? "" : certainty) {
            case "possible" -> 0;
            case "probable" -> 1;
            case "certain" -> 2;
            default -> -1;
        };
    }

    private static long days(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? 0
                : java.time.temporal.ChronoUnit.DAYS.between(
                        java.time.LocalDate.parse(one), java.time.LocalDate.parse(other));
    }
}
