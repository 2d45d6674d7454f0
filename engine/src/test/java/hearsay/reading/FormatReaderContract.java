package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.document.Document;
import hearsay.document.WellFormed;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every kind of input; each kind's test inherits it and gives an example. */
abstract class FormatReaderContract {

    /** A name whose ending fits the kind. */
    abstract String name();

    /** A whole input with at least one article in English. */
    abstract byte[] example();

    /** The texts of the articles in {@link #example}. */
    abstract List<String> texts();

    @Test
    void readsTheArticlesInOrder() {
        Reads reads = Reads.of(name(), example());

        assertThat(reads.failures()).isEmpty();
        assertThat(reads.texts()).isEqualTo(texts());
    }

    @Test
    void saysWhereEachArticleCameFrom() {
        for (Document document : Reads.of(name(), example()).documents()) {
            assertThat(document.provenance().file()).isEqualTo(name());
            assertThat(document.id()).isNotBlank();
            assertThat(document.metadata().language()).startsWith("en");
        }
    }

    @Test
    void tellsTheKindFromTheBytesWhereTheNameSaysNothing() {
        assertThat(Reads.of(nameWithoutEnding(), example()).texts()).isEqualTo(texts());
    }

    /** Overridden where bytes cannot tell. */
    String nameWithoutEnding() {
        return "-";
    }

    @Test
    void readsGzipAlike() {
        assertThat(Reads.of(name() + ".gz", Reads.gzip(example())).texts()).isEqualTo(texts());
    }

    @Test
    void readsTheSameTwice() {
        assertThat(Reads.of(name(), example()).all())
                .isEqualTo(Reads.of(name(), example()).all());
    }

    @Test
    void letsTheOptionsOverrideDateAndOutlet() {
        ReadingOptions options = ReadingOptions.defaults()
                .withPublished(LocalDate.of(2001, 2, 3))
                .withOutlet("The Option");

        for (Document document : Reads.of(name(), example(), options).documents()) {
            assertThat(document.metadata().published().day()).isEqualTo("2001-02-03");
            assertThat(document.metadata().outlet()).isEqualTo("The Option");
        }
    }

    @Test
    void refusesArticlesOverTheLimitAndSaysHowToRaiseIt() {
        Reads reads = Reads.of(name(), example(), ReadingOptions.defaults().withMaxArticle(10));

        assertThat(reads.documents()).isEmpty();
        assertThat(reads.failures()).isNotEmpty().allSatisfy(failure -> assertThat(failure.remedy())
                .contains("--max-article"));
    }

    @Test
    void passesOnWhatTheReceiverThrows() {
        IllegalStateException thrown = new IllegalStateException("the receiver's");

        assertThatThrownBy(() -> new ArticleReader(ReadingOptions.defaults())
                        .read(name(), new ByteArrayInputStream(example()), outcome -> {
                            throw thrown;
                        }))
                .isSameAs(thrown);
    }

    @Test
    void survivesACutAtEveryByte() {
        byte[] whole = example();
        int step = Math.max(1, whole.length / 4000);
        for (int end = 0; end < whole.length; end += step) {
            held(Reads.of(name(), Arrays.copyOf(whole, end)), "cut at " + end);
        }
    }

    @Test
    void survivesNoise() {
        long seed = 20231109;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            byte[] noisy = example();
            for (int i = 0; i < 1 + round % 20; i++) {
                noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
            }
            held(Reads.of(name(), noisy), "round " + round + " of seed " + seed);
        }
    }

    /** There is an outcome, it can be shown to a person, and texts can be encoded. */
    private static void held(Reads reads, String round) {
        assertThat(reads.all()).as(round).isNotEmpty();
        for (ReadOutcome.Failure failure : reads.failures()) {
            assertThat(failure.message()).as(round).isNotBlank().doesNotContain("broke its reader");
            assertThat(failure.remedy()).as(round).isNotBlank();
        }
        for (Document document : reads.documents()) {
            assertThat(document.text()).as(round).isNotBlank().isEqualTo(WellFormed.text(document.text()));
        }
    }
}
