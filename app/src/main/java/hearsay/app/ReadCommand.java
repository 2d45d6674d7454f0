package hearsay.app;

import static hearsay.app.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.GazetteerException;
import hearsay.gazetteer.GazetteerLists;
import hearsay.onnx.ModelException;
import hearsay.reading.ArticleReader;
import hearsay.reading.ReadOutcome;
import hearsay.reading.ReadingOptions;
import hearsay.statement.AttributedDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay read}: prints who said what in each input. */
@Command(
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
final class ReadCommand {

    /** Weight in UTF-16 units of the articles held at a time: bounds memory however many threads there are. */
    private static final int HELD_UNITS = 4_000_000;

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

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day the articles were published, as 2023-05-09, whatever the input says.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The articles' outlet, whatever the input says.")
    private @Nullable String outlet;

    @Option(names = "--annotations", description = "Add entities, dates and sentences of the whole article to jsonl.")
    private boolean annotations;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Leave out statements less sure than this, from 0 to 1.")
    private double minConfidence;

    @Option(
            names = "--max-article",
            paramLabel = "BYTES",
            converter = ByteCount.class,
            description = "Refuse articles with more text than this: a number of bytes, or as 500k or 5M. Default: 2M.")
    private long maxArticle = ReadingOptions.DEFAULT_MAX_ARTICLE;

    @Option(names = "--any-language", description = "Read articles in languages that the models do not know, too.")
    private boolean anyLanguage;

    @Option(names = "--follow", description = "Read the pages that feeds link to, in place of the feeds' own texts.")
    private boolean follow;

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Keep fetched pages there, and ask servers only for what changed since.")
    private @Nullable Path cache;

    @Option(names = "--allow-private", description = "Fetch addresses of this machine and of private networks, too.")
    private boolean allowPrivate;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Articles read at the same time. The results are the same for any number. Default: one a core.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    @Option(names = "--model", paramLabel = "FOLDER", description = "Another attribution model of the same shape.")
    private @Nullable Path model;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description = "Your own list of states, bodies, outlets and office holders, besides Hearsay's.")
    private @Nullable Path gazetteer;

    @Option(names = "--stack-traces", description = "Show where in the program an error came from.")
    private boolean stackTraces;

    /** Reads everything and returns the exit status. */
    int run(Surroundings surroundings) {
        check();
        PrintStream err = surroundings.err();
        Tally tally = new Tally();
        Gazetteer world;
        try {
            world = world(err);
        } catch (GazetteerException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
            return Main.SOME_NOT_READ;
        }
        try (Lazy engine = new Lazy(() -> surroundings.engine().open(model, world));
                Output output = format.open(
                        new BufferedOutputStream(surroundings.out(), 1 << 16), surroundings.terminal(), engine);
                Progress progress = Progress.of(surroundings.terminal(), err)) {
            new InOrder(threads, HELD_UNITS)
                    .run(
                            receiver -> read(surroundings, receiver),
                            ReadCommand::weight,
                            outcome -> attribute(outcome, engine),
                            result -> take(result, output, tally, progress, err));
        } catch (ModelException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
            return Main.SOME_NOT_READ;
        } catch (IOException e) {
            if (!isClosedPipe(e)) { // a reader that has seen enough is no error worth words
                tell(err, "The results could not be written: " + e.getMessage(), "Check the disk they go to.");
            }
            return Main.SOME_NOT_READ;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        tally.sum(err);
        return tally.status();
    }

    private void check() {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw wrong("--min-confidence takes a number from 0 to 1, not " + minConfidence + ".");
        }
        if (threads < 1 || threads > 256) {
            throw wrong("--threads takes a number from 1 to 256, not " + threads + ".");
        }
        if (model != null && !Files.isDirectory(model)) {
            throw wrong("--model takes a folder, and there is none at " + model + ".");
        }
        if (gazetteer != null && !Files.isRegularFile(gazetteer)) {
            throw wrong("--gazetteer takes a file, and there is none at " + gazetteer + ".");
        }
        if (outlet != null && outlet.isBlank()) {
            throw wrong("--outlet takes a name, and this one is empty.");
        }
    }

    private Gazetteer world(PrintStream err) {
        return gazetteer == null
                ? Gazetteer.standard()
                : GazetteerLists.standard()
                        .add(gazetteer, problem -> tell(err, problem))
                        .build();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }

    /** Standard input is handed over; the reader finds everything else by its name. */
    private void read(Surroundings surroundings, Consumer<ReadOutcome> receiver) {
        ReadingOptions options = ReadingOptions.defaults()
                .withPublished(published)
                .withOutlet(outlet)
                .withMaxArticle(maxArticle)
                .withAnyLanguage(anyLanguage)
                .withFollow(follow)
                .withCache(cache)
                .withAllowPrivate(allowPrivate);
        try (ArticleReader reader = new ArticleReader(options)) {
            for (String input : inputs) {
                if (input.equals(ArticleReader.STANDARD_INPUT)) {
                    reader.read(input, surroundings.in(), receiver);
                } else {
                    reader.read(List.of(input), receiver);
                }
            }
        }
    }

    private static long weight(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read ? read.document().text().length() : 1;
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
        AttributedDocument confident = Confident.only(attributed, minConfidence);
        return annotations
                ? confident
                : new AttributedDocument(
                        confident.document(), confident.statements(), confident.titleStatements(), null);
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
                broken(read, result.failure(), err);
                tally.failed();
            }
        });
    }

    private void broken(ReadOutcome.Read read, @Nullable Throwable failure, PrintStream err) {
        String id = read.document().id();
        if (failure instanceof OutOfMemoryError) {
            tell(err, id + ": The memory did not suffice.", "Set HEARSAY_OPTS=-Xmx1g, or add --threads 1.");
        } else {
            tell(
                    err,
                    id + ": Hearsay failed at this article: " + failure,
                    "Please report it, with what --stack-traces adds; the other articles are read.");
        }
        if (stackTraces && failure != null) {
            failure.printStackTrace(err);
        }
    }

    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    /**
     * What became of one outcome.
     *
     * @param attributed null unless an article was read and its statements found
     * @param failure why they were not found
     */
    private record Result(ReadOutcome outcome, @Nullable AttributedDocument attributed, @Nullable Throwable failure) {}
}
