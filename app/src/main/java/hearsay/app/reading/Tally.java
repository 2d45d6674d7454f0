package hearsay.app.reading;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Messages;
import hearsay.reading.outcome.ReadOutcome.Skipped.Reason;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of the articles; used by one thread. */
final class Tally {

    private long read;
    private long failed;
    private final Map<Reason, Long> skipped = new EnumMap<>(Reason.class);

    void read() {
        read++;
    }

    void failed() {
        failed++;
    }

    void skipped(Reason reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** An article that was wanted and not read makes the status 1; what holds no article does not. */
    int status() {
        boolean missing = failed > 0 || skipped.containsKey(Reason.LANGUAGE) || skipped.containsKey(Reason.ROBOTS);
        return missing ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
    }

    /** Says how many were read and how many not, unless all were. */
    void sum(PrintStream err) {
        if (failed == 0 && skipped.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder("Read: " + read + ".");
        if (failed > 0) {
            line.append(" Could not be read: ").append(failed).append('.');
        }
        skipped.forEach((reason, count) -> line.append(" Skipped, ")
                .append(words(reason))
                .append(": ")
                .append(count)
                .append('.'));
        Messages.tell(err, line.toString());
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case LANGUAGE -> "in another language";
            case ROBOTS -> "not for programs";
            case NO_ARTICLE -> "not an article";
            case ALREADY_READ -> "read in an earlier run";
        };
    }
}
