package hearsay.reading.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines and holds no more than one of them. */
public final class Lines {

    /**
     * One line.
     *
     * @param number from 1
     * @param offset byte of the stream at which it begins
     * @param bytes without its line end; null where it has more than the most allowed
     */
    public record Line(long number, long offset, byte @Nullable [] bytes) {}

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long offset;
    private long number;

    /** @param most the bytes that a line may have; longer ones are passed over */
    public Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** The next line; null after the last. */
    @Nullable
    public Line next() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        long start = offset;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && (at < filled || fill())) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= (long) line.size() + end - at > most;
            if (!tooLong) {
                line.write(buffer, at, end - at);
            }
            ended = end < filled;
            offset += end - at + (ended ? 1 : 0);
            at = ended ? end + 1 : end;
        }
        number++;
        return new Line(number, start, tooLong ? null : line.toByteArray());
    }

    /** How many lines there were so far. */
    public long count() {
        return number;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }
}
