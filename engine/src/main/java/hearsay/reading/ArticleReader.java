package hearsay.reading;

import hearsay.reading.archive.WarcArchiveReader;
import hearsay.reading.bytes.Kind;
import hearsay.reading.bytes.Peek;
import hearsay.reading.bytes.Unzipped;
import hearsay.reading.feed.FeedItems;
import hearsay.reading.feed.FeedReader;
import hearsay.reading.fetching.FetchException;
import hearsay.reading.fetching.FetchLimits;
import hearsay.reading.fetching.Fetched;
import hearsay.reading.fetching.Fetcher;
import hearsay.reading.fetching.PageCache;
import hearsay.reading.format.JsonLinesReader;
import hearsay.reading.format.JsonReader;
import hearsay.reading.format.PageFileReader;
import hearsay.reading.format.PdfReader;
import hearsay.reading.format.PlainTextReader;
import hearsay.reading.format.SubtitlesReader;
import hearsay.reading.format.TableReader;
import hearsay.reading.outcome.Damage;
import hearsay.reading.outcome.FormatReader;
import hearsay.reading.outcome.Languages;
import hearsay.reading.outcome.Limits;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.Pages;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import hearsay.reading.outcome.Source;
import hearsay.reading.outcome.Web;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from files, folders, globs, addresses and standard input.
 *
 * <p>The kind of a file is found from its bytes, then from its name; gzip is undone unasked. One input after the other is read
 * as a stream, so that an archive of any size fits in memory. Whatever cannot be read is an outcome, too, and ends nothing.
 * Nothing is fetched but addresses among the inputs, the feeds that an OPML file lists and, if asked for, the pages that feeds link to.
 */
public final class ArticleReader implements AutoCloseable {

    /** The input that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** A list of feeds may list lists, but not for ever. */
    private static final int DEEPEST_LIST = 3;

    private final ReadingOptions options;
    private final InputStream standardInput;
    private final Languages languages;
    private final Pages pages;
    private final Web web = new LazyWeb();
    private @Nullable Fetcher fetcher;

    public ArticleReader(ReadingOptions options) {
        this(options, System.in, new Languages(), new HtmlPages());
    }

    ArticleReader(ReadingOptions options, InputStream standardInput, Languages languages, Pages pages) {
        this.options = options;
        this.standardInput = standardInput;
        this.languages = languages;
        this.pages = pages;
    }

    /**
     * Reads all inputs in order, in the calling thread, and hands each outcome to {@code receiver} before the next is read.
     *
     * @param inputs each a file, a folder, a glob, an http or https address, or "-" for standard input
     * @param receiver what it throws ends the reading and comes through
     */
    public void read(List<String> inputs, Consumer<? super ReadOutcome> receiver) {
        read(inputs, FileVisits.ALL, receiver);
    }

    /**
     * Reads all inputs as {@link #read(List, Consumer)} does, but of the files only those that {@code visits} wants read.
     *
     * @param visits asked and told in the calling thread; what it throws ends the reading and comes through
     */
    public void read(List<String> inputs, FileVisits visits, Consumer<? super ReadOutcome> receiver) {
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                read(input, standardInput, receiver);
            } else if (Inputs.isAddress(input)) {
                readAddress(input, new Outcomes(input, options, languages, receiver), 0);
            } else {
                Inputs.visit(input, new Inputs.Visitor() {
                    @Override
                    public void file(Path file) {
                        if (visits.isRead(file)) {
                            readFile(file, receiver);
                            visits.ended(file);
                        }
                    }

                    @Override
                    public void nothing(String name, String message, String remedy) {
                        if (!visits.goesOn()) {
                            failure(name, message, remedy);
                        }
                    }

                    @Override
                    public void failure(String name, String message, String remedy) {
                        new Outcomes(name, options, languages, receiver).failure(null, message, remedy);
                    }
                });
            }
        }
    }

    /**
     * Reads bytes that a program already has.
     *
     * @param name what to call them: messages and ids use it, and its ending helps to tell the kind
     * @param bytes read to the end, not closed
     */
    public void read(String name, InputStream bytes, Consumer<? super ReadOutcome> receiver) {
        Outcomes outcomes = new Outcomes(name, options, languages, receiver);
        try {
            read(Source.file(name, new BufferedInputStream(bytes, Kind.HEAD)), outcomes, 0);
        } catch (IOException e) {
            outcomes.failure(null, Damage.message(e), Damage.remedy(e));
        }
    }

    /** Ends connections, if there were any. */
    @Override
    public synchronized void close() {
        if (fetcher != null) {
            try {
                fetcher.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void readFile(Path file, Consumer<? super ReadOutcome> receiver) {
        Outcomes outcomes = new Outcomes(file.toString(), options, languages, receiver);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), Kind.HEAD)) {
            read(Source.file(file.toString(), bytes), outcomes, 0);
        } catch (AccessDeniedException e) {
            outcomes.failure(null, "The file may not be read.", "Ask its owner for permission to read.");
        } catch (NoSuchFileException e) {
            outcomes.failure(null, "The file is gone.", "Run again with the files that are there.");
        } catch (IOException e) {
            outcomes.failure(null, Damage.message(e), Damage.remedy(e));
        }
    }

    private void readAddress(String address, Outcomes outcomes, int depth) {
        try {
            Fetched fetched = web.fetch(address);
            Source source = new Source(
                    address,
                    new BufferedInputStream(new ByteArrayInputStream(fetched.body()), Kind.HEAD),
                    fetched.address().toString(),
                    fetched.contentType(),
                    fetched.retrieved());
            read(source, outcomes, depth);
        } catch (FetchException e) {
            outcomes.failure(null, String.valueOf(e.getMessage()), e.remedy());
        } catch (IOException e) {
            outcomes.failure(null, Damage.message(e), Damage.remedy(e));
        }
    }

    private void readListed(String address, Outcomes outcomes, int depth) {
        if (!Inputs.isAddress(address)) {
            outcomes.failure(null, "Only http and https addresses are read.", "Name the feed itself.");
        } else if (depth > DEEPEST_LIST) {
            outcomes.failure(null, "A list of feeds leads to lists without end.", "Name the feeds themselves.");
        } else {
            readAddress(address, outcomes, depth);
        }
    }

    private void read(Source source, Outcomes outcomes, int depth) throws IOException {
        long before = outcomes.count();
        try {
            readKind(source, outcomes, depth);
            if (outcomes.count() == before) {
                outcomes.failure(null, "There is no article in it.", "Check that it was saved or downloaded whole.");
            }
        } catch (RuntimeException | StackOverflowError e) {
            if (outcomes.isTheReceivers(e)) {
                throw e;
            }
            outcomes.failure(
                    null, "It broke its reader: " + e + ".", "Please report this, with the file if it may be shared.");
        }
    }

    private void readKind(Source source, Outcomes outcomes, int depth) throws IOException {
        byte[] head = Peek.at(source.bytes(), Kind.HEAD);
        boolean packed = Unzipped.isPacked(head);
        byte[] plainHead = packed ? Unzipped.head(head) : head;
        if (head.length == 0 || packed && plainHead.length == 0) {
            outcomes.failure(null, "The file is empty.", "Check that it was saved or downloaded whole.");
            return;
        }
        String foreign = Unzipped.isPacked(plainHead) ? "packed by gzip more than once" : Kind.foreign(plainHead);
        Kind kind = Kind.of(plainHead, source.name(), source.contentType());
        if (foreign != null && kind != Kind.PDF && kind != Kind.WARC) { // these two say more
            outcomes.failure(
                    null, "This is " + foreign + ".", "Save it as text, HTML or PDF, unpacked, and read that.");
            return;
        }
        Source plain =
                packed && kind != Kind.WARC // archives are packed record by record, and offsets count packed bytes
                        ? source.withBytes(new BufferedInputStream(new Unzipped(source.bytes()), Kind.HEAD))
                        : source;
        reader(kind, depth).read(plain, outcomes);
    }

    private FormatReader reader(Kind kind, int depth) {
        FeedItems feeds = new FeedItems(pages, web);
        return switch (kind) {
            case TEXT -> new PlainTextReader();
            case HTML -> new PageFileReader(pages);
            case JSON_LINES -> new JsonLinesReader(pages);
            case JSON -> new JsonReader(pages, feeds);
            case XML ->
                new FeedReader(feeds, (address, outcomes) -> readListed(address, outcomes.inside(address), depth + 1));
            case WARC -> new WarcArchiveReader(pages);
            case PDF -> new PdfReader();
            case SUBTITLES -> new SubtitlesReader();
            case TABLE -> new TableReader(pages);
        };
    }

    private synchronized Fetcher fetcher() {
        Fetcher ready = fetcher;
        if (ready == null) {
            String version = ArticleReader.class.getPackage().getImplementationVersion();
            FetchLimits limits = FetchLimits.defaults()
                    .withAllowPrivate(options.allowPrivate())
                    .withMostBytes(Limits.pageBytes(options));
            Path cache = options.cache();
            ready = new Fetcher(limits, version == null ? "dev" : version, cache == null ? null : new PageCache(cache));
            fetcher = ready;
        }
        return ready;
    }

    /** Sets up nothing for a network that is not used. */
    private final class LazyWeb implements Web {

        @Override
        public Fetched fetch(String address) throws FetchException {
            return fetcher().fetch(address);
        }

        @Override
        public @Nullable Fetched follow(String address) throws FetchException {
            return fetcher().follow(address);
        }
    }
}
