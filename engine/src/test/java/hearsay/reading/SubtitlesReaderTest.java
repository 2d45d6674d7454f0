package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The subtitles are invented. */
class SubtitlesReaderTest extends FormatReaderContract {

    @Override
    String name() {
        return "debate.srt";
    }

    @Override
    byte[] example() {
        return """
                1
                00:00:01,000 --> 00:00:03,500
                MAYOR: We will <i>keep</i>
                the harbour open.

                2
                00:00:03,600 --> 00:00:05,000
                {\\an8}Whatever it costs.

                3
                00:00:05,100 --> 00:00:07,000
                - Is that a promise?
                - It is.

                4
                00:00:20,000 --> 00:00:22,000
                CLERK: Next.
                """
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    List<String> texts() {
        return List.of(
                "MAYOR: We will keep the harbour open. Whatever it costs.\n\nIs that a promise?\n\nIt is.\n\nCLERK: Next.");
    }

    @Test
    void readsTheVoicesOfWebVtt() {
        Reads reads = Reads.of(
                "-",
                """
                WEBVTT - a debate

                NOTE This is not said.

                STYLE
                ::cue { color: red }

                intro
                00:01.000 --> 00:03.000 align:start
                <v.loud Ana Ruiz>We will keep it open.</v>

                00:03.000 --> 00:04.000
                <v Ana Ruiz>Whatever it costs &amp; more.

                00:04.000 --> 00:05.000
                <v Lea Moor>Thank you.
                """);

        assertThat(reads.texts())
                .containsExactly("Ana Ruiz: We will keep it open. Whatever it costs & more.\n\nLea Moor: Thank you.");
    }

    @Test
    void dropsTheRepetitionsOfRollingCaptions() {
        Reads reads = Reads.of(
                "-",
                """
                WEBVTT

                00:00:01.000 --> 00:00:02.000
                she said that

                00:00:02.000 --> 00:00:03.000
                she said that
                they would stay<00:00:02.500><c> open</c>
                """);

        assertThat(reads.texts()).containsExactly("she said that they would stay open");
    }

    @Test
    void saysWhenThereAreNoWords() {
        assertThat(Reads.of("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n")
                        .onlyFailure()
                        .message())
                .contains("no text");
    }
}
