package hearsay.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Archives: the kept inputs in every run; with {@code JAZZER_FUZZ=1} new ones, too. CONTRIBUTING.md says how to run it for hours. */
class WarcFuzzTest {

    @FuzzTest(maxDuration = "5s")
    void survivesAnything(byte[] bytes) {
        Fuzzed.mustHold("a.warc", bytes);
    }
}
