package hearsay.ledger.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void takesFromEachStratumByItsSizeAndOneAtLeast() {
        assertThat(counts(urn(1, "a", 700, "b", 290, "c", 10).draw(100))).isEqualTo(Map.of("a", 70, "b", 29, "c", 1));
        assertThat(counts(urn(1, "a", 1000, "b", 1, "c", 1).draw(10))).isEqualTo(Map.of("a", 8, "b", 1, "c", 1));
        assertThat(counts(urn(1, "a", 3, "b", 2).draw(100))).isEqualTo(Map.of("a", 3, "b", 2));
        assertThat(counts(urn(1, "a", 5, "b", 5, "c", 5).draw(2)).values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void alwaysTakesAsManyAsWereAskedFor() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Object[] sizes = new Object[2 * (1 + random.nextInt(8))];
            int all = 0;
            for (int i = 0; i < sizes.length; i += 2) {
                int size = 1 + random.nextInt(40);
                sizes[i] = "s" + i;
                sizes[i + 1] = size;
                all += size;
            }
            int size = 1 + random.nextInt(150);
            assertThat(counts(urn(1, sizes).draw(size)).values().stream()
                            .mapToInt(n -> n)
                            .sum())
                    .as("seed %s, round %s", seed, round)
                    .isEqualTo(Math.min(size, all));
        }
    }

    @Test
    void theSeedAloneDecidesNotTheOrder() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            numbers.add(i);
        }
        Map<String, List<Long>> first = draw(7, numbers);
        Collections.shuffle(numbers, new Random(3));

        assertThat(draw(7, numbers)).isEqualTo(first);
        assertThat(draw(8, numbers)).isNotEqualTo(first);
    }

    private static Map<String, List<Long>> draw(long seed, List<Integer> numbers) {
        Draw draw = new Draw(seed);
        numbers.forEach(number -> draw.add("all", "name " + number, number));
        return draw.draw(50);
    }

    private static Draw urn(long seed, Object... sizes) {
        Draw draw = new Draw(seed);
        for (int i = 0; i < sizes.length; i += 2) {
            for (int k = 0; k < (Integer) sizes[i + 1]; k++) {
                draw.add((String) sizes[i], sizes[i] + "-" + k, k);
            }
        }
        return draw;
    }

    private static Map<String, Integer> counts(Map<String, List<Long>> drawn) {
        Map<String, Integer> counts = new TreeMap<>();
        drawn.forEach((stratum, numbers) -> counts.put(stratum, numbers.size()));
        return counts;
    }
}
