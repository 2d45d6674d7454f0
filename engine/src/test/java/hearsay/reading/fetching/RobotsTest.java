package hearsay.reading.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    @ParameterizedTest
    @CsvSource({
        "/fish, /fish, false",
        "/fish, /fish/salmon.html, false",
        "/fish, /Fish, true",
        "/fish/, /fish, true",
        "/*.php, /a/b.php?x=1, false",
        "/*.php$, /a/b.php, false",
        "/*.php$, /a/b.php?x=1, true",
        "/a*b*c, /a1b2c3, false",
        "/a*b*c, /acb, true",
        "'', /anything, true",
        "/, /anything, false",
    })
    void matchesAsTheStandardSays(String disallowed, String path, boolean allowed) {
        assertThat(robots("User-agent: *\nDisallow: " + disallowed).allows(path))
                .isEqualTo(allowed);
    }

    @Test
    void takesTheGroupThatNamesItAndNoOther() {
        Robots robots = robots(
                """
                User-agent: *
                Disallow: /

                user-agent: Other
                User-Agent: HEARSAY # us
                Disallow: /private
                Allow: /private/open
                """);

        assertThat(robots.allows("/news")).isTrue();
        assertThat(robots.allows("/private/x")).isFalse();
        assertThat(robots.allows("/private/open/x")).isTrue();
    }

    @Test
    void letsTheLongestRuleDecideAndAllowWinATie() {
        Robots robots = robots("User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c\nDisallow: /t\nAllow: /t");

        assertThat(robots.allows("/a/x")).isFalse();
        assertThat(robots.allows("/a/b/x")).isTrue();
        assertThat(robots.allows("/a/b/c")).isFalse();
        assertThat(robots.allows("/t")).isTrue();
    }

    @Test
    void readsThePauseThatASiteAsksFor() {
        assertThat(robots("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a").delay())
                .isEqualTo(Duration.ofMillis(2500));
        assertThat(robots("User-agent: *\nCrawl-delay: 9\n\nUser-agent: hearsay\nCrawl-delay: 1")
                        .delay())
                .isEqualTo(Duration.ofSeconds(1));
        for (String none : List.of(
                "",
                "User-agent: *\nCrawl-delay: soon",
                "User-agent: other\nCrawl-delay: 9",
                "User-agent: *\nCrawl-delay: -1",
                "User-agent: *\nCrawl-delay: NaN")) {
            assertThat(robots(none).delay()).as(none).isZero();
        }
    }

    @Test
    void allowsAllWithoutRules() {
        assertThat(robots("").allows("/")).isTrue();
        assertThat(robots("nonsense\n\u0000:").allows("/")).isTrue();
    }

    @Test
    void matchesManyStarsInLinearTime() {
        String rule = "/" + "*a".repeat(5000) + "$";

        assertThat(robots("User-agent: *\nDisallow: " + rule).allows("/" + "a".repeat(4999) + "b"))
                .isTrue();
    }

    private static Robots robots(String file) {
        return Robots.parse(file.getBytes(StandardCharsets.UTF_8), "hearsay");
    }
}
