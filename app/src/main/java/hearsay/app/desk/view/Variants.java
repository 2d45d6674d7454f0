package hearsay.app.desk.view;

import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Statements of the same words, for a page: what one speaker says word for word alike stands there once.
 *
 * @param statements how many there are
 * @param shown the first reported first
 * @param left how many statements have other words or another speaker than those shown
 */
public record Variants(int statements, List<Variant> shown, int left) {

    private static final int MOST_SHOWN = 30;
    private static final int MOST_PLACES = 8;

    public Variants {
        shown = List.copyOf(shown);
    }

    /**
     * Some words of one speaker.
     *
     * @param also where else they stand
     * @param more in how many places besides
     */
    public record Variant(CheckView.Member first, List<Place> also, int more) {

        public Variant {
            also = List.copyOf(also);
        }
    }

    /** Where a statement stands, with its page. */
    public record Place(String where, String address) {}

    /**
     * @param shows how one is told
     * @param more how many there are besides, of whatever words
     */
    static Variants of(List<Check.Member> members, int more, Function<Check.Member, CheckView.Member> shows) {
        Map<List<String>, List<Check.Member>> alike = new LinkedHashMap<>();
        for (Check.Member member : members) {
            Hit hit = member.hit();
            String who = hit.speaker() == null ? hit.source() : hit.speaker();
            alike.computeIfAbsent(List.of(hit.content(), who), unused -> new ArrayList<>())
                    .add(member);
        }
        List<Variant> shown = alike.values().stream()
                .limit(MOST_SHOWN)
                .map(same -> variant(same, shows))
                .toList();
        int told =
                alike.values().stream().limit(MOST_SHOWN).mapToInt(List::size).sum();
        return new Variants(members.size() + more, shown, members.size() + more - told);
    }

    private static Variant variant(List<Check.Member> alike, Function<Check.Member, CheckView.Member> shows) {
        List<Place> also = alike.stream()
                .skip(1)
                .limit(MOST_PLACES)
                .map(Check.Member::hit)
                .map(hit -> new Place(where(hit), Paths.statement(hit.name(), hit.number())))
                .toList();
        return new Variant(shows.apply(alike.get(0)), also, alike.size() - 1 - also.size());
    }

    private static String where(Hit hit) {
        String outlet = hit.outlet() == null ? "outlet unknown" : hit.outlet();
        return hit.published() == null ? outlet : outlet + ", " + hit.published();
    }
}
