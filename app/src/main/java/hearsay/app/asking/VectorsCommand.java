package hearsay.app.asking;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Progress;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.asking.Vectors;
import hearsay.onnx.ModelException;
import hearsay.onnx.SentenceEncoder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay vectors}: makes what {@code find --like} compares. */
@Command(
        name = "vectors",
        description = {
            "Makes sentence vectors of the ledger's statements, by which \"find --like\" knows what is near in meaning.",
            "Only statements without one are gone through, and vectors of statements that are there no more go. It may be"
                    + " stopped at any moment; the same command again goes on where it stopped."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class VectorsCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private VectorsOption vectors = new VectorsOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Statements worked on at the same time. The vectors are the same for any number. Default: one a core.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    @Override
    public int run(Surroundings surroundings) {
        if (threads < 1 || threads > 256) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "--threads takes a number from 1 to 256, not " + threads + ".");
        }
        Path file = vectors.file(ledger.address());
        try (Ledger opened = Ledger.open(ledger.address());
                Vectors kept = opened.vectors(file, true);
                SentenceEncoder encoder = SentenceEncoder.open();
                Progress progress =
                        Progress.ofStatements(surroundings.terminal(), surroundings.err(), kept.statements())) {
            Vectors.Update done = kept.update(encoder.name(), encoder::encode, threads, progress::stepTo);
            tell(
                    surroundings.err(),
                    "Made " + Scopes.count(done.made(), "vector") + " in " + file + "; " + done.kept() + " were there, "
                            + done.removed() + " were taken out.");
            return ExitStatus.ALL_READ;
        } catch (ModelException e) {
            tell(surroundings.err(), String.valueOf(e.getMessage()), e.remedy());
            return ExitStatus.SOME_NOT_READ;
        }
    }
}
