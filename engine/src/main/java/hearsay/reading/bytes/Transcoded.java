package hearsay.reading.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in another encoding, as UTF-8 without a byte order mark. */
public final class Transcoded extends InputStream {

    private final Reader reader;
    private final char[] units = new char[8192];
    private byte[] bytes = {};
    private int at;
    private boolean begun;
    private int kept;

    public Transcoded(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, buffer, from, count);
        at += count;
        return count;
    }

    /** A high surrogate at the end waits for its other half. */
    private boolean fill() throws IOException {
        int read = reader.read(units, kept, units.length - kept);
        int filled = kept + Math.max(0, read);
        if (filled == 0) {
            return false;
        }
        int start = !begun && units[0] == '\uFEFF' ? 1 : 0;
        begun = true;
        boolean split = read >= 0 && Character.isHighSurrogate(units[filled - 1]);
        int end = split ? filled - 1 : filled;
        bytes = new String(units, start, Math.max(0, end - start)).getBytes(StandardCharsets.UTF_8);
        at = 0;
        kept = split ? 1 : 0;
        if (split) {
            units[0] = units[filled - 1];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
