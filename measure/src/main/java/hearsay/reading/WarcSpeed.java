package hearsay.reading;

import hearsay.reading.archive.WarcArchiveReader;
import hearsay.reading.bytes.Kind;
import hearsay.reading.outcome.Languages;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.ReadingOptions;
import hearsay.reading.outcome.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;

/**
 * How many records of an archive a second of processor time goes through, pages handed on but not read.
 *
 * <p>It stands in the readers' own package, since they hand pages to nobody else. Usage: {@code WarcSpeed FOLDER-OF-GZIPPED-PAGES}: the
 * pages are put into an archive, packed record by record as crawlers do.
 */
@NullMarked
public final class WarcSpeed {

    private static final int WARM_UP = 1;
    private static final int ROUNDS = 3;

    private WarcSpeed() {}

    public static void main(String[] arguments) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        int records = 0;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    add(in.readAllBytes(), records++, archive);
                }
            }
        }
        byte[] bytes = archive.toByteArray();
        for (int round = 0; round < WARM_UP; round++) {
            skim(bytes, records);
        }
        double seconds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            seconds += skim(bytes, records);
        }
        System.out.println(String.format(Locale.ROOT, "%.0f", ROUNDS * records / seconds));
    }

    private static void add(byte[] page, int number, ByteArrayOutputStream archive) throws IOException {
        byte[] http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + number
                + ">\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/" + number
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + (http.length + page.length) + "\r\n\r\n";
        try (GZIPOutputStream record = new GZIPOutputStream(archive)) {
            record.write(head.getBytes(StandardCharsets.US_ASCII));
            record.write(http);
            record.write(page);
            record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static double skim(byte[] archive, int records) throws IOException {
        int[] seen = new int[1];
        Pages counting = (html, contentType, origin, outcomes) -> seen[0]++;
        Outcomes nobody = new Outcomes("a.warc.gz", ReadingOptions.defaults(), new Languages(), outcome -> {});
        long start = processorTime();
        new WarcArchiveReader(counting)
                .read(
                        Source.file("a.warc.gz", new BufferedInputStream(new ByteArrayInputStream(archive), Kind.HEAD)),
                        nobody);
        double seconds = (processorTime() - start) / 1e9;
        if (seen[0] != records) {
            throw new IllegalStateException("Of " + records + " records, " + seen[0] + " were found");
        }
        return seconds;
    }

    /** Of all threads, since an archive is taken apart in one of its own. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
