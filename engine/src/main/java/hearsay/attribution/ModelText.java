package hearsay.attribution;

import hearsay.document.Span;
import hearsay.onnx.PieceTokenizer;
import hearsay.tagging.Quotation;
import hearsay.tagging.TaggedDocument;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the attribution model sees it: words of word pieces, each with what the lower-casing vocabulary hides.
 *
 * @param ids word pieces
 * @param firstPiece for each word, its first piece; one entry more, the number of pieces
 * @param wordStart for each word, its first UTF-16 unit
 * @param wordEnd for each word, the UTF-16 unit after its last
 * @param feature for each word, case + 3 × quotation + 9 × paragraph: case is 0 for lower, 1 for a capital, 2 for all capitals;
 *     quotation is 0 outside, 1 inside, 2 inside a quotation in a quotation; paragraph is 1 for a paragraph's first word
 * @param sentenceStart first word of each sentence, ascending, beginning with 0
 */
public record ModelText(
        long[] ids, int[] firstPiece, int[] wordStart, int[] wordEnd, byte[] feature, int[] sentenceStart) {

    /** The number of values that {@code feature} takes. */
    public static final int FEATURES = 18;

    public int words() {
        return wordStart.length;
    }

    /** The number of pieces of the words {@code [from, to)}. */
    int pieces(int from, int to) {
        return firstPiece[to] - firstPiece[from];
    }

    boolean startsParagraph(int word) {
        return feature[word] >= 9;
    }

    public static ModelText of(TaggedDocument document, PieceTokenizer tokenizer) {
        String text = document.text();
        PieceTokenizer.Pieces pieces = tokenizer.cut(text);
        int n = pieces.ids().length;
        int words = n == 0 ? 0 : pieces.word()[n - 1] + 1;
        int[] firstPiece = new int[words + 1];
        int[] start = new int[words];
        int[] end = new int[words];
        for (int i = 0; i < n; i++) {
            int word = pieces.word()[i];
            if (i == 0 || word != pieces.word()[i - 1]) {
                firstPiece[word] = i;
                start[word] = pieces.start()[i];
            }
            end[word] = pieces.end()[i];
        }
        firstPiece[words] = n;
        byte[] feature = new byte[words];
        addCase(feature, text, start, end);
        addQuotations(feature, document.quotations(), start);
        for (Span paragraph : document.paragraphs()) {
            int word = firstWordFrom(start, paragraph.start());
            if (word < words && start[word] < paragraph.end()) {
                feature[word] += 9;
            }
        }
        return new ModelText(
                pieces.ids(), firstPiece, start, end, feature, sentenceStarts(document.sentences(), start));
    }

    private static void addCase(byte[] feature, String text, int[] start, int[] end) {
        for (int word = 0; word < start.length; word++) {
            if (start[word] < end[word] && Character.isUpperCase(text.codePointAt(start[word]))) {
                boolean allCapitals = end[word] - start[word] > 1
                        && text.substring(start[word], end[word]).chars().noneMatch(Character::isLowerCase);
                feature[word] = (byte) (allCapitals ? 2 : 1);
            }
        }
    }

    private static void addQuotations(byte[] feature, List<Quotation> quotations, int[] start) {
        for (Quotation quotation : quotations) {
            if (quotation.depth() > 1) {
                continue;
            }
            int word = firstWordFrom(start, quotation.span().start());
            for (; word < start.length && start[word] < quotation.span().end(); word++) {
                feature[word] += 3;
            }
        }
    }

    private static int[] sentenceStarts(List<Span> sentences, int[] start) {
        int[] found = new int[sentences.size() + 1];
        int count = 1; // word 0 always starts one
        for (Span sentence : sentences) {
            int word = firstWordFrom(start, sentence.start());
            if (word < start.length && word > found[count - 1]) {
                found[count++] = word;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static int firstWordFrom(int[] start, int unit) {
        int at = Arrays.binarySearch(start, unit);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && start[at - 1] == unit) {
            at--;
        }
        return at;
    }
}
