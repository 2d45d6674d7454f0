package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** 500 strings that would run if a browser took them for markup, in every field of every page: nothing runs. */
class DeskHostileTest {

    private static final List<String> SHAPES = List.of(
            "<script>RUN</script>",
            "<img src=x onerror=RUN>",
            "<svg onload=RUN>",
            "\"><script>RUN</script>",
            "'><img src=x onerror=RUN>",
            "\" onmouseover=RUN x=\"",
            "' autofocus onfocus=RUN x='",
            "javascript:RUN",
            "<a href=\"javascript:RUN\">x</a>",
            "<iframe srcdoc=\"<script>RUN</script>\"></iframe>",
            "<iframe src=javascript:RUN></iframe>",
            "</title><script>RUN</script>",
            "</textarea><script>RUN</script>",
            "</style><script>RUN</script>",
            "]]><script>RUN</script>",
            "--><script>RUN</script>",
            "<body onload=RUN>",
            "<details open ontoggle=RUN>",
            "<math><mtext><script>RUN</script></mtext></math>",
            "<scr<script>ipt>RUN</scr</script>ipt>",
            "%3Cscript%3ERUN%3C/script%3E",
            "&lt;script&gt;RUN&lt;/script&gt;",
            "${RUN}{{RUN}}@{RUN}",
            "<base href=\"https://example.org/\"><form action=\"https://example.org/\"><button>x</button></form>",
            "\u003cscript\u003eRUN\u003c/script\u003e");
    private static final List<String> CODES = List.of(
            "window.ran=1",
            "alert(1)",
            "window['ran']=1",
            "eval('window.ran=1')",
            "setTimeout('window.ran=1')",
            "top.ran=1",
            "self.ran=1",
            "globalThis.ran=1",
            "confirm(1)",
            "prompt(1)",
            "document.title='ran'",
            "location='https://example.org/'",
            "fetch('https://example.org/')",
            "new Function('window.ran=1')()",
            "import('data:text/javascript,window.ran=1')",
            "window.ran=1//",
            "window.ran=1;",
            "(()=>{window.ran=1})()",
            "document.write('ran')",
            "window.ran=`1`");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open(folder.resolve("profile"));
        StringBuilder lines = new StringBuilder();
        List<String> all = strings();
        assertThat(all).hasSize(500);
        for (int i = 0; i < 20; i++) { // each article has 25 of them in its text, and the first in every field
            List<String> some = all.subList(i * 25, (i + 1) * 25);
            StringBuilder text = new StringBuilder();
            some.forEach(each -> text.append(each)
                    .append(" said that this is what they want: ")
                    .append(each)
                    .append('\n'));
            Map<String, Object> article = new LinkedHashMap<>();
            article.put("id", i + some.get(0));
            article.put("title", some.get(1));
            article.put("outlet", some.get(2));
            article.put("authors", List.of(some.get(3)));
            article.put("url", i % 2 == 0 ? "https://example.org/" + i : null);
            article.put("published", "2024-03-" + (10 + i));
            article.put("language", "en");
            article.put("text", text.toString());
            lines.append(JsonMapper.shared().writeValueAsString(article)).append('\n');
        }
        served = Served.over(folder, new Talkers(), lines.toString());
    }

    private static List<String> strings() {
        List<String> all = new ArrayList<>();
        SHAPES.forEach(shape -> CODES.forEach(code -> all.add(shape.replace("RUN", code))));
        return all;
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

    @Test
    void nothingRunsOnAnyPage() throws Exception {
        List<String> pages = new ArrayList<>(List.of(
                "/articles",
                "/speakers",
                "/outlets",
                "/compare?q=want",
                "/review",
                "/review?from=15",
                "/history",
                "/search?limit=100"));
        JsonMapper.shared()
                .readTree(served.get("/api/documents?limit=100").body())
                .path("documents")
                .forEach(each -> {
                    String id = Served.encoded(each.path("sha256").asString());
                    pages.add("/article?id=" + id + "&cards=open");
                    pages.add("/statement?edit=open&article=" + id + "&id=s7");
                    pages.add(
                            "/outlet?name=" + Served.encoded(each.path("outlet").asString()));
                });
        for (String each : strings().subList(0, 40)) {
            pages.add("/speaker?name=" + Served.encoded(each));
        }
        for (int i = 0; i < 500; i += 25) {
            String each = Served.encoded(strings().get(i));
            pages.addAll(List.of(
                    "/search?q=" + each, "/check?quote=" + each, "/chain?quote=" + each, "/review?outlet=" + each));
        }
        served.post(
                "/review", "reject", "nothing", "seen", "0", "who", strings().get(0));
        served.post(
                "/review?q=want",
                "all",
                "accept",
                "sure",
                "yes",
                "who",
                strings().get(45),
                "why",
                strings().get(100));
        pages.add("/history?before=400");
        List<String> wrong = new ArrayList<>();
        for (String page : pages) {
            browser.go(served.address(page));
            if (!isQuiet()) {
                wrong.add(page);
            }
        }
        assertThat(pages).hasSizeGreaterThan(150);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingRunsInTheReport() throws Exception {
        Path report = folder.resolve("report.html");
        Files.writeString(report, served.get("/api/export?format=html").body());

        browser.go(report.toUri().toString());

        assertThat(browser.text()).contains("<script>window.ran=1</script>");
        assertThat(isQuiet()).isTrue();
    }

    /** No dialog (that would be an exception), no mark, nothing that could run later, nothing from elsewhere. */
    private static boolean isQuiet() {
        return (Boolean)
                browser.run(
                        """
                return !window.ran && document.title !== 'ran'
                  && [...document.scripts].every(s => s.getAttribute('src') === '/assets/desk.js')
                  && document.querySelectorAll('iframe,object,embed,base,math').length === 0
                  && [...document.querySelectorAll('*')].every(e => [...e.attributes].every(a =>
                       !a.name.startsWith('on') && !/^\\s*javascript:/i.test(a.name === 'href' ? a.value : '')))
                  && performance.getEntriesByType('resource').every(e => e.name.startsWith(location.origin + '/'));
                """);
    }
}
