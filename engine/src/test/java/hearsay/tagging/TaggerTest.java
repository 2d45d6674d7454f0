package hearsay.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.document.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TaggerTest {

    @Test
    void endsNoSentenceAtATitleOrAnInitial() {
        String text = "Mr. Smith met Dr. J. Jones in St. Ives. They spoke.";

        assertThat(cut(text, tag(text).sentences())).hasSize(2).last().isEqualTo("They spoke.");
    }

    @Test
    void neverCarriesASentenceOverAParagraph() {
        String text = "No full stop here\n\nAnother paragraph";

        assertThat(cut(text, tag(text).sentences())).containsExactly("No full stop here", "Another paragraph");
    }

    @Test
    void leavesOutWhatTakesNoRoom() {
        String text = "\ufeff \u200b\nOne two.\u00a0\n";

        assertThat(cut(text, tag(text).paragraphs())).containsExactly("One two.");
        assertThat(cut(text, tag(text).words())).contains("One", "two", ".");
    }

    @Property(tries = 300)
    void everySpanLiesInsideTheTextInOrder(
            @ForAll
                    @StringLength(max = 400)
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '\u2010', to = '\u2030')
                    @CharRange(from = '\u0300', to = '\u0310')
                    @CharRange(from = '\ud83d', to = '\ude4f')
                    @CharRange(from = '\u0590', to = '\u05ff')
                    @CharRange(from = '\t', to = '\r')
                    String text) {
        TaggedDocument tagged = tag(text);

        for (List<Span> spans : List.of(tagged.words(), tagged.sentences(), tagged.paragraphs())) {
            int end = 0;
            for (Span span : spans) {
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                end = span.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
        for (Quotation quotation : tagged.quotations()) {
            assertThat(quotation.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(quotation.span().contains(quotation.inner())).isTrue();
        }
    }

    private static TaggedDocument tag(String text) {
        return Tagger.tag(Document.of("test", text));
    }

    private static List<String> cut(String text, List<Span> spans) {
        return spans.stream().map(s -> s.cut(text)).toList();
    }
}
