package hearsay.reading.format;

import hearsay.document.Document;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of a PDF: columns one after the other, running heads and page numbers left out, lines joined to paragraphs. */
public final class PdfReader implements FormatReader {

    private static final int MOST_BYTES = 100_000_000;
    private static final int MOST_PAGES = 2000;

    @Override
    public void read(Source source, Outcomes outcomes) throws IOException {
        byte[] bytes = source.bytes().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            outcomes.failure(
                    null, "The PDF has more than " + MOST_BYTES + " bytes.", "Save the pages that matter as a PDF.");
            return;
        }
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            read(pdf, source, outcomes);
        } catch (InvalidPasswordException e) {
            outcomes.failure(null, "A password protects the PDF.", "Save it without the password, and read that.");
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException
                | NegativeArraySizeException e) {
            // PDFBox answers damage with exceptions of many sorts.
            if (outcomes.isTheReceivers(e)) {
                throw e;
            }
            outcomes.failure(
                    null,
                    "The PDF is damaged: " + e.getMessage() + ".",
                    "Download it again, or print it to a new PDF.");
        }
    }

    private static void read(PDDocument pdf, Source source, Outcomes outcomes) throws IOException {
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            outcomes.failure(
                    null, "The PDF has more than " + MOST_PAGES + " pages.", "Save the pages that matter as a PDF.");
            return;
        }
        String text = PdfLayout.text(lines(pdf));
        if (text.isBlank()) {
            outcomes.failure(
                    null,
                    "There is no text in the PDF; it may be a scan.",
                    "Let a program for text recognition (OCR) read it first.");
            return;
        }
        Origin origin = Origin.of(source);
        String title = pdf.getDocumentInformation().getTitle();
        boolean named = title != null && !title.isBlank() && text.contains(title.strip());
        outcomes.read(
                new Document(
                        source.name(),
                        named ? origin.known().withTitle(title.strip()) : origin.known(),
                        origin.provenance(),
                        text,
                        List.of()),
                null);
    }

    private static List<List<PdfLayout.Line>> lines(PDDocument pdf) throws IOException {
        List<List<PdfLayout.Line>> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            List<PdfLayout.Line> lines = new ArrayList<>();
            LineStripper stripper = new LineStripper(lines);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String unused = stripper.getText(pdf);
            pages.add(lines);
        }
        return pages;
    }

    /** Collects stretches of text with their places, in the order of the file. */
    private static final class LineStripper extends PDFTextStripper {

        private final List<PdfLayout.Line> lines;
        private final List<TextPosition> open = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        LineStripper(List<PdfLayout.Line> lines) {
            this.lines = lines;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            boolean apart =
                    !open.isEmpty() && !positions.isEmpty() && isFar(open.get(open.size() - 1), positions.get(0));
            if (apart) {
                close();
            }
            open.addAll(positions);
            words.append(text);
        }

        /** Words of one column are nearer to each other, even in justified lines. */
        private static boolean isFar(TextPosition left, TextPosition right) {
            float gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
            return gap > Math.max(PdfLayout.GUTTER, left.getFontSizeInPt() * 1.2f);
        }

        @Override
        protected void writeWordSeparator() {
            words.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            close();
        }

        @Override
        protected void writePageEnd() {
            close();
        }

        private void close() {
            if (!open.isEmpty() && !words.toString().isBlank()) {
                float left = Float.MAX_VALUE;
                float right = 0;
                float top = Float.MAX_VALUE;
                float bottom = 0;
                for (TextPosition position : open) {
                    left = Math.min(left, position.getXDirAdj());
                    right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
                    top = Math.min(top, position.getYDirAdj() - position.getHeightDir());
                    bottom = Math.max(bottom, position.getYDirAdj());
                }
                lines.add(new PdfLayout.Line(words.toString().strip(), left, right, top, bottom));
            }
            open.clear();
            words.setLength(0);
        }
    }
}
