package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The desk in Chromium: for those who see, who do not, who have a phone, no mouse, or no script. All articles are invented. */
class DeskBrowserTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/read",
            "/examples/ferry",
            "/search?q=ferry",
            "/check?quote=the+ferry+tests+were+cut+short",
            "/chain?quote=the+ferry+tests+were+cut+short",
            "/articles",
            "/article?id=one&hit=s1",
            "/statement?article=one&id=s1&edit=open",
            "/speakers",
            "/speaker?name=Ana+Ruiz",
            "/outlets",
            "/outlet?name=Nordkysten",
            "/compare",
            "/compare?q=ferry",
            "/review",
            "/history",
            "/ingest",
            "/enter",
            "/nowhere");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open(folder.resolve("profile"));
        served = Served.over(
                folder,
                new Talkers(),
                """
                {"id":"one","outlet":"Nordkysten","published":"2024-03-14","title":"Ferry tests were cut short","text":"Ana Ruiz said the ferry tests were cut short to save two days.\\nJonas Moor said that the ferry is safe.\\nNordkysten said nothing more about it today."}
                {"id":"two","outlet":"Vestkysten","published":"2024-03-15","title":"Owners answer","text":"Ana Ruiz said the ferry tests were cut short to save two days.\\nJonas Moor said that the ferry is not safe."}
                {"id":"three","outlet":"Avisen","published":"2024-06-01","title":"A summer later","text":"Lea Hall said the ferry tests were cut short to save two days."}
                """);
        served.post("/statement", "article", "three", "id", "s1", "seen", "0", "who", "Lea", "do", "accept");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (served != null) {
            served.close();
            assertThat(served.failures()).isEmpty();
        }
    }

    @BeforeEach
    void asAtADesk() {
        browser.script(true);
        browser.dark(false);
        browser.width(1200);
    }

    @Test
    void noPageHasABarrierInLightOrDark() throws Exception {
        List<String> found = new ArrayList<>();
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            for (String page : PAGES) {
                browser.go(served.address(page));
                browser.violations().forEach(each -> found.add(page + (dark ? " (dark) " : " ") + each));
                browser.picture(name(page) + (dark ? "-dark" : ""));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPageIsWiderThanAPhone() throws Exception {
        browser.width(360);
        List<String> wide = new ArrayList<>();
        for (String page : PAGES) {
            browser.go(served.address(page));
            if ((Boolean) browser.run("return document.documentElement.scrollWidth > window.innerWidth")) {
                wide.add(page + " " + browser.run("return document.documentElement.scrollWidth"));
            }
            browser.picture(name(page) + "-phone");
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void nothingComesFromElsewhereAndLittleIsScript() throws Exception {
        for (String page : PAGES) {
            browser.go(served.address(page));
            assertThat((List<?>) browser.run("return performance.getEntriesByType('resource').map(e => e.name)"
                            + ".filter(n => !n.startsWith(location.origin + '/'))"))
                    .as(page)
                    .isEmpty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(served.get("/assets/desk.js").body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(60_000);
    }

    @Test
    void readingAndSearchingNeedNoScript() {
        browser.script(false);
        browser.go(served.address("/read"));
        browser.find("#text").sendKeys("Ana Ruiz said the harbour will be shut for the whole of the winter.");
        browser.find("form.reading button").click();

        assertThat(browser.find(".card .who").getText()).contains("Ana Ruiz");
        browser.go(served.address("/search"));
        browser.find("#q").sendKeys("ferry", Keys.ENTER);
        assertThat(browser.find("mark").getText()).isEqualTo("ferry");
        browser.find(".hits li a[href^='/article']").click();
        assertThat(browser.find(".content.lit").getText()).contains("ferry");
    }

    @Test
    void theQueueIsWorkedWithoutAMouse() {
        browser.go(served.address("/review"));
        WebElement box = browser.find("#keys");
        if (!box.isSelected()) {
            box.sendKeys(Keys.SPACE);
        }
        browser.find("#who").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Kim");
        String second = browser.driver().findElements(By.name("accept")).get(1).getAttribute("value");
        box.sendKeys("jj");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("item");
        browser.driver().switchTo().activeElement().sendKeys("a");

        assertThat(browser.find("[role=status]").getText()).startsWith("Accepted " + second);
        browser.driver().switchTo().activeElement().sendKeys("/");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
        browser.go(served.address("/history"));
        assertThat(browser.text()).contains("Kim");
    }

    @Test
    void theFirstTabLeadsPastTheMenu() {
        browser.go(served.address("/search?q=ferry"));
        browser.find("body").sendKeys(Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void aLongArticleIsReadableWithinASecond() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("Ana Ruiz")
                    .append(i % 50)
                    .append(" said that number ")
                    .append(i)
                    .append(" of the ferries is late by some minutes.\\n");
        }
        served.send("/api/read", "application/json", "{\"text\":\"" + text + "\"}"); // warm
        String address = served.post("/read", "text", text.toString().replace("\\n", "\n"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            browser.go(served.address(address));
            best = Math.min(
                    best,
                    ((Number) browser.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                            .doubleValue());
        }
        assertThat((Long) browser.run("return document.querySelectorAll('.card').length"))
                .isEqualTo(2_000);
        System.err.println("First paint of 2,000 statements after " + best + " ms; whole after "
                + browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd") + " ms");
        assertThat(best).isLessThan(1_000);
    }

    private static String name(String page) {
        String name = page.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "first" : name;
    }
}
