package hearsay.ledger.roots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootsTest {

    private static Report report(long id, String outlet, String day, long copies, String... cites) {
        return new Report(id, outlet, day, copies, List.of(cites));
    }

    @Test
    void copiesOfOneArticleAreOneRoot() {
        Roots roots = Roots.of(List.of(
                report(1, "Globe", "2024-03-02", 7), report(2, "Herald", "2024-03-01", 7), report(3, "Post", null, 9)));

        assertThat(roots.roots()).extracting(Roots.Root::origin).containsExactly("Herald", "Post");
        assertThat(roots.circles()).isEmpty();
    }

    @Test
    void aReportThatCitesAnotherIsOneWithIt() {
        Roots roots = Roots.of(List.of(
                report(1, "The Globe", "2024-03-01", 1),
                report(2, "Herald", "2024-03-02", 2, "the globe"),
                report(3, "Post", "2024-03-03", 3, "Herald")));

        assertThat(roots.roots()).hasSize(1);
        assertThat(roots.roots().get(0).origin()).isEqualTo("The Globe");
        assertThat(roots.roots().get(0).reports()).extracting(Report::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void reportsThatCiteOneOutletBeyondTheLedgerAreOneRoot() {
        Roots roots = Roots.of(List.of(
                report(1, "Globe", "2024-03-01", 1, "Reuters"), report(2, "Herald", "2024-03-02", 2, "Reuters")));

        assertThat(roots.roots()).singleElement().satisfies(root -> {
            assertThat(root.origin()).isEqualTo("Reuters");
            assertThat(root.reported()).isFalse();
        });
    }

    @Test
    void whatAnOutletRepeatsIsOneRoot() {
        assertThat(Roots.of(List.of(report(1, "The Globe", "2024-03-01", 1), report(2, "Globe", "2024-03-09", 2)))
                        .roots())
                .hasSize(1);
    }

    @Test
    void tracesACrowdThatCitesEachOther() {
        List<Report> crowd = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            crowd.add(report(i, "Outlet " + i, "2024-03-01", i, "The Outlet " + i / 2));
        }

        assertThat(Roots.of(crowd).roots()).hasSize(1);
    }

    @Test
    void flagsOutletsThatCiteEachOther() {
        Roots roots = Roots.of(List.of(
                report(1, "Globe", "2024-03-01", 1, "Post"),
                report(2, "Herald", "2024-03-02", 2, "Globe"),
                report(3, "Post", "2024-03-03", 3, "Herald"),
                report(4, "Times", "2024-03-04", 4, "Post")));

        assertThat(roots.circles()).containsExactly(List.of("Globe", "Herald", "Post"));
        assertThat(roots.roots()).hasSize(1);
    }

    @Test
    void anOutletThatCitesItselfIsNoCircle() {
        assertThat(Roots.of(List.of(report(1, "Globe", null, 1, "the Globe"))).circles())
                .isEmpty();
    }
}
