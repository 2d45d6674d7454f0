package hearsay.app.reading;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.terminal.Confident;
import hearsay.app.terminal.Engine;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Lazy;
import hearsay.app.terminal.Output;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Progress;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.gazetteer.GazetteerException;
import hearsay.onnx.ModelException;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.statement.AttributedDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: prints who said what in each input. */
@picocli.CommandLine.Command(
        name = "read",
        description = "Prints who said what in each article.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 everything was read; 1 something was not, and is named on standard error; 2 the command"
                    + " was not understood."
        })
public final class ReadCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description =
                    "A file, a folder, a glob, an http or https address, or - for standard input: plain text, web pages, "
                            + "JSON lines (an article a line), RSS, Atom, JSON Feed, OPML, WARC, CSV, PDF, SRT or WebVTT, "
                            + "also gzipped.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description =
                    "text (a list for people; the default), jsonl (one article a line) or csv (one statement a row).")
    private Format format = Format.TEXT;

    @Option(names = "--annotations", description = "Add entities, dates and sentences of the whole article to jsonl.")
    private boolean annotations;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description =
                    "Leave out statements less sure than this, from 0 to 1; the text format leaves out the doubtful "
                            + "unless this is given.")
    private @Nullable Double minConfidence;

    @Mixin
    private ReadingFlags flags = new ReadingFlags();

    /** Reads everything and returns the exit status. */
    @Override
    public int run(Surroundings surroundings) {
        check();
        PrintStream err = surroundings.err();
        Tally tally = new Tally();
        try (Lazy engine = flags.engine(surroundings);
                Output output = format.open(
                        new BufferedOutputStream(surroundings.out(), 1 << 16),
                        surroundings.terminal(),
                        engine,
                        minConfidence != null);
                Progress progress = Progress.of(surroundings.terminal(), err)) {
            flags.inOrder()
                    .run(
                            receiver -> flags.read(inputs, false, surroundings, receiver),
                            ReadingFlags::weight,
                            outcome -> attribute(outcome, engine),
                            result -> take(result, output, tally, progress, err));
        } catch (GazetteerException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
            return ExitStatus.SOME_NOT_READ;
        } catch (ModelException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
            return ExitStatus.SOME_NOT_READ;
        } catch (IOException e) {
            return Printing.failed(e, err);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        tally.sum(err);
        return tally.status();
    }

    private void check() {
        if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
            throw wrong("--min-confidence takes a number from 0 to 1, not " + minConfidence + ".");
        }
        flags.check(requireNonNull(spec).commandLine());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }

    private Result attribute(ReadOutcome outcome, Lazy engine) {
        if (!(outcome instanceof ReadOutcome.Read read)) {
            return new Result(outcome, null, null);
        }
        Engine ready = engine.get();
        try {
            AttributedDocument attributed = ready.read(read.document());
            return new Result(outcome, asked(attributed), null);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Result(outcome, null, e);
        }
    }

    /** Leaves out what was not asked for. */
    private AttributedDocument asked(AttributedDocument attributed) {
        AttributedDocument confident = minConfidence == null ? attributed : Confident.only(attributed, minConfidence);
        return annotations ? confident : confident.withoutAnnotations();
    }

    private void take(Result result, Output output, Tally tally, Progress progress, PrintStream err)
            throws IOException {
        AttributedDocument attributed = result.attributed();
        if (attributed != null) {
            output.write(attributed);
            output.flush();
            progress.step();
            tally.read();
            return;
        }
        output.flush();
        progress.around(err, () -> {
            ReadOutcome outcome = result.outcome();
            if (outcome instanceof ReadOutcome.Failure failure) {
                tell(err, failure.sentence(), failure.remedy());
                tally.failed();
            } else if (outcome instanceof ReadOutcome.Skipped skipped) {
                tell(err, skipped.sentence());
                tally.skipped(skipped.reason());
            } else if (outcome instanceof ReadOutcome.Warning warning) {
                tell(err, warning.sentence());
            } else if (outcome instanceof ReadOutcome.Read read) {
                ReadingFlags.Failed failed = flags.failed(read.document().id(), requireNonNull(result.failure()), err);
                tell(err, failed.message(), failed.remedy());
                tally.failed();
            }
        });
    }

    /**
     * What became of one outcome.
     *
     * @param attributed null unless an article was read and its statements found
     * @param failure why they were not found
     */
    private record Result(ReadOutcome outcome, @Nullable AttributedDocument attributed, @Nullable Throwable failure) {}
}
