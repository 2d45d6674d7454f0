package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are invented. */
@Timeout(300)
class WarcArchiveReaderTest extends FormatReaderContract {

    private static final byte[] INFO = record("warcinfo", 0, "application/warc-fields", bytes("software: test\r\n"));

    @Override
    String name() {
        return "crawl.warc";
    }

    @Override
    byte[] example() {
        return archive(false, 3);
    }

    @Override
    List<String> texts() {
        return List.of(words(1), words(2), words(3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsRecordAddressDateAndOffset(boolean packed) {
        List<Document> documents = Reads.of("c.warc", archive(packed, 2)).documents();

        assertThat(documents).hasSize(2);
        Document second = documents.get(1);
        assertThat(second.id()).isEqualTo("urn:uuid:00000002");
        assertThat(second.provenance().record()).isEqualTo("urn:uuid:00000002");
        assertThat(second.metadata().uri()).isEqualTo("https://example.org/2");
        assertThat(second.metadata().retrieved()).isEqualTo("2023-05-09T10:00:00Z");
        long offset = pack(packed, INFO).length + pack(packed, page(1)).length;
        assertThat(second.provenance().offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesTheWholeRecordsBeforeACutAtAnyByte(boolean packed) {
        byte[] whole = archive(packed, 60);
        List<Integer> ends = ends(packed, 60);
        for (int cut = 1; cut < Math.min(whole.length, 20_000); cut++) {
            int last = cut;
            long atLeast = ends.stream().filter(end -> end <= last).count();
            Reads reads = Reads.of("c.warc", Arrays.copyOf(whole, cut));

            // A record that lacks no more than the blank lines after it, or the checksum of its packing, may count as
            // whole.
            assertThat(reads.documents().size()).as("cut at %d", cut).isBetween((int) atLeast, (int) atLeast + 1);
            List<String> texts = reads.texts();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i)).as("cut at %d", cut).isEqualTo(words(i + 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsTheRecordsAroundADamagedOne(boolean packed) {
        byte[] broken = pack(packed, page(2));
        for (int i = packed ? 15 : 3; i < (packed ? 60 : 9); i++) {
            broken[i] ^= 0x55;
        }
        Reads reads = Reads.of(
                "c.warc",
                joined(
                        pack(packed, INFO),
                        pack(packed, page(1)),
                        broken,
                        pack(packed, page(3)),
                        pack(packed, page(4))));

        assertThat(reads.texts()).containsExactly(words(1), words(3), words(4));
        assertThat(reads.onlyFailure().where())
                .isEqualTo("what follows the record at byte " + pack(packed, INFO).length);
        assertThat(reads.onlyFailure().message()).contains("damaged");
    }

    @Test
    void readsPastARecordThatStatesTheWrongLength() {
        String wrong = new String(page(2), StandardCharsets.ISO_8859_1)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 40");

        assertThat(Reads.of("c.warc", joined(page(1), wrong.getBytes(StandardCharsets.ISO_8859_1), page(3)))
                        .texts())
                .startsWith(words(1))
                .endsWith(words(3));
    }

    @Test
    void takesPagesOnlyAndCountsTheRest() {
        byte[] image = response(7, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", bytes("xxx"));
        byte[] missing = response(8, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n", bytes("<p>gone</p>"));
        Reads reads = Reads.of("c.warc", joined(INFO, image, page(1), missing));

        assertThat(reads.texts()).containsExactly(words(1));
        assertThat(reads.skipped()).hasSize(1).first().satisfies(skipped -> assertThat(skipped.message())
                .isEqualTo("3 records hold no page."));
    }

    @Test
    void undoesTheTransfersChunksAndPacking() {
        byte[] packed = Reads.gzip(bytes("<p>" + words(5) + "</p>"));
        byte[] body = joined(bytes(Integer.toHexString(packed.length) + "\r\n"), packed, bytes("\r\n0\r\n\r\n"));
        byte[] record = response(
                5,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Encoding: gzip\r\n\r\n",
                body);

        assertThat(Reads.of("c.warc", record).texts()).containsExactly(words(5));
    }

    @Test
    void endsOnAnArchiveOfNothingButBeginnings() {
        byte[] magic = {0x1F, (byte) 0x8B, 8};
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.writeBytes(pack(true, page(1)));
        for (int i = 0; i < 100_000; i++) {
            many.writeBytes(magic);
        }

        assertThat(Reads.of("c.warc.gz", many.toByteArray()).texts()).containsExactly(words(1));
    }

    @Test
    @Timeout(30)
    void skimsAtLeastAHundredRecordsASecond() {
        byte[] archive = archive(true, 1500);
        long start = System.nanoTime();

        assertThat(Reads.of("c.warc.gz", archive).documents()).hasSize(1500);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    private static String words(int number) {
        return "Speaker " + number + " said that the harbour of town " + number * 7919 % 1000 + " would stay open.";
    }

    private static byte[] archive(boolean packed, int pages) {
        List<byte[]> records = new ArrayList<>();
        records.add(pack(packed, INFO));
        for (int i = 1; i <= pages; i++) {
            records.add(pack(packed, page(i)));
        }
        return joined(records.toArray(byte[][]::new));
    }

    /** Where each page's record has all its content, in an archive of one part. */
    private static List<Integer> ends(boolean packed, int pages) {
        List<Integer> ends = new ArrayList<>();
        int end = pack(packed, INFO).length;
        for (int i = 1; i <= pages; i++) {
            end += pack(packed, page(i)).length;
            ends.add(end);
        }
        return ends;
    }

    private static byte[] page(int number) {
        return response(
                number,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n",
                bytes("<html><p>" + words(number) + "</p></html>"));
    }

    @Test
    @Timeout(30)
    void saysWhichPackingIsNotReadAndReadsTheRest() {
        byte[] brotli =
                response(1, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n", new byte[] {
                    0x0B, 0x02, (byte) 0x80, 'o', 'n', 'e', 0x03
                });
        Reads reads = Reads.of("c.warc", joined(INFO, joined(brotli, page(2))));

        assertThat(reads.texts()).containsExactly(words(2));
        assertThat(reads.failures()).hasSize(1);
        assertThat(reads.failures().get(0).message()).contains("Brotli");
    }

    @Test
    @Timeout(30)
    void saysThatAWholeArchiveIsPackedByZstd() {
        byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x04, 0x58, 0x41, 0, 0, 'W', 'A', 'R', 'C', '/', '1'};

        assertThat(Reads.of("c.warc", zstd).failures().get(0).message()).contains("zstd");
    }

    private static byte[] response(int number, String head, byte[] body) {
        return record("response", number, "application/http; msgtype=response", joined(bytes(head), body));
    }

    private static byte[] record(String type, int number, String contentType, byte[] block) {
        String target = type.equals("response") ? "WARC-Target-URI: https://example.org/" + number + "\r\n" : "";
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                + String.format(java.util.Locale.ROOT, "%08d", number)
                + ">\r\nWARC-Date: 2023-05-09T10:00:00Z\r\n" + target + "Content-Type: " + contentType
                + "\r\nContent-Length: "
                + block.length + "\r\n\r\n";
        return joined(bytes(head), block, bytes("\r\n\r\n"));
    }

    private static byte[] pack(boolean packed, byte[] record) {
        return packed ? Reads.gzip(record) : record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
