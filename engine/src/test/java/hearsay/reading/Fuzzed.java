package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Furniture;
import hearsay.document.WellFormed;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What must hold whatever the bytes are; the fuzz tests of each reader ask it. */
final class Fuzzed {

    private static final ArticleReader READER =
            new ArticleReader(ReadingOptions.defaults().withAnyLanguage(true));

    private Fuzzed() {}

    /** There is an outcome, it can be shown to a person, nothing broke or took a minute, and texts can be encoded. */
    static void mustHold(String name, byte[] bytes) {
        List<ReadOutcome> outcomes = new ArrayList<>();
        long start = System.nanoTime();
        READER.read(name, new ByteArrayInputStream(bytes), outcomes::add);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(outcomes).isNotEmpty();
        for (ReadOutcome outcome : outcomes) {
            if (outcome instanceof ReadOutcome.Failure failure) {
                assertThat(failure.message()).isNotBlank().doesNotContain("broke its reader");
                assertThat(failure.remedy()).isNotBlank();
            } else if (outcome instanceof ReadOutcome.Read read) {
                Document document = read.document();
                assertThat(document.text()).isNotBlank().isEqualTo(WellFormed.text(document.text()));
                for (Furniture furniture : document.furniture()) {
                    assertThat(furniture.span().end())
                            .isLessThanOrEqualTo(document.text().length());
                }
            }
        }
    }
}
