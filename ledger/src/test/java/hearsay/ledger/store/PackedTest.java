package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTest {

    private static final String TEXT =
            "Naïve \uD83D\uDE00 words of Ruiz, who said that the harbour would close. ".repeat(3);
    private static final String LINE = "{\"text\": \"" + TEXT + "\"}";

    @Test
    void comesOutAsItWentIn() {
        assertThat(Packed.unpack(Packed.pack(LINE, TEXT), TEXT)).isEqualTo(LINE);
        assertThat(Packed.unpack(Packed.pack("", ""), "")).isEmpty();
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        assertThat(Packed.unpack(Packed.pack(bytes))).isEqualTo(bytes);
    }

    @Test
    void takesLittleBesideItsText() {
        assertThat(Packed.pack(LINE, TEXT)).hasSizeLessThan(40);
        assertThat(Packed.pack(LINE.getBytes(StandardCharsets.UTF_8))).hasSizeGreaterThan(60);
    }

    @Test
    void saysSoWhereTextAndLineDoNotFitTogetherOrAreCut() {
        byte[] packed = Packed.pack(LINE, TEXT);

        assertThatThrownBy(() -> Packed.unpack(packed, TEXT + "!"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("do not fit together");
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> Packed.unpack(cut, TEXT)).isInstanceOf(LedgerException.class);
        }
    }
}
