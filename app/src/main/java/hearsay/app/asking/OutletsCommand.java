package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Interval;
import hearsay.ledger.finding.OutletMix;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay outlets}: whom each outlet lets speak. */
@Command(
        name = "outlets",
        description =
                "Whom each outlet lets speak: who, named or not, word for word or not. Each share has the bounds between which it lies"
                        + " with 95 %% certainty, whatever the statements are like that were not found.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class OutletsCommand implements Subcommand {

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "text (the default), jsonl or csv.")
    private Format format = Format.TEXT;

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = question.open();
                Rows rows = new Rows(format, new BufferedOutputStream(surroundings.out()))) {
            List<OutletMix> outlets = opened.overview().outlets(question.query());
            if (format == Format.TEXT) {
                try (Printing print = new Printing(surroundings.out(), surroundings.terminal())) {
                    outlets.forEach(mix -> text(mix, print));
                    print.paragraph(0, print.dim(note()));
                }
            } else {
                for (OutletMix mix : outlets) {
                    rows.write(fields(mix));
                }
            }
            return outlets.isEmpty() ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    private static String note() {
        return String.format(
                Locale.ROOT,
                "In brackets: where the share lies with 95 %% certainty, if %.1f in 100 statements were found, as in the measured articles,"
                        + " and the others may be of any sort.",
                Scopes.RECALL);
    }

    private static Map<String, Long> shares(OutletMix mix) {
        Map<String, Long> shares = new LinkedHashMap<>();
        shares.put("word for word", mix.direct());
        shares.put("partly", mix.mixed());
        shares.put("in other words", mix.indirect());
        shares.put("persons", mix.persons());
        shares.put("organizations", mix.organizations());
        shares.put("states", mix.states());
        shares.put("groups", mix.groups());
        shares.put("documents", mix.documents());
        shares.put("named", mix.named());
        shares.put("not named", mix.unnamed());
        shares.put("anonymous", mix.anonymous());
        return shares;
    }

    private static void text(OutletMix mix, Printing print) {
        print.line(print.bold(Printing.safe(mix.outlet() == null ? "outlet unknown" : mix.outlet())) + ": "
                + Scopes.count(mix.statements(), "statement") + " in " + Scopes.count(mix.articles(), "article"));
        shares(mix).forEach((name, part) -> {
            Interval share = Interval.of(part, mix.statements(), Scopes.RECALL / 100);
            print.line(String.format(
                    Locale.ROOT,
                    "  %-15s %7d  %5.1f %%  [%4.1f, %4.1f]",
                    name,
                    part,
                    100 * share.share(),
                    100 * share.least(),
                    100 * share.most()));
        });
        if (mix.onRecordLater() > 0) {
            print.line("  " + Scopes.count(mix.onRecordLater(), "statement")
                    + " of nobody named, whose words somebody with a name says that day or later");
        }
        print.line("");
    }

    private static Map<String, @Nullable Object> fields(OutletMix mix) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("outlet", mix.outlet());
        fields.put("articles", mix.articles());
        fields.put("statements", mix.statements());
        shares(mix).forEach((name, part) -> {
            Interval share = Interval.of(part, mix.statements(), Scopes.RECALL / 100);
            fields.put(name, part);
            fields.put(name + ", least share", rounded(share.least()));
            fields.put(name + ", greatest share", rounded(share.most()));
        });
        fields.put("on record later", mix.onRecordLater());
        return fields;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
