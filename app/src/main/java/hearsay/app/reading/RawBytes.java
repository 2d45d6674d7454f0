package hearsay.app.reading;

import hearsay.document.Provenance;
import hearsay.reading.ArticleReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The bytes that an article was read from, where they are easily had again. */
final class RawBytes {

    private static final long MOST = 50_000_000;

    private RawBytes() {}

    /** The whole file where it is one article, or the line of a file of JSON lines; null for anything else. */
    static byte @Nullable [] of(Provenance provenance) {
        String name = provenance.file();
        if (name == null || name.equals(ArticleReader.STANDARD_INPUT)) {
            return null;
        }
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                return null;
            }
            if (provenance.record() == null) {
                return Files.size(file) > MOST ? null : Files.readAllBytes(file);
            }
            Long offset = provenance.offset();
            return offset == null ? null : line(file, offset);
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static byte @Nullable [] line(Path file, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(file).position(offset);
                InputStream in = new java.io.BufferedInputStream(Channels.newInputStream(channel))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = in.read();
            if (next != '{') { // packed, or of another kind
                return null;
            }
            while (next >= 0 && next != '\n' && line.size() < MOST) {
                line.write(next);
                next = in.read();
            }
            return line.toByteArray();
        }
    }
}
