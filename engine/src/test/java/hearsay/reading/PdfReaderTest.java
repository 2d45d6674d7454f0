package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/** The reports are invented. */
class PdfReaderTest extends FormatReaderContract {

    @Override
    String name() {
        return "report.pdf";
    }

    @Override
    byte[] example() {
        return pdf(page -> page.lines(
                72,
                700,
                "The mayor said that the harbour would",
                "stay open. She named no gov-",
                "ernment that would pay."));
    }

    @Override
    List<String> texts() {
        return List.of("The mayor said that the harbour would stay open. She named no government that would pay.");
    }

    @Override
    void readsTheSameTwice() {
        assertThat(Reads.of(name(), example()).texts())
                .isEqualTo(Reads.of(name(), example()).texts());
    }

    @Test
    void readsColumnsOneAfterTheOther() {
        byte[] pdf = pdf(page -> {
            page.lines(72, 740, "Harbour stays open, the mayor of the town said on Tuesday");
            for (int i = 0; i < 5; i++) { // line by line across, as some programs write
                page.lines(72, 700 - 14 * i, "left column line " + i + " says");
                page.lines(330, 700 - 14 * i, "right column line " + i + " says");
            }
        });

        assertThat(Reads.of(name(), pdf).onlyDocument().text())
                .contains(
                        "left column line 0 says left column line 1 says left column line 2 says left column line 3 says left column line 4")
                .containsSubsequence(
                        "Harbour stays", "left column line 4", "right column line 0", "right column line 4");
    }

    @Test
    void leavesOutRunningHeadsAndPageNumbers() {
        byte[] pdf = pdf(
                page -> framed(page, 1, "The first page says this."),
                page -> framed(page, 2, "The second page says this."),
                page -> framed(page, 3, "The third page says this."));

        assertThat(Reads.of(name(), pdf).onlyDocument().text())
                .isEqualTo("The first page says this.\n\nThe second page says this.\n\nThe third page says this.");
    }

    private static void framed(Page page, int number, String words) {
        page.lines(72, 760, "Harbour Board, annual report");
        page.lines(72, 600, words);
        page.lines(300, 40, "Page " + number + " of 3");
    }

    @Test
    void partsParagraphsByTheSpaceBetweenThem() {
        byte[] pdf = pdf(page -> {
            page.lines(72, 700, "The mayor spoke first and", "said that it would stay.");
            page.lines(72, 655, "The clerk spoke after her", "and said nothing new.");
        });

        assertThat(Reads.of(name(), pdf).texts())
                .containsExactly(
                        "The mayor spoke first and said that it would stay.\n\nThe clerk spoke after her and said nothing new.");
    }

    @Test
    void saysWhenThereIsNoTextOrAPassword() throws IOException {
        assertThat(Reads.of(name(), pdf(page -> {})).onlyFailure().remedy()).contains("OCR");

        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(Reads.of(name(), out.toByteArray()).onlyFailure().message())
                    .contains("password");
        }
    }

    private interface Content {
        void write(Page page);
    }

    private record Page(PDPageContentStream stream) {

        void lines(float left, float top, String... lines) {
            try {
                for (int i = 0; i < lines.length; i++) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    stream.newLineAtOffset(left, top - 14 * i);
                    stream.showText(lines[i]);
                    stream.endText();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] pdf(Content... pages) {
        try (PDDocument document = new PDDocument()) {
            for (Content content : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    content.write(new Page(stream));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
