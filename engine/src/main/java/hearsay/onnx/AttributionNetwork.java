package hearsay.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The two graphs of the attribution model: an encoder that reads a window once, and a labeller that is asked about its cues.
 *
 * <p>One window a run, without padding, on one thread: int8 scales are taken from what is in the run, so this is what makes
 * the output the same whatever else is read at the same time. Safe for use by several threads.
 */
public final class AttributionNetwork implements AutoCloseable {

    /** Scores of a cue: for each piece the nine role labels, in the order of {@code training/attribution/model.py}. */
    public record CueScores(float[][] labels, float statement) {}

    private final OrtSession encoder;
    private final OrtSession roles;

    private AttributionNetwork(OrtSession encoder, OrtSession roles) {
        this.encoder = encoder;
        this.roles = roles;
    }

    /**
     * Loads both graphs from the bytes of their ONNX files.
     *
     * @throws IllegalStateException if ONNX Runtime cannot load them
     */
    public static AttributionNetwork open(byte[] encoder, byte[] roles) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setMemoryPatternOptimization(false); // every window has its own length
                OrtSession first = environment.createSession(encoder, options);
                return new AttributionNetwork(first, environment.createSession(roles, options));
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime could not load the attribution model: " + e.getMessage(), e);
        }
    }

    /** Runs the encoder over one window; close the result before the next window. */
    public Window read(long[] ids, long[] features) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, ids.length};
        try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(features), shape)) {
            return new Window(encoder.run(Map.of("ids", first, "features", second)));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a window of " + ids.length + " pieces", e);
        }
    }

    @Override
    public void close() {
        try {
            encoder.close();
            roles.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One window after the encoder. */
    public final class Window implements AutoCloseable {

        private final OrtSession.Result result;

        private Window(OrtSession.Result result) {
            this.result = result;
        }

        /** For each piece, the scores of: no cue, a cue's first piece, a later piece of it. */
        public float[][] cues() {
            return rows(tensor("cues").getFloatBuffer(), 3);
        }

        /** Asks about the cues whose first and last pieces are given; one answer each, in order. */
        public CueScores[] roles(long[] start, long[] end) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            long[] shape = {start.length};
            try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(start), shape);
                    OnnxTensor last = OnnxTensor.createTensor(environment, LongBuffer.wrap(end), shape);
                    OrtSession.Result answer = roles.run(Map.of(
                            "states", tensor("states"), "tokens", tensor("tokens"), "start", first, "end", last))) {
                float[][] labels = rows(((OnnxTensor) answer.get("labels").orElseThrow()).getFloatBuffer(), 9);
                FloatBuffer statement = ((OnnxTensor) answer.get("valid").orElseThrow()).getFloatBuffer();
                int pieces = labels.length / start.length;
                CueScores[] scores = new CueScores[start.length];
                for (int cue = 0; cue < scores.length; cue++) {
                    float[][] own = Arrays.copyOfRange(labels, cue * pieces, (cue + 1) * pieces);
                    scores[cue] = new CueScores(own, statement.get(cue));
                }
                return scores;
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime failed on " + start.length + " cues", e);
            }
        }

        private OnnxTensor tensor(String name) {
            return (OnnxTensor) result.get(name).orElseThrow();
        }

        private float[][] rows(FloatBuffer buffer, int width) {
            float[][] rows = new float[buffer.remaining() / width][width];
            for (float[] row : rows) {
                buffer.get(row);
            }
            return rows;
        }

        @Override
        public void close() {
            result.close();
        }
    }
}
