package hearsay.measure.speed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of {@code ./hearsay read}, as a user starts it.
 *
 * @param secondsToFirstOutput from start to the first byte of output
 * @param residentMegabytes the most resident memory of its largest process; 0 where the system does not tell (no /proc)
 */
record CommandLineRun(double secondsToFirstOutput, double residentMegabytes) {

    static CommandLineRun of(Path hearsay, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(hearsay.toString(), "read"), arguments.stream())
                .toList();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread reader;
        long[] first = {0};
        reader = new Thread(() -> first[0] = readAll(process.getInputStream()));
        reader.start();
        double most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process.toHandle()));
        }
        reader.join();
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + process.exitValue());
        }
        return new CommandLineRun((first[0] - start) / 1e9, most);
    }

    /** The moment of the first byte. */
    private static long readAll(InputStream output) {
        try (output) {
            output.read();
            long first = System.nanoTime();
            output.transferTo(OutputStream.nullOutputStream());
            return first;
        } catch (IOException e) {
            return System.nanoTime();
        }
    }

    private static double resident(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(one -> peak(Path.of("/proc", Long.toString(one.pid()), "status")))
                .max()
                .orElse(0);
    }

    /** The high-water mark that Linux keeps; a process may end while it is asked. */
    private static double peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
