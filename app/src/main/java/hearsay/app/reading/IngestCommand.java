package hearsay.app.reading;

import static java.util.Objects.requireNonNull;

import hearsay.app.terminal.Interval;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay ingest}: reads into the ledger. */
@picocli.CommandLine.Command(
        name = "ingest",
        description = {
            "Reads articles into the ledger.",
            "It may be stopped at any moment; the same command again goes on where it stopped, and reads nothing twice."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 everything was read; 1 something was not, and is named on standard error; 2 the command"
                    + " was not understood."
        })
public final class IngestCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "A file, a folder, a glob, an http or https address, or - for standard input, as for read.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Interval.class,
            description =
                    "Go through the inputs again and again, as long after each other as this: 30s, 15m, 2h, 1d. Files"
                            + " whose size and time are as they were are not opened; a changed one is a new version of its article.")
    private @Nullable Duration every;

    @Option(names = "--rounds", paramLabel = "N", description = "With --every, stop after so many rounds.")
    private long rounds = Long.MAX_VALUE;

    @Option(
            names = "--keep-raw",
            description = "Keep the bytes, too, of files with one article and of JSON lines that are not gzipped.")
    private boolean keepRaw;

    @Mixin
    private ReadingFlags flags = new ReadingFlags();

    @Override
    public int run(Surroundings surroundings) {
        flags.check(requireNonNull(spec).commandLine());
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds takes a number from 1, not " + rounds + ".");
        }
        return new Ingest(surroundings, ledger.address(), flags, keepRaw).run(inputs, every, rounds);
    }
}
