package hearsay.app.correcting;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.asking.Scopes;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.asking.Vectors;
import hearsay.ledger.store.correcting.Eraser;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay forget}: takes an article or a speaker out for good. */
@picocli.CommandLine.Command(
        name = "forget",
        description = {
            "Takes articles, or what a speaker said, out of the ledger for good: texts, statements, corrections and"
                    + " every byte of them in the file. Only a checksum stays, by which the same is not taken in again.",
            "Without --yes, it tells what would go. Copies that you made of the file are yours to look after; so are"
                    + " those named FILE.before-vN, which a newer Hearsay makes before it changes the tables. Sentence vectors"
                    + " go, too, where \"hearsay vectors\" puts them; from another file they go when it is next run on it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ForgetCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "ARTICLE",
            arity = "0..*",
            description = "Articles by id, address, or at least 8 digits of their SHA-256; all their texts go.")
    private List<String> articles = new ArrayList<>();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Forget what this speaker said or passed on; case and accents do not matter. The texts of the"
                    + " articles stay, with the name in them.")
    private @Nullable String speaker;

    @Option(names = "--whole-articles", description = "With --speaker: forget the articles that report them, too.")
    private boolean wholeArticles;

    @Option(names = "--why", paramLabel = "REASON", description = "Kept beside the checksum; name nobody in it.")
    private @Nullable String why;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Override
    public int run(Surroundings surroundings) {
        if (articles.isEmpty() == (speaker == null)) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "Name either articles or --speaker, not both and not neither.");
        }
        PrintStream err = surroundings.err();
        try (Ledger opened = Ledger.open(ledger.address())) {
            Eraser eraser = opened.eraser();
            Eraser.Extent extent = speaker == null
                    ? eraser.articles(articles, why, yes)
                    : eraser.speaker(speaker, wholeArticles, why, yes);
            extent.articles().forEach(id -> tell(err, (yes ? "Forgotten: " : "Would be forgotten: ") + id));
            String statements = Scopes.count(extent.statements(), "statement");
            String counts = speaker == null || wholeArticles
                    ? Scopes.count(extent.articles().size(), "article") + " and " + statements
                    : statements;
            if (yes) {
                Path vectors = Vectors.beside(ledger.address());
                if (Files.isRegularFile(vectors)) {
                    try (Vectors kept = opened.vectors(vectors, true)) {
                        kept.clean();
                    }
                }
                tell(err, "Forgot " + counts + ".");
            } else {
                tell(err, counts + " would be forgotten.", "Add --yes to do it; it cannot be undone.");
            }
        }
        return ExitStatus.ALL_READ;
    }
}
