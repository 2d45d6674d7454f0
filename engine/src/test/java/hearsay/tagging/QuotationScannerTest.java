package hearsay.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Span;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationScannerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We won,” she said.",
                "\"We won,\" she said.",
                "‘We won,’ she said.",
                "'We won,' she said.",
                "«We won,» she said.",
                "»We won,« she said.",
                "„We won,“ she said.",
                "„We won,” she said.",
                "”We won,” she said.",
                "``We won,'' she said.",
                "''We won,'' she said.",
                "‹We won,› she said.",
                "›We won,‹ she said.",
                "‚We won,‘ she said.",
                "‚We won,’ she said.",
                "`We won,' she said.",
                "‟We won,” she said.",
                "＂We won,＂ she said.",
                "('We won,' she said.)",
                "It was clear—'We won,'—and she left.",
                "She said:\u00a0'We won,'",
                "'We won,'"
            })
    void findsQuotationsInEveryPrintersMarks(String text) {
        List<Quotation> found = scan(text);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).inner().cut(text)).isEqualTo("We won,");
        assertThat(found.get(0).closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministers' plan doesn't change the workers' pay.",
                "It’s the ’90s all over again, ’tis true.",
                "Rock 'n' roll isn't O'Brien's thing.",
                "The dogs' owners and the cats' owners met.",
                "The class of '12 is back.",
                "He said 'never and left it there.",
                "She left 'em there, 'cause it rained.",
                "The dogs'",
                "'",
                "`",
                "''",
                "‘"
            })
    void opensNothingAtAnApostrophe(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"We won,” she said.", "We won,» she said.", "We won,’’ she said.", "She said “” and left."})
    void findsNothingWhereNothingIsQuoted(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "They met the 'workers' of old. | workers",
                "'The workers' pay will rise,' she said. | The workers' pay will rise,",
                "'We speak for the workers' – so he said. | We speak for the workers",
                "'100 euros is enough,' she said. | 100 euros is enough,",
                "'5 is enough,' she said. | 5 is enough,",
                "'Rules are rules,' she said, and the dogs' owners left. | Rules are rules,",
                "'It isn't over,' she said. | It isn't over,",
            })
    void tellsTheEndOfASingleQuotationFromAnApostrophe(String text, String words) {
        List<Quotation> found = scan(text);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).inner().cut(text)).isEqualTo(words);
        assertThat(found.get(0).closed()).isTrue();
    }

    @Test
    void givesAnOuterQuotationBeforeTheOneInsideAndBothBeforeTheNext() {
        String text = "“He told me ‘never’ and left,” she said. “So be it,” he said.";

        assertThat(scan(text))
                .extracting(quotation -> quotation.inner().cut(text))
                .containsExactly("He told me ‘never’ and left,", "never", "So be it,");
    }

    @Test
    void readsEachParagraphByItself() {
        String text = "We won.\n\n'We won,' she said.\n\n’Twas late.";

        assertThat(scan(text)).hasSize(1);
    }

    @Test
    void seesAQuotationInsideAnother() {
        String text = "“He told me ‘never again’ and left,” she said.";

        List<Quotation> found = scan(text);

        assertThat(found).extracting(Quotation::depth).containsExactly(0, 1);
        assertThat(found.get(1).inner().cut(text)).isEqualTo("never again");
    }

    @Test
    void keepsApostrophesInsideSingleQuotations() {
        String text = "He said: 'I don't know the workers' names.' Then he left.";

        assertThat(scan(text).get(0).inner().cut(text)).isEqualTo("I don't know the workers' names.");
    }

    @Test
    void endsAnUnclosedQuotationWithItsParagraph() {
        String text = "“We won, she said.\nNothing more was heard.";

        List<Quotation> found = scan(text);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).closed()).isFalse();
        assertThat(found.get(0).span().cut(text)).isEqualTo("“We won, she said.");
    }

    @Test
    void takesUpAQuotationThatRunsOnOverParagraphs() {
        String text = "“We won.\n\n“We will win again,” she said.";

        assertThat(scan(text)).extracting(Quotation::continued).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"We won, he said. \"They lost,\" she said.", "«We won, he said. «They lost,» she said."})
    void recoversFromAnOddNumberOfMarks(String text) {
        List<Quotation> found = scan(text);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).span().cut(text)).endsWith("We won, he said.");
        assertThat(found.get(1).inner().cut(text)).isEqualTo("They lost,");
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"100000,\"", "100000,'", "100000,“", "100000,»", "100000,’s "})
    void readsNothingButMarks(int times, String mark) {
        String text = mark.repeat(times);

        assertThat(scan(text)).allSatisfy(q -> assertThat(q.span().end()).isLessThanOrEqualTo(text.length()));
    }

    private static List<Quotation> scan(String text) {
        List<Span> paragraphs = Tagger.paragraphs(text);
        return QuotationScanner.scan(text, paragraphs);
    }
}
