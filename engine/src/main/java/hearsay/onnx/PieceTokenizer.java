package hearsay.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import hearsay.document.CodePoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts text into the word pieces of a model's vocabulary. Safe for use by several threads. */
public final class PieceTokenizer implements AutoCloseable {

    /**
     * Word pieces of one text.
     *
     * @param ids number of each piece in the vocabulary
     * @param word for each piece, the number of the word it belongs to, ascending from 0
     * @param start for each piece, its first UTF-16 unit
     * @param end for each piece, the UTF-16 unit after its last
     */
    public record Pieces(long[] ids, int[] word, int[] start, int[] end) {}

    /** UTF-16 units given to the tokenizer at once, and then as far as the word goes. */
    private static final int STRETCH = 20_000;

    private final HuggingFaceTokenizer tokenizer;

    private PieceTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Loads the bytes of a Hugging Face {@code tokenizer.json}.
     *
     * @throws IOException if they are none, or the native library cannot be unpacked
     */
    public static PieceTokenizer open(byte[] json) throws IOException {
        NativeLibraries.prepare();
        return new PieceTokenizer(HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json),
                Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false")));
    }

    /** Cuts a text of any length, stretch by stretch: the native side takes a hundred times the memory of what it is given. */
    public Pieces cut(String text) {
        List<Pieces> stretches = new ArrayList<>();
        int words = 0;
        int start = 0;
        do {
            int end = stretchEnd(text, start);
            Pieces pieces = cut(text.substring(start, end), start, words);
            stretches.add(pieces);
            words = pieces.word().length == 0 ? words : pieces.word()[pieces.word().length - 1] + 1;
            start = end;
        } while (start < text.length());
        return new Pieces(
                stretches.stream().flatMapToLong(of -> Arrays.stream(of.ids())).toArray(),
                stretches.stream().flatMapToInt(of -> Arrays.stream(of.word())).toArray(),
                stretches.stream().flatMapToInt(of -> Arrays.stream(of.start())).toArray(),
                stretches.stream().flatMapToInt(of -> Arrays.stream(of.end())).toArray());
    }

    /** A stretch ends before white space, where no word of the vocabulary goes on. */
    private static int stretchEnd(String text, int start) {
        int end = start + STRETCH;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return Math.min(end, text.length());
    }

    private Pieces cut(String stretch, int offset, int firstWord) {
        Encoding encoding = tokenizer.encode(wellFormed(stretch), false, false);
        CharSpan[] spans = encoding.getCharTokenSpans();
        long[] wordIds = encoding.getWordIds();
        CodePoints codePoints = new CodePoints(stretch);
        int n = spans.length;
        int[] word = new int[n];
        int[] start = new int[n];
        int[] end = new int[n];
        int current = firstWord - 1;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            if (wordIds[i] != last || wordIds[i] < 0) {
                current++;
                last = wordIds[i];
            }
            word[i] = current;
            start[i] = offset + codePoints.toUnit(spans[i].getStart());
            end[i] = offset + codePoints.toUnit(spans[i].getEnd());
        }
        return new Pieces(encoding.getIds(), word, start, end);
    }

    /** The native side takes only well-formed text: halves of surrogate pairs that stand alone become U+FFFD, one for one. */
    static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, '\ufffd');
            }
        }
        return repaired == null ? text : repaired.toString();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
