package hearsay.reading.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Goes through an archive record by record, past damage, and finds the pages in it. */
final class WarcScan {

    /** What a scan finds, in the order of the archive. */
    sealed interface Found {

        /**
         * A page as its server sent it, decoded.
         *
         * @param record its WARC-Record-ID, without brackets
         * @param offset byte of the file at which its record begins
         */
        record Page(String record, long offset, String address, @Nullable Instant date, String contentType, byte[] html)
                implements Found {}

        /**
         * A place that could not be read.
         *
         * @param last whether nothing was found after it
         */
        record Damaged(String place, String message, boolean last) implements Found {}

        /** A place whose packing cannot be undone here: zstd or Brotli. */
        record Packed(String place) implements Found {}

        /** A page with more bytes than the most allowed. */
        record TooLong(long offset) implements Found {}

        /** The end, with the number of records of other kinds. */
        record End(long others) implements Found {}
    }

    /** Takes what is found. */
    interface Receiver {

        /** Answers false to end the scan. */
        boolean take(Found found);
    }

    /** How far damage is looked past at a time. */
    private static final int LOOK = 1 << 15;

    /** So many bytes tell a packed record from three bytes that look like one. */
    private static final int BEGINNING = 1 << 10;

    private final Tape tape;
    private final int most;
    private final Receiver receiver;
    private long others;

    /**
     * @param most the bytes that a page may have
     */
    WarcScan(Tape tape, int most, Receiver receiver) {
        this.tape = tape;
        this.most = most;
        this.receiver = receiver;
    }

    void run() throws IOException {
        boolean more = true;
        while (more) {
            more = sound();
        }
        receiver.take(new Found.End(others));
    }

    /** Reads until the end or damage, then looks for the next whole record; false at the end. */
    private boolean sound() throws IOException {
        long base = tape.position();
        long recordStart = base;
        boolean inside = true; // of the record at recordStart, not after it
        try {
            WarcReader reader = new WarcReader(tape); // left open: closing would close the tape
            while (true) {
                Optional<WarcRecord> next = reader.next();
                if (next.isEmpty()) {
                    return false;
                }
                recordStart = base + next.get().position();
                inside = true;
                if (!take(next.get(), recordStart)) {
                    return false;
                }
                inside = false;
            }
        } catch (IOException | RuntimeException e) { // jwarc answers some damage with exceptions of either sort
            return afterDamage(recordStart, inside, e instanceof EOFException);
        } catch (LinkageError e) { // jwarc knows zstd, if a library were there that nothing else needs
            tape.moveTo(recordStart + 1);
            return receiver.take(new Found.Packed(place(recordStart, inside))) && findRecord();
        }
    }

    private static String place(long recordStart, boolean inside) {
        return (inside ? "" : "what follows ") + "the record at byte " + recordStart;
    }

    private boolean afterDamage(long recordStart, boolean inside, boolean cut) throws IOException {
        tape.moveTo(recordStart + 1);
        boolean found = findRecord();
        String place = place(recordStart, inside);
        String message = cut && !found ? "The archive ends in the middle." : "The archive is damaged here.";
        return receiver.take(new Found.Damaged(place, message, !found)) && found;
    }

    private boolean take(WarcRecord record, long offset) throws IOException {
        if (record instanceof WarcResponse response && isHttp(response)) {
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse("");
            if (http.status() == 200 && isPage(type)) {
                String packing =
                        http.headers().first("Content-Encoding").orElse("").strip();
                if (packing.equalsIgnoreCase("br") || packing.equalsIgnoreCase("zstd")) {
                    return receiver.take(new Found.Packed(place(offset, true)));
                }
                return page(response, offset, type, http.bodyDecoded());
            }
        } else if (record instanceof WarcResource resource
                && isPage(resource.headers().first("Content-Type").orElse("none"))) {
            return page(
                    resource, offset, resource.headers().first("Content-Type").orElse(""), resource.body());
        }
        others++;
        return true;
    }

    private boolean page(WarcTargetRecord record, long offset, String type, MessageBody body) throws IOException {
        byte[] html = body.stream().readNBytes(most + 1);
        if (html.length > most) {
            return receiver.take(new Found.TooLong(offset));
        }
        record.body().consume();
        if (record.body().position() < record.body().size()) {
            throw new EOFException("the record is shorter than it says");
        }
        String id = record.headers().first("WARC-Record-ID").orElse("");
        String bare = id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
        return receiver.take(new Found.Page(bare, offset, record.target(), date(record), type, html));
    }

    private static @Nullable Instant date(WarcRecord record) {
        try {
            return record.date();
        } catch (RuntimeException e) {
            return null; // missing or no date
        }
    }

    private static boolean isHttp(WarcResponse response) {
        String type = response.headers().first("Content-Type").orElse("");
        return type.startsWith("application/http") && response.target().startsWith("http");
    }

    private static boolean isPage(String contentType) {
        String type = contentType.toLowerCase(java.util.Locale.ROOT);
        return type.isBlank() || type.startsWith("text/html") || type.startsWith("application/xhtml");
    }

    /** Moves the tape to the next bytes that begin a record, packed or plain; false if there are none. */
    private boolean findRecord() throws IOException {
        while (true) {
            byte[] bytes = tape.peek(LOOK);
            // Near the end of what is seen, a beginning could not be told.
            int limit = bytes.length < LOOK ? bytes.length - 8 : bytes.length - BEGINNING;
            for (int i = 0; i < limit; i++) {
                if (startsPlain(bytes, i) || startsPacked(bytes, i)) {
                    tape.moveTo(tape.position() + i);
                    return true;
                }
            }
            if (bytes.length < LOOK) {
                return false;
            }
            tape.moveTo(tape.position() + limit);
        }
    }

    private static boolean startsPlain(byte[] bytes, int at) {
        if (bytes[at] != 'W' || at > 0 && bytes[at - 1] != '\n') {
            return false;
        }
        String start = new String(bytes, at, 7, StandardCharsets.ISO_8859_1);
        return start.equals("WARC/1.") || start.equals("WARC/0.");
    }

    private static boolean startsPacked(byte[] bytes, int at) {
        if (bytes[at] != 0x1F || bytes[at + 1] != (byte) 0x8B || bytes[at + 2] != 8) {
            return false;
        }
        int length = Math.min(BEGINNING, bytes.length - at);
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes, at, length))) {
            return new String(plain.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
        } catch (IOException e) {
            return false;
        }
    }
}
