package hearsay.reading.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What gzip packed, undone while it is read; stops at data that unzips to absurd lengths. */
public final class Unzipped extends InputStream {

    /** Deflate packs 1032 bytes into one at most; text never comes near this. */
    private static final int MOST_RATIO = 250;

    /** A short file may be one word over and over. */
    private static final long FREE = 16_000_000;

    private final Counted packed;
    private final InputStream plain;
    private long count;

    /** @param packed must support marks */
    public Unzipped(InputStream packed) throws IOException {
        this.packed = new Counted(packed);
        plain = new GZIPInputStream(this.packed, 1 << 15);
    }

    public static boolean isPacked(byte[] head) {
        return head.length > 1 && head[0] == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /** As many of the first bytes, up to {@link Kind#HEAD}, as {@code packedHead} holds. */
    public static byte[] head(byte[] packedHead) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packedHead))) {
            byte[] buffer = new byte[4096];
            int read = plain.read(buffer);
            while (read >= 0 && head.size() < Kind.HEAD) {
                head.write(buffer, 0, read);
                read = plain.read(buffer);
            }
        } catch (IOException e) {
            return head.toByteArray(); // the head ends in the middle of the data
        }
        return head.toByteArray();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = plain.read(buffer, from, length);
        count += Math.max(0, read);
        if (count > FREE && count / MOST_RATIO > packed.count) {
            throw new BombException();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    /** The data unzips to more than {@value #MOST_RATIO} times its size. */
    public static final class BombException extends IOException {

        private static final long serialVersionUID = 1;

        BombException() {
            super("unzips to more than " + MOST_RATIO + " times its size");
        }
    }

    /**
     * Counts, and never answers that nothing is available while bytes follow: GZIPInputStream takes that for the end of a file that
     * was packed in several parts.
     */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next < 0 ? 0 : 1;
        }
    }
}
