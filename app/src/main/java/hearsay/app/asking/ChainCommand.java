package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Messages;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.roots.Report;
import hearsay.ledger.roots.Roots;
import java.io.BufferedOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hearsay chain}: which way words took. */
@Command(
        name = "chain",
        description =
                "Which way words took: who had them first, who copied or cited whom, and how many independent roots remain.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ChainCommand implements Subcommand {

    @Parameters(paramLabel = "QUOTE", description = "The words, with or without quotation marks.")
    private String quote = "";

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = Ledger.open(ledger.address());
                Printing print = new Printing(new BufferedOutputStream(surroundings.out()), surroundings.terminal())) {
            Check check = opened.checking().check(quote, null);
            if (check.found().isEmpty()) {
                Messages.tell(
                        surroundings.err(),
                        "No record found. Searched: " + Scopes.sentence(check.scope()),
                        "See \"hearsay check\" for what comes nearest.");
                return ExitStatus.SOME_NOT_READ;
            }
            boolean first = true;
            for (Check.Found found : check.found()) {
                if (!first) {
                    print.line("");
                }
                first = false;
                show(found, print);
            }
            return ExitStatus.ALL_READ;
        }
    }

    private static void show(Check.Found found, Printing print) {
        Map<Long, Hit> hits = new HashMap<>();
        found.members().forEach(member -> hits.put(member.hit().id(), member.hit()));
        print.paragraph(0, print.bold(Printing.safe(found.closest().hit().content())));
        List<Roots.Root> roots = found.roots().roots();
        print.line(Scopes.count(hits.size(), "statement") + ", " + Scopes.count(roots.size(), "independent root"));
        for (List<String> circle : found.roots().circles()) {
            print.paragraph(
                    0, print.alarm("Circular: ") + Printing.safe(String.join(" and ", circle)) + " cite each other.");
        }
        for (Roots.Root root : roots) {
            print.line("");
            String origin = root.origin() == null ? "outlet unknown" : root.origin();
            print.paragraph(
                    2,
                    print.bold(Printing.safe(origin))
                            + (root.reported() ? "" : " (only cited; its own article is not in the ledger)"));
            Report oldest = root.reports().get(0);
            for (Report report : root.reports()) {
                Hit hit = hits.get(report.id());
                if (hit == null) {
                    continue;
                }
                String way = report.id() == oldest.id()
                        ? report.cites().isEmpty() ? "" : "citing " + String.join(", ", report.cites())
                        : report.cites().isEmpty()
                                ? report.copies() == oldest.copies() ? "a copy" : ""
                                : "citing " + String.join(", ", report.cites());
                print.paragraph(
                        4,
                        print.dim(Printing.safe(hit.published() == null ? "no date" : hit.published())) + "  "
                                + Printing.safe(hit.outlet() == null ? "outlet unknown" : hit.outlet()) + "  "
                                + print.name(Printing.safe(hit.speaker() == null ? "nobody named" : hit.speaker()))
                                + (way.isEmpty() ? "" : ", " + Printing.safe(way)) + vias(hit));
            }
        }
    }

    private static String vias(Hit hit) {
        return hit.via().isEmpty()
                ? ""
                : ", had from "
                        + Printing.safe(String.join(
                                ", from ",
                                hit.via().stream().map(Hit.Named::name).toList()));
    }
}
