package hearsay.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** RSS, Atom and OPML: the kept inputs in every run; with {@code JAZZER_FUZZ=1} new ones, too. CONTRIBUTING.md says how to run it for hours. */
class FeedFuzzTest {

    @FuzzTest(maxDuration = "5s")
    void survivesAnything(byte[] bytes) {
        Fuzzed.mustHold("a.xml", bytes);
    }
}
