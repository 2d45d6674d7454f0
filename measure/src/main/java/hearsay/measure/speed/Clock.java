package hearsay.measure.speed;

import java.io.IOException;
import java.time.Duration;

/** Times one piece of work of another process. */
final class Clock {

    /** Something another process is asked to do. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private Clock() {}

    /** Processor seconds of all threads of {@code process}, in steps of the system's clock tick (10 ms on Linux). */
    static double processorSeconds(ProcessHandle process, Work work) throws IOException, InterruptedException {
        Duration before = processorTime(process);
        work.run();
        return seconds(processorTime(process).minus(before));
    }

    /** Seconds on the wall. */
    static double seconds(Work work) throws IOException, InterruptedException {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }

    private static Duration processorTime(ProcessHandle process) throws IOException {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IOException("This system does not tell the processor time of other processes."));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
