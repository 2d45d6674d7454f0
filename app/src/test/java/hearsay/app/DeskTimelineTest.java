package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk over what was said in the course of many years; articles are invented. */
class DeskTimelineTest {

    private static Served served;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        served = Served.over(
                folder,
                new StandIn(),
                """
                {"id":"one","outlet":"Nordkysten","published":"1981-01-05","text":"Minister said the ferry tests were cut short to save two days"}
                {"id":"two","outlet":"Nordkysten","published":"2024-03-14","text":"Owners said the tests of every ferry are never cut short"}
                {"id":"three","outlet":"Fjordbladet","published":"2024-01-14","text":"Owners said the tests of every ferry are never cut short"}
                {"id":"four","outlet":"Fjordbladet","published":"2024-03-14","text":"Owners said the tests of every ferry are never cut short"}
                """);
    }

    @AfterAll
    static void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @Test
    void anOutletsManyYearsAreDrawnByYearAndAllOfThem() throws Exception {
        assertThat(served.get("/outlet?name=Nordkysten&format=csv").body().lines())
                .hasSize(1 + 2024 - 1981 + 1)
                .anyMatch(line -> line.startsWith("1981,"));
        assertThat(served.get("/outlet?name=Nordkysten").body()).doesNotContain("not drawn");
    }

    @Test
    void aFewMonthsAreDrawnByMonth() throws Exception {
        assertThat(served.get("/outlet?name=Fjordbladet&format=csv").body().lines())
                .hasSize(1 + 3)
                .anyMatch(line -> line.startsWith("2024-02,"));
    }
}
