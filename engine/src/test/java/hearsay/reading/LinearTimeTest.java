package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twice the bytes take about twice the time, whatever they are.
 *
 * <p>Eight times the bytes would take 64 times the time if time were quadratic; less than 24 times is asked, of the best of several
 * runs, so that a busy machine fails nothing.
 */
class LinearTimeTest {

    private static final int SHORT = 100_000;

    record Input(String name, String unit) {

        byte[] ofLength(int length) {
            return unit.repeat(length / unit.length()).getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return name + " " + unit.strip();
        }
    }

    static Stream<Input> inputs() {
        return Stream.of(
                new Input("a.txt", "word "),
                new Input("a.txt", "\""),
                new Input("a.txt", "\u00FF"),
                new Input("a.txt", "\u00C3\u00A9\u00FF"),
                new Input("a.txt", "\u00F0\u009F\u0098\u0080"),
                new Input("a.txt", "<"),
                new Input("a.jsonl", "{\"text\":"),
                new Input("a.jsonl", "{\"text\":\"a\"}\n"),
                new Input("a.jsonl", "\\u00e9"),
                new Input("a.json", "[{\"text\":\"a\"},"),
                new Input("a.csv", "text,\"\n"),
                new Input("a.srt", "<v a<i"),
                new Input("a.srt", "{\\"),
                new Input("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n- A: b\n\n"),
                new Input("a.xml", "<rss>"),
                new Input("a.warc", "WARC/1.0\r\n"),
                new Input("a.warc", "\u001F\u008B\b"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isAskedByEachKind(Input input) {
        byte[] once = input.ofLength(SHORT);
        byte[] eightTimes = input.ofLength(8 * SHORT);
        long shorter = Long.MAX_VALUE;
        long longer = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            shorter = Math.min(shorter, time(input, once));
            longer = Math.min(longer, time(input, eightTimes));
        }

        assertThat(longer).isLessThan(Math.max(24 * shorter, 400_000_000));
    }

    private static long time(Input input, byte[] bytes) {
        long start = System.nanoTime();
        Reads reads = Reads.of(input.name(), bytes);
        assertThat(reads.all()).isNotEmpty();
        return System.nanoTime() - start;
    }
}
