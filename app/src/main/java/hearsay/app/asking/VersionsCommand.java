package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.document.Sha256;
import hearsay.document.WellFormed;
import hearsay.ledger.Ledger;
import hearsay.ledger.versions.Change;
import hearsay.statement.AttributedDocument;
import hearsay.writing.text.Printable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay versions}: what changed in an article. */
@picocli.CommandLine.Command(
        name = "versions",
        description = {
            "Prints the texts that an article has had, the oldest first, and what changed in its statements from each to the next.",
            "+ is new, - is gone, ~ is reworded, said by somebody else, or said in another manner."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class VersionsCommand implements Subcommand {

    @Parameters(paramLabel = "ARTICLE", description = "Its id, its address, or at least 8 digits of its SHA-256.")
    private String article = "";

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Override
    public int run(Surroundings surroundings) {
        PrintStream out = new PrintStream(surroundings.out(), false, StandardCharsets.UTF_8);
        try (Ledger opened = Ledger.open(ledger.address())) {
            List<AttributedDocument> versions = opened.shelf().versions(article);
            AttributedDocument before = null;
            for (AttributedDocument version : versions) {
                print(out, before, version);
                before = version;
            }
        }
        out.flush();
        return ExitStatus.ALL_READ;
    }

    private static void print(PrintStream out, @Nullable AttributedDocument before, AttributedDocument version) {
        var metadata = version.document().metadata();
        String day =
                metadata.published() == null ? "?" : metadata.published().day().toString();
        out.print(Printable.line(
                        Sha256.of(WellFormed.text(version.document().text())).substring(0, 16) + " " + day + " "
                                + version.statements().size() + " statements "
                                + version.document().id())
                + "\n");
        if (before != null) {
            for (Change change : Change.between(before, version)) {
                out.print("  " + Printable.line(line(change)) + "\n");
            }
        }
    }

    private static String line(Change change) {
        Change.Told before = change.before();
        Change.Told after = change.after();
        if (before == null || after == null) {
            Change.Told told = before == null ? after : before;
            return (before == null ? "+ " : "- ") + (told == null ? "" : told.speaker() + ": " + told.content());
        }
        String speaker =
                before.speaker().equals(after.speaker()) ? after.speaker() : before.speaker() + " → " + after.speaker();
        String content = before.content().equals(after.content())
                ? after.content()
                        + (before.manner().equals(after.manner())
                                ? ""
                                : "  [" + before.manner() + " → " + after.manner() + "]")
                : before.content() + " → " + after.content();
        return "~ " + speaker + ": " + content;
    }
}
