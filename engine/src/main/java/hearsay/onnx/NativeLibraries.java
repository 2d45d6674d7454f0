package hearsay.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the tokenizer's loader to what is on this machine.
 *
 * <p>DJL reads its settings from system properties: without them it asks a cloud's address whether it runs there, and unpacks
 * its native library into the user's home, which may be read-only.
 */
final class NativeLibraries {

    private NativeLibraries() {}

    static synchronized void prepare() throws IOException {
        setIfAbsent("ai.djl.offline", "true");
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent("RUST_FLAVOR", "cpu");
        if (System.getProperty("ENGINE_CACHE_DIR") == null && System.getenv("ENGINE_CACHE_DIR") == null) {
            Path folder =
                    Path.of(System.getProperty("java.io.tmpdir"), "hearsay-native-" + System.getProperty("user.name"));
            Files.createDirectories(folder);
            System.setProperty("ENGINE_CACHE_DIR", folder.toString());
            setIfAbsent("DJL_CACHE_DIR", folder.toString());
        }
    }

    private static void setIfAbsent(String key, String value) {
        if (System.getProperty(key) == null && System.getenv(key) == null) {
            System.setProperty(key, value);
        }
    }
}
