package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Check;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearsay check}: whether somebody said something. */
@Command(
        name = "check",
        description = "Was it said? By whom, where first, word for word or how it differs, else what comes nearest.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 it was found; 1 it was not, or something failed; 2 the command was not understood."
        })
public final class CheckCommand implements Subcommand {

    @Parameters(paramLabel = "QUOTE", description = "The words, with or without quotation marks.")
    private String quote = "";

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only by somebody whose name has these words.")
    private @Nullable String speaker;

    @Option(names = "--all", description = "Show every statement, in place of the first few of each group.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object, in place of text.")
    private boolean json;

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = Ledger.open(ledger.address())) {
            Check check = opened.checking().check(quote, speaker);
            if (json) {
                byte[] line = JsonMapper.shared()
                        .writeValueAsString(CheckJson.of(check))
                        .getBytes(StandardCharsets.UTF_8);
                surroundings.out().write(line);
                surroundings.out().write('\n');
                surroundings.out().flush();
            } else {
                try (Printing print =
                        new Printing(new BufferedOutputStream(surroundings.out(), 1 << 16), surroundings.terminal())) {
                    new CheckText(print, all).print(check, speaker);
                }
            }
            return check.found().isEmpty() ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }
}
