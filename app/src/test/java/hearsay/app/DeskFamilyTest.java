package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over words that many say; articles are invented. */
class DeskFamilyTest {

    private static final String WORDS = "the ferry tests were cut short to save two days";
    private static final int COPIES = 40;
    private static final int OTHERS = 35;

    private static Served served;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        String copies = IntStream.range(0, COPIES)
                .mapToObj(i -> article("copy" + i, "Minister said " + WORDS))
                .collect(Collectors.joining());
        String others = IntStream.range(0, OTHERS)
                .mapToObj(i -> article("other" + i, "Owner" + (char) ('a' + i % 26) + i + " said " + WORDS))
                .collect(Collectors.joining());
        served = Served.over(folder, new StandIn(), copies + others);
    }

    private static String article(String id, String text) {
        return "{\"id\":\"" + id + "\",\"outlet\":\"Outlet " + id + "\",\"published\":\"2024-03-14\",\"text\":\"" + text
                + "\"}\n";
    }

    @AfterAll
    static void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @Test
    void aPageGathersWhatOneSaysWordForWordAlikeAndTellsWhatItLeavesOut() throws Exception {
        String check = served.get("/check?quote=" + Served.encoded(WORDS)).body();

        assertThat(check)
                .contains(COPIES + OTHERS + " statements of these words")
                .contains("Word for word the same:")
                .contains("and " + (COPIES - 9) + " statements more")
                .contains("statements more, in other words or by others");
        assertThat(check.split("class=\"member\"")).hasSize(31);
    }

    @Test
    void aStatementsPageDoesTheSameWithTheOthers() throws Exception {
        assertThat(served.get("/statement?article=copy3&id=s1").body())
                .contains(COPIES + OTHERS - 1 + " statements more, ")
                .contains("independent roots in all")
                .contains("and " + (COPIES - 10) + " statements more");
    }

    @Test
    void allOfThemAreInTheSpreadsheet() throws Exception {
        String csv = served.get("/chain?quote=" + Served.encoded(WORDS) + "&format=csv")
                .body();

        assertThat(csv.lines()).hasSize(1 + COPIES + OTHERS);
        assertThat(served.get("/chain?quote=" + Served.encoded(WORDS)).body()).contains(COPIES + OTHERS + " reports, ");
    }
}
