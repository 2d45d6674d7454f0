package hearsay.spark;

import hearsay.document.Sha256;
import java.io.Serializable;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * One file to be read, as it was when it was listed.
 *
 * @param path its address with scheme
 * @param length in bytes
 * @param modified in milliseconds since 1970
 */
record InputFile(String path, long length, long modified) implements Serializable {

    static InputFile of(FileStatus status) {
        return new InputFile(status.getPath().toString(), status.getLen(), status.getModificationTime());
    }

    /** What documents and messages call it: on this machine's own file system its plain path, as the command line does. */
    String name() {
        Path parsed = new Path(path);
        return "file".equals(parsed.toUri().getScheme()) ? parsed.toUri().getPath() : path;
    }

    /** Sixteen hexadecimal digits that another file, or the same file with other bytes, does not share. */
    String key() {
        return Sha256.of(path + "\n" + length + "\n" + modified).substring(0, 16);
    }
}
