package hearsay.app.exporting;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.asking.FindOptions;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.exporting.ExportFormat;
import hearsay.ledger.exporting.Exporter;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.asking.Shelf;
import hearsay.statement.AttributedDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code hearsay export}: writes the ledger in a format of other programs. */
@picocli.CommandLine.Command(
        name = "export",
        description = {
            "Writes the whole ledger in a format of other programs, sorted by article id and checksum.",
            "With --query or a filter: newest texts alone, with the statements alone that \"find\" would find.",
            "Counts and the SHA-256 of what was written are told on standard error."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ExportCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            completionCandidates = FormatNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}. Default: jsonl. gold has the articles alone in which every"
                    + " statement was accepted, edited or rejected.")
    private ExportFormat format = ExportFormat.JSONL;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--query", paramLabel = "WORDS", description = "Only statements with these words, as for \"find\".")
    private @Nullable String words;

    @Mixin
    private FindOptions filters = new FindOptions();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write there, and only once all is written; default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--as-read",
            description = "Write what the models read, without people's corrections; default: with them.")
    private boolean asRead;

    @Override
    public int run(Surroundings surroundings) {
        Query query = filters.query(words == null ? List.of() : List.of(words));
        if (format == ExportFormat.GOLD && !query.equals(Query.all())) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), "gold has whole articles: leave --query and the filters out.");
        }
        PrintStream err = surroundings.err();
        try (Ledger opened = Ledger.open(ledger.address())) {
            if (output == null) {
                return export(opened, query, surroundings.out(), err);
            }
            Path part = output.resolveSibling(output.getFileName() + ".part");
            int status;
            try (OutputStream out = Files.newOutputStream(part)) {
                status = export(opened, query, out, err);
            }
            Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
            return status;
        } catch (IOException e) {
            return failed(e, err);
        } catch (UncheckedIOException e) {
            return failed(requireNonNull(e.getCause()), err);
        }
    }

    private static int failed(IOException e, PrintStream err) {
        if (!Printing.isClosedPipe(e)) {
            tell(err, "The export could not be written: " + e.getMessage(), "Check the disk it goes to.");
        }
        return ExitStatus.SOME_NOT_READ;
    }

    private int export(Ledger opened, Query query, OutputStream to, PrintStream err) throws IOException {
        MessageDigest digest = sha256();
        OutputStream out = new BufferedOutputStream(new DigestOutputStream(to, digest), 1 << 16);
        long[] counts = new long[2];
        try (Exporter exporter = format.open(out)) {
            Shelf.Receiver receiver = article -> {
                if (!format.takes(article.corrected())) {
                    return;
                }
                AttributedDocument attributed = article.corrected().document();
                counts[0]++;
                counts[1] += attributed.statements().size()
                        + attributed.titleStatements().size();
                try {
                    exporter.write(attributed, article.by());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            if (query.equals(Query.all())) {
                opened.shelf().articles(asRead, receiver);
            } else {
                opened.shelf().articles(query, asRead, receiver);
            }
        }
        out.flush();
        tell(
                err,
                "Exported " + counts[0] + " articles with " + counts[1] + " statements, SHA-256 "
                        + HexFormat.of().formatHex(digest.digest()) + ".");
        return ExitStatus.ALL_READ;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    /** Takes a format by its name. */
    static final class FormatConverter implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String value) {
            return ExportFormat.named(value)
                    .orElseThrow(() -> new TypeConversionException(
                            "takes " + String.join(", ", ExportFormat.names()) + ", not \"" + value + "\""));
        }
    }

    /** The names of all formats, for the help. */
    static final class FormatNames implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return List.copyOf(ExportFormat.names()).iterator();
        }
    }
}
