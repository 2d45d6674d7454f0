package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Messages;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.comparing.Claim;
import hearsay.ledger.comparing.Drift;
import hearsay.ledger.comparing.Opposition;
import hearsay.ledger.comparing.Positions;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.store.asking.Comparing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay compare}: who says what against whom. */
@Command(
        name = "compare",
        description =
                "Who says what on a matter, by position; statements that may contradict each other; words that were told more surely, or"
                        + " as newer, than at first. What \"find\" would find is compared.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class CompareCommand implements Subcommand {

    private static final int MOST_SPEAKERS = 6;
    private static final List<String> VERDICTS = List.of("contradiction", "none", "unclear");

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Question question = new Question();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many pairs. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = "--judge",
            paramLabel = "N-N=VERDICT",
            description =
                    "Keep your verdict on a pair, by the numbers printed with it: contradiction, none or unclear.")
    private @Nullable String judge;

    @Option(names = "--who", paramLabel = "NAME", description = "Whose verdict it is. Default: the user's name.")
    private String who = System.getProperty("user.name", "somebody");

    @Option(names = "--why", paramLabel = "TEXT", description = "Why.")
    private String why = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "text (the default), or the pairs alone as jsonl or csv.")
    private Format format = Format.TEXT;

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = question.open();
                Rows rows = new Rows(format, new BufferedOutputStream(surroundings.out()))) {
            if (judge != null) {
                return judge(opened, judge, surroundings);
            }
            List<Claim> claims = opened.comparing().claims(question.query());
            List<Comparing.Judged> pairs = opened.comparing().oppositions(claims, Math.max(0, limit));
            if (format != Format.TEXT) {
                for (Comparing.Judged pair : pairs) {
                    rows.write(fields(pair));
                }
                return pairs.isEmpty() ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
            }
            try (Printing print = new Printing(surroundings.out(), surroundings.terminal())) {
                if (!question.words().isEmpty()) {
                    positions(claims, print);
                }
                pairs(pairs, print);
                drifts(opened.comparing().drifts(claims), print);
            }
            return claims.isEmpty() ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    private int judge(Ledger opened, String judged, Surroundings surroundings) {
        int dash = judged.indexOf('-');
        int equals = judged.indexOf('=');
        try {
            long one = Long.parseLong(judged.substring(0, Math.max(0, dash)));
            long other = Long.parseLong(judged.substring(dash + 1, Math.max(dash + 1, equals)));
            String verdict = judged.substring(equals + 1).toLowerCase(Locale.ROOT);
            if (!VERDICTS.contains(verdict)) {
                throw new NumberFormatException(verdict);
            }
            opened.comparing().judge(one, other, verdict, who, why);
            Messages.tell(surroundings.err(), "Kept: " + verdict + ".");
            return ExitStatus.ALL_READ;
        } catch (NumberFormatException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--judge takes two numbers and a verdict, as 12-345=contradiction (or none, or unclear), not \""
                            + judged + "\".",
                    e);
        }
    }

    private static void positions(List<Claim> claims, Printing print) {
        print.line(Scopes.count(claims.size(), "statement") + " on this matter");
        Positions.of(claims).forEach((position, speakers) -> {
            print.line("");
            int count = speakers.values().stream().mapToInt(List::size).sum();
            print.line(print.bold(position.name().toLowerCase(Locale.ROOT)) + " (" + count + ")");
            speakers.entrySet().stream().limit(MOST_SPEAKERS).forEach(entry -> {
                Hit best = entry.getValue().get(0).hit();
                print.paragraph(
                        2,
                        print.name(Printing.safe(entry.getKey().called())) + " ("
                                + entry.getValue().size() + "), " + Printing.safe(place(best)) + ": "
                                + Printing.safe(best.content()));
            });
            if (speakers.size() > MOST_SPEAKERS) {
                print.paragraph(2, "and " + Scopes.count(speakers.size() - MOST_SPEAKERS, "more speaker"));
            }
        });
    }

    private static void pairs(List<Comparing.Judged> pairs, Printing print) {
        print.line("");
        print.line(print.bold("May contradict each other") + " (" + pairs.size() + ")");
        for (Comparing.Judged pair : pairs) {
            Opposition opposition = pair.opposition();
            print.line("");
            print.paragraph(
                    2,
                    opposition.one().hit().id() + "-" + opposition.other().hit().id() + "  "
                            + between(opposition.between()) + ": "
                            + Printing.safe(String.join("; ", opposition.reasons()))
                            + pair.verdict()
                                    .map(verdict -> "  [" + verdict + "]")
                                    .orElse(""));
            for (Claim claim : List.of(opposition.one(), opposition.other())) {
                Hit hit = claim.hit();
                print.paragraph(
                        4,
                        print.dim(Printing.safe(place(hit))) + "  "
                                + print.name(Printing.safe(hit.speaker() == null ? "nobody named" : hit.speaker()))
                                + "  "
                                + ("denied".equals(hit.polarity()) ? print.alarm("denied ") : "")
                                + Printing.safe(hit.content()));
            }
        }
    }

    private static void drifts(List<Drift> drifts, Printing print) {
        if (drifts.isEmpty()) {
            return;
        }
        print.line("");
        print.line(print.bold("Told more surely, or as newer") + " (" + drifts.size() + ")");
        for (Drift drift : drifts.subList(0, Math.min(20, drifts.size()))) {
            print.line("");
            print.paragraph(2, Printing.safe(drift.what()));
            print.paragraph(
                    4,
                    print.dim(Printing.safe(place(drift.first()))) + "  "
                            + Printing.safe(drift.first().content()));
            print.paragraph(
                    4,
                    print.dim(Printing.safe(place(drift.later()))) + "  "
                            + Printing.safe(drift.later().content()));
        }
    }

    private static String between(Opposition.Between between) {
        return switch (between) {
            case SPEAKERS -> "two speakers";
            case OUTLETS -> "two outlets on one speaker";
            case TIMES -> "one speaker at two times";
        };
    }

    private static String place(Hit hit) {
        return (hit.published() == null ? "no date" : hit.published())
                + (hit.outlet() == null ? "" : ", " + hit.outlet());
    }

    public static Map<String, @Nullable Object> fields(Comparing.Judged pair) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Opposition opposition = pair.opposition();
        fields.put(
                "pair",
                opposition.one().hit().id() + "-" + opposition.other().hit().id());
        fields.put("between", opposition.between().name().toLowerCase(Locale.ROOT));
        fields.put("reasons", opposition.reasons());
        fields.put("score", Math.round(opposition.score() * 10_000) / 10_000.0);
        fields.put("verdict", pair.verdict().orElse(null));
        side("one", opposition.one().hit(), fields);
        side("other", opposition.other().hit(), fields);
        return fields;
    }

    private static void side(String name, Hit hit, Map<String, @Nullable Object> fields) {
        fields.put(name + "Speaker", hit.speaker());
        fields.put(name + "Outlet", hit.outlet());
        fields.put(name + "Published", hit.published());
        fields.put(name + "Article", hit.article());
        fields.put(name + "Id", hit.number());
        fields.put(name + "Content", hit.content());
    }
}
