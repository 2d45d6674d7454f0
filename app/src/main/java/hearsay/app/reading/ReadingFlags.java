package hearsay.app.reading;

import static hearsay.app.terminal.Messages.tell;

import hearsay.app.terminal.Lazy;
import hearsay.app.terminal.Surroundings;
import hearsay.document.Sha256;
import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.GazetteerLists;
import hearsay.reading.ArticleReader;
import hearsay.reading.FileVisits;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import hearsay.writing.By;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** How articles are read: what every command that reads takes. */
final class ReadingFlags {

    /** Weight in UTF-16 units of the articles held at a time: bounds memory however many threads there are. */
    private static final int HELD_UNITS = 4_000_000;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "The day the articles were published, as 2023-05-09, whatever the input says.")
    private @Nullable LocalDate published;

    @Option(names = "--outlet", paramLabel = "NAME", description = "The articles' outlet, whatever the input says.")
    private @Nullable String outlet;

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

    /**
     * @throws ParameterException where a value is out of bounds
     */
    void check(CommandLine command) {
        if (threads < 1 || threads > 256) {
            throw new ParameterException(command, "--threads takes a number from 1 to 256, not " + threads + ".");
        }
        if (model != null && !Files.isDirectory(model)) {
            throw new ParameterException(command, "--model takes a folder, and there is none at " + model + ".");
        }
        if (gazetteer != null && !Files.isRegularFile(gazetteer)) {
            throw new ParameterException(command, "--gazetteer takes a file, and there is none at " + gazetteer + ".");
        }
        if (outlet != null && outlet.isBlank()) {
            throw new ParameterException(command, "--outlet takes a name, and this one is empty.");
        }
    }

    /** Articles side by side, handed on in the order of the inputs. */
    InOrder inOrder() {
        return new InOrder(threads, HELD_UNITS);
    }

    static long weight(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Read read ? read.document().text().length() : 1;
    }

    /**
     * @throws hearsay.gazetteer.GazetteerException where the list cannot be read
     */
    Lazy engine(Surroundings surroundings) {
        Gazetteer world = world(surroundings.err());
        return new Lazy(() -> surroundings.engine().open(model, world));
    }

    private Gazetteer world(PrintStream err) {
        return gazetteer == null
                ? Gazetteer.standard()
                : GazetteerLists.standard()
                        .add(gazetteer, problem -> tell(err, problem))
                        .build();
    }

    /**
     * Standard input is handed over; the reader finds everything else by its name.
     *
     * @param again whether what an earlier run handed on is read again, as {@link ReadingOptions#again}
     */
    void read(List<String> inputs, boolean again, Surroundings surroundings, Consumer<ReadOutcome> receiver) {
        read(inputs, again, surroundings, FileVisits.ALL, receiver);
    }

    /** The same, but of the files only those that {@code visits} wants read. */
    void read(
            List<String> inputs,
            boolean again,
            Surroundings surroundings,
            FileVisits visits,
            Consumer<ReadOutcome> receiver) {
        ReadingOptions options = ReadingOptions.defaults()
                .withAgain(again)
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
                    reader.read(List.of(input), visits, receiver);
                }
            }
        }
    }

    /** What files are read by: where it is another, they may give something else. */
    String readAs(By by) {
        return Sha256.of(
                Stream.of(by.version(), by.models(), published, outlet, maxArticle, anyLanguage, follow, gazetteer)
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n")));
    }

    /** Says why the engine failed at an article. */
    Failed failed(String id, Throwable failure, PrintStream err) {
        if (stackTraces) {
            failure.printStackTrace(err);
        }
        return failure instanceof OutOfMemoryError
                ? new Failed(id + ": The memory did not suffice.", "Set HEARSAY_OPTS=-Xmx1g, or add --threads 1.")
                : new Failed(
                        id + ": Hearsay failed at this article: " + failure,
                        "Please report it, with what --stack-traces adds; the other articles are read.");
    }

    /**
     * Why the engine failed at an article.
     *
     * @param message a sentence for a person
     * @param remedy what to do, a sentence for a person
     */
    record Failed(String message, String remedy) {}

    /** Takes "2023-05-09". */
    static final class DayConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("takes a day, as 2023-05-09, not \"" + value + "\"");
            }
        }
    }
}
