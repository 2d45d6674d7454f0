package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Messages;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Near;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.TextQuery;
import hearsay.ledger.store.asking.Vectors;
import hearsay.onnx.ModelException;
import hearsay.onnx.SentenceEncoder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay find}: statements in the ledger, by words and filters. */
@Command(
        name = "find",
        description = "Finds statements in the ledger, the newest first.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "WORDS are found in any form and order. \"two words\" in quotation marks stand next to each other, govern* begins"
                    + " so, tax OR levy is either, tax NEAR/5 rich has at most five words between, -tax leaves it out."
                    + " Anything else is words. After -- no word is taken for an option.",
            "Exit status: 0 something was found; 1 nothing was, or something failed; 2 the command was not understood."
        })
public final class FindCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Question question = new Question();

    @Option(names = "--oldest-first", description = "Begin with the oldest.")
    private boolean oldestFirst;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; 0 for all. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--after", paramLabel = "MARK", description = "Go on where a page ended: the mark that it gave.")
    private @Nullable String after;

    @Option(
            names = "--like",
            paramLabel = "TEXT",
            description =
                    "The nearest to this text in meaning, whatever their words; needs what \"hearsay vectors\" makes. Words and"
                            + " filters choose among which.")
    private @Nullable String like;

    @Mixin
    private VectorsOption vectors = new VectorsOption();

    @Option(names = "--facets", description = "Count outlets, speakers, years and so on, in place of statements.")
    private boolean facets;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "text (the default), jsonl (a statement a line) or csv (a statement a row).")
    private Format format = Format.TEXT;

    @Override
    public int run(Surroundings surroundings) {
        if (limit < 0) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "--limit takes a number from 0, not " + limit + ".");
        }
        if (like != null && (oldestFirst || facets || after != null || like.isBlank())) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "--like takes a text, and gives the nearest statements first: leave --oldest-first, --after and --facets out.");
        }
        Query query = question.query().withOldestFirst(oldestFirst);
        String text = query.text();
        if (text != null) {
            TextQuery parsed = TextQuery.parse(text);
            if (parsed.isEmpty()) {
                Messages.tell(surroundings.err(), "There is no word in what was asked for.", "Name at least one.");
                return ExitStatus.SOME_NOT_READ;
            }
            if (parsed.shortened()) {
                Messages.tell(surroundings.err(), "Only the first 100 words were looked for.");
            }
        }
        try (Ledger opened = question.open();
                HitOutput out = HitOutput.of(format, surroundings)) {
            if (like != null) {
                return like(like, opened, query, out, surroundings);
            }
            if (facets) {
                Facets counted = opened.search().facets(query, 10);
                out.facets(counted);
                return counted.statements() > 0 ? ExitStatus.ALL_READ : ExitStatus.SOME_NOT_READ;
            }
            return list(opened, query, out, surroundings);
        } catch (ModelException e) {
            Messages.tell(surroundings.err(), String.valueOf(e.getMessage()), e.remedy());
            return ExitStatus.SOME_NOT_READ;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "--after takes the mark that a page gave, not \"" + after + "\".",
                    e);
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    private int list(Ledger opened, Query query, HitOutput out, Surroundings surroundings) throws IOException {
        int left = limit == 0 ? Integer.MAX_VALUE : limit;
        int found = 0;
        String mark = after;
        do {
            Page page = opened.search().find(query, Math.min(left, 500), mark);
            for (Hit hit : page.hits()) {
                out.write(hit);
            }
            found += page.hits().size();
            left -= page.hits().size();
            mark = page.next();
        } while (mark != null && left > 0);
        if (found == 0) {
            return nothing(opened, surroundings);
        }
        if (mark != null) {
            Messages.tell(surroundings.err(), "There are more. Go on with --after " + mark);
        }
        return ExitStatus.ALL_READ;
    }

    private int like(String text, Ledger opened, Query query, HitOutput out, Surroundings surroundings)
            throws IOException {
        Near near;
        try (Vectors kept = opened.vectors(vectors.file(question.address()), false);
                SentenceEncoder encoder = SentenceEncoder.open()) {
            int most = limit == 0 ? Integer.MAX_VALUE : limit;
            near = kept.nearest(query, encoder.name(), encoder.encode(text), most);
        }
        for (Hit hit : near.hits()) {
            out.write(hit);
        }
        if (near.without() > 0) {
            Messages.tell(
                    surroundings.err(),
                    Scopes.count(near.without(), "statement") + " could not be compared: no vector was made yet.",
                    "Make the rest with \"hearsay vectors\".");
        }
        return near.hits().isEmpty() ? nothing(opened, surroundings) : ExitStatus.ALL_READ;
    }

    private static int nothing(Ledger opened, Surroundings surroundings) {
        Scope scope = opened.search().scope();
        Messages.tell(surroundings.err(), "No statement was found in " + Scopes.sentence(scope));
        return ExitStatus.SOME_NOT_READ;
    }
}
