package hearsay.reading.bytes;

import java.io.IOException;
import java.io.InputStream;

/** Looks at bytes that will be read later. */
public final class Peek {

    private Peek() {}

    /** The next bytes, {@code most} of them unless the stream ends before; {@code in} must support marks. */
    public static byte[] at(InputStream in, int most) throws IOException {
        in.mark(most);
        try {
            return in.readNBytes(most);
        } finally {
            in.reset();
        }
    }
}
