package hearsay.lexis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void cutsLettersDigitsAndMarks() {
        assertThat(forms("Sept. 1st, year\u2019s won't 3.5%"))
                .containsExactly("sept", ".", "1", "st", ",", "year", "'s", "won", "'t", "3", ".", "5", "%");
    }

    @Test
    void lowersCaseTheSameInEveryLocale() {
        assertThat(forms("IRISH")).containsExactly("irish"); // the tests run in Turkish, whose lower I has no dot
    }

    @Test
    void knowsWhatBeginsALineAndWhatIsGlued() {
        List<Piece> pieces = Pieces.of("May 3\n- 4th");

        assertThat(pieces).extracting(Piece::lineStart).containsExactly(true, false, true, false, false);
        assertThat(pieces).extracting(Piece::glued).containsExactly(false, false, false, false, true);
    }

    @Test
    void keepsCharactersBeyondTheBasicPlaneWhole() {
        assertThat(Pieces.of("a\uD83D\uDE00b")).extracting(Piece::end).containsExactly(1, 3, 4);
    }

    private static List<String> forms(String text) {
        return Pieces.of(text).stream().map(Piece::form).toList();
    }
}
