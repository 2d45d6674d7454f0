package hearsay.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The files of one model: in a folder, or on the class path as the models' jar carries them. */
public final class ModelFolder {

    private final String name;
    private final @Nullable Path folder;

    private ModelFolder(String name, @Nullable Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** The model called {@code name} on the class path, under {@code hearsay/models/}. */
    public static ModelFolder shipped(String name) {
        return new ModelFolder("hearsay/models/" + name, null);
    }

    public static ModelFolder at(Path folder) {
        return new ModelFolder(folder.toString(), folder);
    }

    /** Where the files are, for messages. */
    public String name() {
        return name;
    }

    /**
     * Reads a file whole.
     *
     * @throws ModelException if it is missing or cannot be read
     */
    public byte[] read(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ModelException(
                    name + "/" + file + " cannot be read: " + e.getMessage(),
                    folder == null
                            ? "Put the jar hearsay-models on the class path, or name a model's folder."
                            : "Check that the folder holds a whole model: see models/README.md.",
                    e);
        }
    }

    /**
     * Reads a file whole and checks it.
     *
     * @param sha256 64 hexadecimal digits, lower case
     * @throws ModelException if it is missing, cannot be read, or is not the file that was meant
     */
    public byte[] read(String file, String sha256) {
        byte[] bytes = read(file);
        String actual = sha256(bytes);
        if (!actual.equals(sha256)) {
            throw new ModelException(
                    name + "/" + file + " is not the file that model.json names: its SHA-256 is " + actual + ", not "
                            + sha256 + ".",
                    "Fetch the model again, or train it anew as training/attribution/README.md says.");
        }
        return bytes;
    }

    private InputStream open(String file) throws IOException {
        if (folder != null) {
            return Files.newInputStream(folder.resolve(file));
        }
        InputStream in = ModelFolder.class.getClassLoader().getResourceAsStream(name + "/" + file);
        if (in == null) {
            throw new IOException("it is not on the class path");
        }
        return in;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
