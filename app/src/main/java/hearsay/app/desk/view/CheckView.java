package hearsay.app.desk.view;

import hearsay.ledger.finding.Check;
import hearsay.ledger.likeness.Difference;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether something was said, for a page.
 *
 * @param speaker the name asked for; empty for anybody
 * @param ledger whether there is a ledger
 * @param scope what was searched; null where nothing was asked
 * @param found the closest first
 * @param left how many more groups there are than are shown
 * @param recall of 100 statements in articles, how many are found
 */
public record CheckView(
        String quote,
        String speaker,
        boolean ledger,
        @Nullable String scope,
        long recall,
        List<Group> found,
        int left,
        List<Member> nearest) {

    private static final int MOST_GROUPS = 20;

    public CheckView {
        found = List.copyOf(found);
        nearest = List.copyOf(nearest);
    }

    /**
     * Statements that are the same words.
     *
     * @param first the day and outlet of the oldest that has a day; empty where none has
     */
    public record Group(String first, int roots, Variants variants) {}

    /** One statement, and how what was asked differs from it. */
    public record Member(SearchView.HitView hit, String summary, String negation, List<Part> parts) {

        public Member {
            parts = List.copyOf(parts);
        }
    }

    /** Words as the article has them and as they were asked. */
    public record Part(boolean same, String article, String quote) {}

    private static String first(List<Check.Member> members) {
        return members.stream()
                .map(Check.Member::hit)
                .filter(hit -> hit.published() != null)
                .findFirst()
                .map(hit -> hit.published() + (hit.outlet() == null ? "" : ", " + hit.outlet()))
                .orElse("");
    }

    /** Nothing asked yet, or nothing to ask. */
    public static CheckView none(String quote, String speaker, boolean ledger) {
        return new CheckView(quote, speaker, ledger, null, 0, List.of(), 0, List.of());
    }

    /** @param recall of all statements in articles, how many are found, from 0 to 1 */
    public static CheckView of(Check check, String speaker, double recall) {
        return new CheckView(
                check.quote(),
                speaker,
                true,
                SearchView.searched(check.scope()),
                Math.round(100 * recall),
                check.found().stream()
                        .limit(MOST_GROUPS)
                        .map(group -> new Group(
                                first(group.members()),
                                group.roots().roots().size(),
                                Variants.of(group.members(), group.more(), CheckView::member)))
                        .toList(),
                Math.max(0, check.found().size() - MOST_GROUPS),
                check.nearest().stream().map(CheckView::member).toList());
    }

    static Member member(Check.Member member) {
        return member(
                member,
                switch (member.difference().negation()) {
                    case KEPT -> "";
                    case DROPPED -> "A “not” of the article is missing from the quotation.";
                    case ADDED -> "The quotation has a “not” that the article has not.";
                    case MOVED -> "A “not” stands elsewhere.";
                });
    }

    /** The same words in another article, set against the statement that is looked at. */
    static Member variant(Check.Member member) {
        return member(
                member,
                switch (member.difference().negation()) {
                    case KEPT -> "";
                    case DROPPED -> "The other one has a “not” that is missing here.";
                    case ADDED -> "Here is a “not” that the other one has not.";
                    case MOVED -> "A “not” stands elsewhere.";
                });
    }

    private static Member member(Check.Member member, String negation) {
        Difference difference = member.difference();
        return new Member(
                SearchView.HitView.of(member.hit(), Set.of()),
                difference.isExact() ? "the same words" : difference.summary(),
                negation,
                difference.parts().stream()
                        .map(part -> new Part(part.kind() == Difference.Kind.SAME, part.before(), part.after()))
                        .toList());
    }
}
