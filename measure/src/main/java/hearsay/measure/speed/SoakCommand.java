package hearsay.measure.speed;

import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether memory grows with what was read: {@code read} and {@code ingest} go on for half an hour, each in one process. */
@Command(
        name = "soak",
        description =
                "Gives PolNeAR's articles, again and again and each time as new ones, to \"hearsay read -\" and to \"hearsay ingest -\""
                        + " at the same time, and prints their memory each minute.",
        mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {

    private static final int WANTED = 900;
    /** Minutes in which Java still compiles, and caches fill. */
    private static final int SETTLING = 5;

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--minutes", description = "For how long (default: ${DEFAULT-VALUE}).")
    private int minutes = 30;

    @Option(names = "--write", description = "Also put the table into docs/reliability.md.")
    private boolean write;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> texts = texts();
        Path work = Files.createTempDirectory("hearsay-soak");
        Path hearsay = folders.project().resolve("hearsay").toAbsolutePath();
        Path ledger = work.resolve("soak.db");
        Map<String, SoakedProcess> processes = new LinkedHashMap<>();
        try {
            processes.put(
                    "read",
                    SoakedProcess.start(
                            List.of(hearsay.toString(), "read", "--threads", "1", "--format", "jsonl", "-"),
                            work.resolve("read.log"),
                            texts));
            processes.put(
                    "ingest",
                    SoakedProcess.start(
                            List.of(hearsay.toString(), "ingest", "--threads", "1", "--ledger", ledger.toString(), "-"),
                            work.resolve("ingest.log"),
                            texts));
            String table = table(processes, ledger);
            System.out.print(table);
            if (write) {
                MarkedText.replace(folders.project().resolve("docs/reliability.md"), "soak", table);
            }
            return processes.values().stream().allMatch(process -> process.most() < WANTED) ? 0 : 1;
        } finally {
            processes.values().forEach(SoakedProcess::close);
            try (Stream<Path> files = Files.list(work)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(work);
        }
    }

    /** Articles that several people annotated are there several times. */
    private List<String> texts() {
        return Stream.of("train.jsonl", "dev.jsonl")
                .flatMap(file -> JsonGold.read(folders.data().resolve("polnear").resolve(file)).stream())
                .map(Article::text)
                .distinct()
                .toList();
    }

    private String table(Map<String, SoakedProcess> processes, Path ledger) throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder(
                "| minute | `read`: articles | resident, MB | without heap | heap held | `ingest`: articles | resident, MB | without heap | heap held | ledger, MB |\n"
                        + "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        long start = System.nanoTime();
        List<List<SoakedProcess.Sample>> samples = new ArrayList<>();
        for (int minute = 1; minute <= minutes; minute++) {
            TimeUnit.NANOSECONDS.sleep(start + TimeUnit.MINUTES.toNanos(minute) - System.nanoTime());
            List<SoakedProcess.Sample> now = new ArrayList<>();
            for (SoakedProcess process : processes.values()) {
                now.add(process.sample());
            }
            samples.add(now);
            String row = String.format(
                    Locale.ROOT,
                    "| %d | %s | %s | %.0f |",
                    minute,
                    now.get(0),
                    now.get(1),
                    (Files.exists(ledger) ? Files.size(ledger) : 0) / 1e6);
            System.err.println(row);
            table.append(row).append('\n');
        }
        int each = 0;
        for (Map.Entry<String, SoakedProcess> process : processes.entrySet()) {
            int which = each++;
            List<SoakedProcess.Sample> own =
                    samples.stream().map(row -> row.get(which)).toList();
            SoakedProcess.Ended ended = process.getValue().end();
            table.append(String.format(
                    Locale.ROOT,
                    "%n`%s`: given %,d articles, exit status %d%s; resident at most %.0f MB (wanted: under %d); from minute %d on it grew by"
                            + " %.1f MB a minute (least squares), and by %.1f without the heap.%n",
                    process.getKey(),
                    ended.given(),
                    ended.status(),
                    ended.lastLine(),
                    process.getValue().most(),
                    WANTED,
                    SETTLING,
                    slope(own, SoakedProcess.Sample::resident),
                    slope(own, SoakedProcess.Sample::beyondHeap)));
        }
        return table
                + String.format(
                        Locale.ROOT,
                        "%n%s, %s, %d processors, load after the run %.1f.%n",
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** By how much a minute, after those in which it settles; 0 where there are too few. */
    private static double slope(List<SoakedProcess.Sample> samples, ToDoubleFunction<SoakedProcess.Sample> value) {
        List<SoakedProcess.Sample> settled = samples.subList(Math.min(SETTLING - 1, samples.size()), samples.size());
        double middle = (settled.size() - 1) / 2.0;
        double mean = settled.stream().mapToDouble(value).average().orElse(0);
        double both = 0;
        double square = 0;
        for (int i = 0; i < settled.size(); i++) {
            both += (i - middle) * (value.applyAsDouble(settled.get(i)) - mean);
            square += (i - middle) * (i - middle);
        }
        return square == 0 ? 0 : both / square;
    }
}
