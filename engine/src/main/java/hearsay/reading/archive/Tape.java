package hearsay.reading.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that remembers its last bytes, so that a reader which ran into damage can look again from a little before it.
 *
 * <p>Asking on and on after the end throws: a library once did so for ever on a clipped file.
 */
final class Tape extends InputStream {

    /** Libraries read less ahead than this. */
    private static final int MEMORY = 1 << 17;

    private static final int PATIENCE = 1000;

    private final InputStream in;
    private final byte[] memory = new byte[MEMORY];

    /** Bytes taken from {@link #in}; the last {@link #MEMORY} of them are remembered. */
    private long taken;

    private long position;
    private int asksAfterEnd;
    private volatile boolean waiting;
    private volatile long progress;
    private volatile boolean stopped;

    Tape(InputStream in) {
        this.in = in;
    }

    /** The number of the next byte, from 0. */
    long position() {
        return position;
    }

    /** Goes back, as far as memory reaches, or forward to {@code target}; then {@link #position} tells where it is. */
    void moveTo(long target) throws IOException {
        asksAfterEnd = 0;
        position = Math.max(Math.min(target, taken), taken - MEMORY);
        position = Math.max(0, position);
        byte[] skipped = new byte[4096];
        while (position < target) {
            int read = read(skipped, 0, (int) Math.min(skipped.length, target - position));
            if (read < 0) {
                return;
            }
        }
    }

    /** The next bytes, fewer only at the end; they will be read again. At most half of the memory. */
    byte[] peek(int most) throws IOException {
        long from = position;
        byte[] bytes = readNBytes(Math.min(most, MEMORY / 2));
        position = from;
        asksAfterEnd = 0;
        return bytes;
    }

    /** Whether the stream itself is being waited for. */
    boolean isWaiting() {
        return waiting;
    }

    /** Grows with every byte that is read. */
    long progress() {
        return progress;
    }

    /** Makes the next read fail. */
    void stop() {
        stopped = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        if (length == 0) {
            return 0;
        }
        int count = position < taken ? remembered(buffer, from, length) : fresh(buffer, from, length);
        if (count < 0) {
            asksAfterEnd++;
            if (asksAfterEnd > PATIENCE) {
                throw new EOFException("read on after the end");
            }
            return -1;
        }
        position += count;
        progress = progress + count;
        return count;
    }

    private int remembered(byte[] buffer, int from, int length) {
        int at = (int) (position % MEMORY);
        int count = (int) Math.min(Math.min(length, taken - position), MEMORY - at);
        System.arraycopy(memory, at, buffer, from, count);
        return count;
    }

    private int fresh(byte[] buffer, int from, int length) throws IOException {
        waiting = true;
        int count = in.read(buffer, from, Math.min(length, MEMORY / 4));
        waiting = false;
        for (int i = 0; i < count; ) {
            int at = (int) ((taken + i) % MEMORY);
            int part = Math.min(count - i, MEMORY - at);
            System.arraycopy(buffer, from + i, memory, at, part);
            i += part;
        }
        taken += Math.max(0, count);
        return count;
    }
}
