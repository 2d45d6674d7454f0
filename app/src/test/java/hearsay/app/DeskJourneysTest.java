package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What people come to the desk for, from the first click to the last, in Chromium. All articles are invented. */
class DeskJourneysTest {

    @TempDir
    private static Path profile;

    private static Browser browser;

    @TempDir
    private Path folder;

    private Served served;

    @BeforeAll
    static void open() {
        browser = Browser.open(profile);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        browser.script(true);
        browser.width(1200);
        served = Served.over(
                folder,
                new Talkers(),
                """
                {"id":"one","outlet":"Nordkysten","published":"2024-03-14","title":"Tests cut short","text":"Ana Ruiz said the ferry tests were cut short to save two days.\\nJonas Moor said that the ferry is safe."}
                {"id":"two","outlet":"Vestkysten","published":"2024-05-15","title":"Owners answer","text":"A. Ruiz said the ferry tests were cut short to save two days.\\nJonas Moor said that the ferry is not safe."}
                {"id":"three","outlet":"Avisen","published":"2024-08-01","title":"Later","text":"Lea Hall said the ferry tests were cut short to save two days."}
                """);
    }

    @AfterEach
    void stop() {
        served.close();
        assertThat(served.failures()).isEmpty();
    }

    @Test
    void namesAreJoinedPartedAndThatIsUndone() {
        go("/speaker?name=Ana+Ruiz");
        type("#other", "Lea Hall");
        type("#who2", "Kim");
        click("[value=merge]");
        assertThat(names()).contains("Ana Ruiz", "Lea Hall");

        click("[value='undo 1']");
        assertThat(names()).doesNotContain("Lea Hall");

        type("#other", "Lea Hall");
        click("[value=merge]");
        browser.find("input[type=radio][value='Lea Hall']").sendKeys(Keys.SPACE);
        click("[value=split]");
        assertThat(names()).doesNotContain("Lea Hall");
        assertThat(browser.text()).contains("What people joined and parted", "Kim", "undone");
    }

    @Test
    void aVerdictOnTwoStatementsStaysWithThem() {
        go("/compare?q=ferry");
        type("#who", "Kim");
        click("button[value$=' none']");

        assertThat(browser.text()).contains("judged: none");
        click("button[value$=' contradiction']");
        assertThat(browser.text()).contains("judged: contradiction");
    }

    @Test
    void aFileIsSentAndRead() throws Exception {
        Path file =
                Files.writeString(folder.resolve("harbour.txt"), "Ana Ruiz said the harbour will be shut all winter.");
        go("/read");
        browser.find("#file").sendKeys(file.toString());
        click("form.reading button");

        assertThat(browser.find(".card .who").getText()).contains("Ana Ruiz");
    }

    @Test
    void filesAreIngestedWithTheirProgressAndFailuresAndTriedAgain() throws Exception {
        Path good = Files.writeString(folder.resolve("good.txt"), "Pilot said that the fog came early this year.");
        Path late = folder.resolve("late.txt");
        go("/ingest");
        type("#inputs", late.toString());
        browser.find("#file").sendKeys(good.toString());
        click("main form button");
        until("done");
        assertThat(browser.text())
                .contains("What could not be read", "late.txt")
                .doesNotContain("late.txt: There");

        Files.writeString(late, "Captain said that the ferry was late again.");
        click("[value=retry]");
        until("done");
        assertThat(browser.text()).doesNotContain("What could not be read");
        go("/search?q=fog+OR+late");
        assertThat(browser.driver().findElements(By.cssSelector(".hits li"))).hasSize(2);
    }

    @Test
    void aStretchOfTimeIsChosenByPullingOverTheBars() {
        go("/compare?q=ferry");
        List<WebElement> bars = browser.driver().findElements(By.cssSelector("[data-brush] [data-from]"));
        String first = bars.get(0).getAttribute("data-from");
        String last = bars.get(bars.size() / 2).getAttribute("data-until");
        leave(() -> new Actions(browser.driver())
                .moveToElement(bars.get(bars.size() / 2))
                .clickAndHold()
                .moveToElement(bars.get(0))
                .release()
                .perform());

        assertThat(browser.find("#published").getAttribute("value")).isEqualTo(first + "/" + last);
        assertThat(browser.text()).contains("4 statements.").doesNotContain("5 statements.");
    }

    @Test
    void theQueueIsWorkedByKeysAndCanBeRevertedAndTheKeysCanBeSwitchedOff() {
        go("/review");
        type("#who", "Kim");
        WebElement box = browser.find("#keys");
        if (!box.isSelected()) {
            box.sendKeys(Keys.SPACE);
        }
        String rejected = browser.find("[name=reject]").getAttribute("value");
        box.sendKeys("j");
        leave(() -> active().sendKeys("x"));
        assertThat(browser.find("[role=status]").getText()).contains("Rejected " + rejected);
        go("/history");
        click("[name=undo]");
        assertThat(browser.text()).contains("reverted number 1");

        go("/review");
        browser.find("#keys").sendKeys("j");
        leave(() -> active().sendKeys("e"));
        assertThat(browser.find("details[open] #content").isDisplayed()).isTrue();
        type("#content", "the ferry");
        click("[value=edit]");
        assertThat(browser.find(".said").getText()).contains("the ferry");
        assertThat(browser.text()).contains("Edited by a person");

        go("/review");
        browser.find("#keys").sendKeys(Keys.SPACE);
        assertThat(browser.find("#keys").isSelected()).isFalse();
        int waiting = browser.driver().findElements(By.name("accept")).size();
        browser.find("#keys").sendKeys("jax");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/review");
        assertThat(browser.driver().findElements(By.name("accept"))).hasSize(waiting);
        browser.find("#keys").sendKeys(Keys.SPACE); // the browser remembers it
    }

    @Test
    void aQuotationIsCheckedWordByWordAndItsChainDrawnAndListed() {
        go("/check");
        browser.find("#quote").sendKeys("the ferry tests were cut short to save three days");
        click("main form button");
        assertThat(browser.find("del").getText()).contains("two");
        assertThat(browser.find("ins").getText()).contains("three");

        go("/chain?quote=the+ferry+tests+were+cut+short+to+save+two+days");
        assertThat(browser.find(".chart svg").isDisplayed()).isTrue();
        int rows = browser.driver().findElements(By.cssSelector("tbody tr")).size();
        assertThat(rows).isEqualTo(3);
        for (String outlet : List.of("Nordkysten", "Vestkysten", "Avisen")) {
            assertThat(browser.find(".chart svg").getText()).contains(outlet);
            assertThat(browser.find("tbody").getText()).contains(outlet);
        }
    }

    @Test
    void aSearchIsSavedAndTakenAwayOnAPhoneWithoutScript() throws Exception {
        browser.script(false);
        browser.width(360);
        go("/search?q=ferry");
        browser.find(".saved summary").sendKeys(Keys.ENTER);
        type("#name", "Ferries");
        browser.find(".saved #who").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Kim");
        click(".saved form > p button");
        assertThat(browser.find("[role=status]").getText()).isEqualTo("Saved as Ferries.");

        go("/search");
        browser.script(true);
        assertThat(browser.violations()).isEmpty();
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth > window.innerWidth"))
                .isFalse();
        browser.picture("saved-phone");
        browser.script(false);
        go("/search");
        click(".saved li a");
        assertThat(browser.driver().getCurrentUrl()).endsWith("/search?q=ferry");
        go("/search");
        click("[name=remove]");
        assertThat(browser.find(".saved summary").getText()).isEqualTo("Saved searches: 0");
    }

    @Test
    void theSecondOfTwoEditorsIsToldOfTheFirst() throws Exception {
        go("/statement?article=one&id=s1");
        served.post("/statement", "article", "one", "id", "s1", "seen", "0", "who", "Lea", "do", "reject");
        type("#who", "Kim");
        click("[value=accept]");

        assertThat(browser.text()).contains("Lea was here first");
    }

    @Test
    void enterInAFieldJudgesNothing() throws Exception {
        for (String page : List.of("/review", "/compare?q=ferry", "/statement?article=one&id=s1")) {
            go(page);
            type("#who", "Kim");
            browser.find("#who").sendKeys(Keys.ENTER);
            Thread.sleep(300);
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(served.address(page));
        }
        assertThat(served.get("/history").body()).contains("Nobody has corrected anything yet");
        assertThat(served.get("/compare?q=ferry").body()).doesNotContain("judged:");
    }

    @Test
    void enterBesideSavedSearchesSavesAndTakesNoneAway() throws Exception {
        served.post("/search?q=rain", "name", "Rain", "who", "Lea");
        go("/search?q=ferry");
        browser.find(".saved summary").sendKeys(Keys.ENTER);
        browser.find(".saved #who").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Kim");
        type("#name", "Ferries");
        leave(() -> browser.find("#name").sendKeys(Keys.ENTER));

        assertThat(browser.find(".saved").getText()).contains("Rain", "Ferries");
    }

    private String names() {
        return browser.find(".plainlist").getText();
    }

    private static WebElement active() {
        return browser.driver().switchTo().activeElement();
    }

    private void go(String path) {
        browser.go(served.address(path));
    }

    private static void type(String field, String value) {
        browser.find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), value);
    }

    /** Presses a button or follows a link by the keyboard, and waits for the page that it leads to. */
    private static void click(String button) {
        leave(() -> browser.find(button).sendKeys(Keys.ENTER));
    }

    private static void leave(Runnable action) {
        WebElement before = browser.find("html");
        action.run();
        for (int i = 0; i < 200; i++) {
            try {
                before.isEnabled();
                Thread.sleep(50);
            } catch (WebDriverException e) { // stale, in whatever words the driver says so
                browser.find("footer");
                return;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("No other page came within ten seconds");
    }

    /** Waits until a job is over and its page shows that. */
    private static void until(String state) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                if (browser.find("main").getText().contains("Read it again")) {
                    assertThat(browser.find("[data-value=state]").getText()).isEqualTo(state);
                    return;
                }
            } catch (StaleElementReferenceException e) {
                // the page shows itself anew when the job is over
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The job is not over after twenty seconds");
    }
}
