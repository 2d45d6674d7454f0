package hearsay.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    private static SentenceEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = SentenceEncoder.open();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void sentencesOnOneTopicAreNearerThanOthersThoughTheyShareNoWord() {
        float[] ferry = encoder.encode("The ferry to the islands will not sail this winter.");
        float[] boats = encoder.encode("Boats between harbours stop from December on.");
        float[] court = encoder.encode("The jury found him guilty of tax fraud.");

        assertThat(product(ferry, boats))
                .isGreaterThan(product(ferry, court) + 0.2)
                .isGreaterThan(product(boats, court) + 0.2);
    }

    @Test
    void vectorsHaveLengthOneWhateverTheText() {
        for (String text : List.of("", " ", "yes", "\ud83d", "été 北京 🙂", "x".repeat(100_000))) {
            float[] vector = encoder.encode(text);

            assertThat(vector).hasSize(SentenceEncoder.WIDTH);
            assertThat(product(vector, vector)).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void nothingIsReadBeyondTheLastPiece() {
        String most = "port ".repeat(254);

        assertThat(encoder.encode(most + "The jury met.")).isEqualTo(encoder.encode(most + "Boats sail."));
        assertThat(encoder.encode("port The jury met.")).isNotEqualTo(encoder.encode("port Boats sail."));
    }

    @Test
    void aVectorHangsOnItsTextAlone() {
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i -> "The council of ward " + i + " votes " + "again ".repeat(i))
                .toList();
        Map<String, float[]> together =
                texts.parallelStream().collect(Collectors.toMap(text -> text, text -> encoder.encode(text)));

        assertThat(texts).allSatisfy(text -> assertThat(together.get(text)).isEqualTo(encoder.encode(text)));
    }

    private static double product(float[] one, float[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }
}
