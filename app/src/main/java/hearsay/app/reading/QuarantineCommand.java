package hearsay.app.reading;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.intake.Quarantined;
import hearsay.reading.ArticleReader;
import hearsay.writing.text.Printable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hearsay quarantine}: what could not be read into the ledger. */
@picocli.CommandLine.Command(
        name = "quarantine",
        description = "Shows what could not be read into the ledger, or tries again.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "(list | retry)",
        subcommands = {QuarantineCommand.ListCommand.class, QuarantineCommand.RetryCommand.class})
public final class QuarantineCommand implements Subcommand {

    @Override
    public int run(Surroundings surroundings) {
        tell(surroundings.err(), "Nothing was asked.", "Type \"hearsay quarantine list\" or \"... retry\".");
        return ExitStatus.WRONG_USAGE;
    }

    /** {@code hearsay quarantine list}. */
    @picocli.CommandLine.Command(
            name = "list",
            description = "Prints what could not be read: input, place, what is wrong and what to do, parted by tabs.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class ListCommand implements Subcommand {

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Override
        public int run(Surroundings surroundings) {
            PrintStream out = new PrintStream(surroundings.out(), false, StandardCharsets.UTF_8);
            try (Ledger opened = Ledger.open(ledger.address())) {
                List<Quarantined> all = opened.shelf().quarantined();
                if (all.isEmpty()) {
                    tell(surroundings.err(), "Everything could be read: nothing is in quarantine.");
                }
                for (Quarantined each : all) {
                    List<String> cells = List.of(each.input(), each.place(), each.message(), each.remedy());
                    out.print(String.join(
                                    "\t", cells.stream().map(Printable::line).toList())
                            + "\n");
                }
            }
            out.flush();
            return ExitStatus.ALL_READ;
        }
    }

    /** {@code hearsay quarantine retry}. */
    @picocli.CommandLine.Command(
            name = "retry",
            description = {
                "Reads the inputs again in which something could not be read; what can be read now is taken off the"
                        + " list.",
                "Give --outlet, --published and the like again where they were given to ingest."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class RetryCommand implements Subcommand {

        @Spec
        private @Nullable CommandSpec spec;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Mixin
        private ReadingFlags flags = new ReadingFlags();

        @Override
        public int run(Surroundings surroundings) {
            flags.check(requireNonNull(spec).commandLine());
            List<String> inputs;
            try (Ledger opened = Ledger.open(ledger.address())) {
                inputs = opened.shelf().quarantined().stream()
                        .map(Quarantined::input)
                        .distinct()
                        .toList();
            }
            if (inputs.contains(ArticleReader.STANDARD_INPUT)) {
                tell(
                        surroundings.err(),
                        "Something on the list came from standard input, which cannot be read again.",
                        "Give it to \"hearsay ingest -\" again.");
                inputs = inputs.stream()
                        .filter(input -> !input.equals(ArticleReader.STANDARD_INPUT))
                        .toList();
            }
            if (inputs.isEmpty()) {
                tell(surroundings.err(), "There is nothing to try again.");
                return ExitStatus.ALL_READ;
            }
            return new Ingest(surroundings, ledger.address(), flags, false).run(inputs, null, 1);
        }
    }
}
