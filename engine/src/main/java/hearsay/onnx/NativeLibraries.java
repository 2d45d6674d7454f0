package hearsay.onnx;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

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
            Path folder = ownFolder();
            System.setProperty("ENGINE_CACHE_DIR", folder.toString());
            setIfAbsent("DJL_CACHE_DIR", folder.toString());
        }
    }

    /**
     * A folder for temporary files that nobody else can write into: a name that others can guess could hold a library of theirs.
     * It is kept from run to run, so that the library is unpacked once.
     */
    private static Path ownFolder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(
                    temporary.resolve("hearsay-native")); // on Windows the folder is the user's own
        }
        Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rwx------");
        Path folder = temporary.resolve("hearsay-native-" + System.getProperty("user.name"));
        try {
            return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(mine));
        } catch (FileAlreadyExistsException e) {
            Path probe = Files.createTempFile(temporary, "hearsay", null); // belongs to whoever runs this
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean isMine = found.isDirectory()
                    && found.owner().equals(Files.getOwner(probe))
                    && found.permissions().equals(mine);
            Files.delete(probe);
            return isMine ? folder : Files.createTempDirectory(temporary, "hearsay-native");
        }
    }

    private static void setIfAbsent(String key, String value) {
        if (System.getProperty(key) == null && System.getenv(key) == null) {
            System.setProperty(key, value);
        }
    }
}
