package hearsay.attribution;

import hearsay.onnx.AttributionNetwork;
import hearsay.onnx.ModelException;
import hearsay.onnx.ModelFolder;
import hearsay.onnx.PieceTokenizer;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trained attribution model, loaded: networks, vocabulary, and the numbers that go with them. Safe for use by several threads.
 *
 * <p>A model is a folder with {@code model.json} ({@link Settings}) and the files that it names with their SHA-256.
 */
public final class AttributionModel implements AutoCloseable {

    /**
     * What {@code model.json} holds.
     *
     * @param name the model's name and date, as results repeat it
     * @param windowPieces the most pieces of a window, without its two ends
     * @param cueBias added to the score of "no cue"
     * @param threshold the least geometric mean of cue and statement probability
     */
    public record Settings(
            String name,
            Checksums sha256,
            int windowPieces,
            double cueBias,
            double threshold,
            double[][] transitions,
            double[] first,
            double[] last,
            Confidence confidence) {}

    /** SHA-256 of each file, 64 hexadecimal digits. */
    public record Checksums(String encoder, String roles, String tokenizer) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Settings settings;
    private final AttributionNetwork network;
    private final PieceTokenizer tokenizer;
    private final RoleDecoder roles;

    private AttributionModel(Settings settings, AttributionNetwork network, PieceTokenizer tokenizer) {
        this.settings = settings;
        this.network = network;
        this.tokenizer = tokenizer;
        this.roles = new RoleDecoder(settings.transitions(), settings.first(), settings.last());
    }

    /**
     * Loads a model.
     *
     * @throws ModelException if a file is missing, damaged or not the one meant
     */
    public static AttributionModel load(ModelFolder folder) {
        Settings settings;
        try {
            settings = JSON.readValue(folder.read("model.json"), Settings.class);
        } catch (JacksonException e) {
            throw new ModelException(
                    folder.name() + "/model.json is damaged: " + e.getOriginalMessage(),
                    "Fetch the model again, or train it anew as training/attribution/README.md says.",
                    e);
        }
        Checksums sha256 = settings.sha256();
        AttributionNetwork network = AttributionNetwork.open(
                folder.read("encoder.int8.onnx", sha256.encoder()), folder.read("roles.int8.onnx", sha256.roles()));
        try {
            return new AttributionModel(
                    settings, network, PieceTokenizer.open(folder.read("tokenizer.json", sha256.tokenizer())));
        } catch (IOException e) {
            network.close();
            throw new ModelException(
                    "The tokenizer of " + folder.name() + " cannot be loaded: " + e.getMessage(),
                    "Its native library is unpacked into a folder for temporary files: name one that can be written with -Djava.io.tmpdir=FOLDER.",
                    e);
        }
    }

    public String name() {
        return settings.name();
    }

    Settings settings() {
        return settings;
    }

    AttributionNetwork network() {
        return network;
    }

    PieceTokenizer tokenizer() {
        return tokenizer;
    }

    RoleDecoder roles() {
        return roles;
    }

    @Override
    public void close() {
        network.close();
        tokenizer.close();
    }
}
