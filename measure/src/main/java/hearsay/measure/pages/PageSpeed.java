package hearsay.measure.pages;

import hearsay.reading.html.HtmlReader;
import hearsay.reading.html.UnreadablePageException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How many web pages a second one thread reads, by its processor time, after two rounds to warm up.
 *
 * <p>Usage: {@code PageSpeed FOLDER-OF-GZIPPED-PAGES}; {@code measure/pages/compare.py} runs it beside trafilatura.
 */
public final class PageSpeed {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 3;

    private PageSpeed() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(in.readAllBytes());
                }
            }
        }
        for (int round = 0; round < WARM_UP; round++) {
            seconds(pages);
        }
        double seconds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            seconds += seconds(pages);
        }
        System.out.println(String.format(Locale.ROOT, "%.1f", ROUNDS * pages.size() / seconds));
    }

    private static double seconds(List<byte[]> pages) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (byte[] page : pages) {
            try {
                HtmlReader.read("page", page, null, null);
            } catch (UnreadablePageException e) {
                throw new IllegalStateException(e);
            }
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}
