package hearsay.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Span;
import java.util.List;
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
                "‹We won,› she said."
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
                "The dogs' owners and the cats' owners met."
            })
    void opensNothingAtAnApostrophe(String text) {
        assertThat(scan(text)).isEmpty();
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

    @Test
    void recoversFromAnOddNumberOfMarks() {
        String text = "\"We won, he said. \"They lost,\" she said.";

        List<Quotation> found = scan(text);

        assertThat(found).hasSize(2);
        assertThat(found.get(1).inner().cut(text)).isEqualTo("They lost,");
    }

    @ParameterizedTest
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
