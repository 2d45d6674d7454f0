package hearsay.when;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Published;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the sentences of {@code times.txt} to the times that they name. */
class TimesTest {

    /** A Tuesday. */
    private static final Published MAY_9 = Published.given(LocalDate.of(2023, 5, 9));

    private static final Options INTERVALS = Options.USUAL.withTimes(Options.Times.INTERVALS);

    static Stream<String> findsTheTimesOf() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(TimesTest.class.getResourceAsStream("times.txt")), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void findsTheTimesOf(String line) {
        List<String> parts = Arrays.asList(line.split(" \\| "));

        assertThat(Dates.find(parts.get(0), MAY_9, INTERVALS))
                .extracting(date -> date.span().cut(parts.get(0)) + " = " + date.edtf())
                .isEqualTo(parts.subList(1, parts.size()));
    }
}
