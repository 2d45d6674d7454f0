package hearsay.measure.speed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A command that reads JSON lines from its standard input, and gets them until it is told that there are no more. */
final class SoakedProcess implements AutoCloseable {

    /** What Java writes of a collection, "Pause Young … 95M->31M(309M)", and of where its heap lies. */
    private static final Pattern COLLECTED = Pattern.compile("->(\\d+)M\\(");

    private static final Pattern HEAP = Pattern.compile("Heap address: 0x([0-9a-f]+), size: (\\d+) MB");
    /** The beginning of a mapping in {@code smaps}: "ec000000-ed4c0000 rw-p …". */
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ .*");

    private final Process process;
    private final Path log;
    private final Thread feeder;
    private volatile boolean enough;
    private volatile long given;
    private volatile String last = "";
    private double most;

    private SoakedProcess(Process process, Path log, List<String> texts) {
        this.process = process;
        this.log = log;
        this.feeder = new Thread(() -> feed(texts), "feeder");
        feeder.start();
        new Thread(this::drain, "drain").start();
    }

    /** @param log where its Java may write what it collects */
    static SoakedProcess start(List<String> command, Path log, List<String> texts) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HEARSAY_OPTS", "-Xlog:gc,gc+heap+coops=debug:file=" + log + "::filecount=0");
        return new SoakedProcess(builder.start(), log, texts);
    }

    private void feed(List<String> texts) {
        try (BufferedWriter lines =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            while (!enough) {
                long number = given;
                lines.write(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "id",
                                "soak-" + number,
                                "text",
                                "Number " + number + ".\n\n" + texts.get((int) (number % texts.size())))));
                lines.newLine();
                lines.flush();
                given = number + 1;
            }
        } catch (IOException e) {
            // it ended before it was told to: its status says so
        }
    }

    /** Output is thrown away but for the last line that is not an article. */
    private void drain() {
        byte[] buffer = new byte[1 << 16];
        StringBuilder line = new StringBuilder();
        try (InputStream output = process.getInputStream()) {
            for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == '\n') {
                        last = line.length() == 0 || line.charAt(0) == '{' ? last : line.toString();
                        line.setLength(0);
                    } else if (line.length() < 200) {
                        line.append((char) buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    /** The process of Java: {@code hearsay} becomes it. */
    Sample sample() throws IOException {
        double held = 0;
        double heap = 0;
        for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
            Matcher collected = COLLECTED.matcher(line);
            Matcher where = HEAP.matcher(line);
            if (collected.find()) {
                held = Double.parseDouble(collected.group(1));
            } else if (where.find()) {
                heap = resident(Long.parseLong(where.group(1), 16), Long.parseLong(where.group(2)) << 20);
            }
        }
        most = Math.max(most, status("VmHWM:"));
        return new Sample(given, status("VmRSS:"), heap, held);
    }

    /** Megabytes of memory that are resident between two addresses. */
    private double resident(long from, long length) throws IOException {
        double resident = 0;
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps"))) {
            Matcher mapping = MAPPING.matcher(line);
            if (mapping.matches()) {
                long start = Long.parseUnsignedLong(mapping.group(1), 16);
                inside = start >= from && start < from + length;
            } else if (inside && line.startsWith("Rss:")) {
                resident += Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000;
            }
        }
        return resident;
    }

    /** Megabytes. */
    private double status(String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000)
                    .findFirst()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The most that was resident, in megabytes, up to the last sample. */
    double most() {
        return most;
    }

    /** Gives it no more, and waits until it has read all it has. */
    Ended end() throws InterruptedException {
        enough = true;
        feeder.join();
        int status = process.waitFor();
        return new Ended(given, status, last.isEmpty() ? "" : " (" + last.replaceFirst(" Ledger: .*", "") + ")");
    }

    @Override
    public void close() {
        enough = true;
        process.destroyForcibly();
    }

    /**
     * What was seen at one moment.
     *
     * @param given how many articles it took in; some of them may still wait in the pipe
     * @param resident megabytes, the heap's among them
     * @param heap megabytes of the heap that are resident
     * @param held megabytes that the last collection left, which may have been one of young objects alone
     */
    record Sample(long given, double resident, double heap, double held) {

        /** Models, ONNX Runtime, SQLite and compiled code, in megabytes. */
        double beyondHeap() {
            return resident - heap;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d | %.0f | %.0f | %.0f", given, resident, beyondHeap(), held);
        }
    }

    /** @param lastLine what it said last, in brackets; empty if nothing */
    record Ended(long given, int status, String lastLine) {}
}
