package hearsay.reading;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Articles in JSON lines: the kept inputs in every run; with {@code JAZZER_FUZZ=1} new ones, too. CONTRIBUTING.md says how to run it for hours. */
class JsonLinesFuzzTest {

    @FuzzTest(maxDuration = "5s")
    void survivesAnything(byte[] bytes) {
        Fuzzed.mustHold("a.jsonl", bytes);
    }
}
