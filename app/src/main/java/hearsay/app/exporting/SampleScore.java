package hearsay.app.exporting;

import static hearsay.app.terminal.Messages.tell;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.finding.Interval;
import hearsay.ledger.sampling.Agreement;
import hearsay.ledger.store.LedgerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import picocli.CommandLine.Parameters;

/** {@code hearsay sample score}: what people's labels say. */
@picocli.CommandLine.Command(
        name = "score",
        description = {
            "Works out from filled sheets how often Hearsay is right, how far the coders agree, and how much it finds.",
            "Of several coders' answers, the one that most gave counts; a tie counts for nothing."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SampleScore implements Subcommand {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder that \"hearsay sample draw\" wrote.")
    private Path folder = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SHEET",
            description = "Filled sheets, one or more a coder.")
    private List<Path> sheets = new ArrayList<>();

    @Override
    public int run(Surroundings surroundings) {
        try {
            Map<String, Map<String, String>> machine = SampleSheet.read(folder.resolve(SampleCommand.MACHINE));
            Map<String, Map<String, List<String>>> answers = new LinkedHashMap<>(); // by column, then key
            Map<String, List<Long>> missed = new TreeMap<>();
            Map<String, Long> found = new TreeMap<>();
            for (Path sheet : sheets) {
                take(sheet, machine, answers, missed, found);
            }
            try (Printing print = new Printing(surroundings.out(), surroundings.terminal())) {
                print.line("                    right     95 %            of   alpha");
                for (String column : SampleSheet.JUDGED) {
                    line(print, column, answers.getOrDefault(column, Map.of()), key -> "yes");
                }
                for (String column : SampleSheet.VALUED) {
                    line(
                            print,
                            column,
                            answers.getOrDefault(column, Map.of()),
                            key -> String.valueOf(
                                    machine.getOrDefault(key, Map.of()).get(column)));
                }
                line(print, SampleSheet.LABEL, answers.getOrDefault(SampleSheet.LABEL, Map.of()), null);
                recall(print, answers, missed, found);
            }
            return ExitStatus.ALL_READ;
        } catch (java.nio.file.NoSuchFileException e) {
            tell(
                    surroundings.err(),
                    "There is no file " + e.getFile() + ".",
                    "Give the folder first, then the sheets.");
            return ExitStatus.SOME_NOT_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    private static void take(
            Path sheet,
            Map<String, Map<String, String>> machine,
            Map<String, Map<String, List<String>>> answers,
            Map<String, List<Long>> missed,
            Map<String, Long> found)
            throws IOException {
        for (Map.Entry<String, Map<String, String>> row :
                SampleSheet.read(sheet).entrySet()) {
            String key = row.getKey();
            Map<String, String> cells = row.getValue();
            if (cells.containsKey(SampleSheet.MISSED)) {
                String cell = Objects.requireNonNullElse(cells.get(SampleSheet.MISSED), "")
                        .strip();
                if (!cell.isEmpty()) {
                    missed.computeIfAbsent(key, unused -> new ArrayList<>()).add(number(sheet, key, cell));
                    found.put(key, number(sheet, key, String.valueOf(cells.get("found"))));
                }
                continue;
            }
            if (!machine.containsKey(key)) {
                throw new LedgerException(
                        sheet + ": " + key + " is not in this sample.", "Give the folder that the sheet was drawn to.");
            }
            for (String column : SampleSheet.JUDGED) {
                String answer = SampleSheet.yesOrNo(sheet, key, column, cells.get(column));
                if (answer != null) {
                    add(answers, column, key, answer);
                }
            }
            for (String column : SampleSheet.VALUED) {
                add(answers, column, key, cells.get(column));
            }
            add(answers, SampleSheet.LABEL, key, cells.get(SampleSheet.LABEL));
        }
    }

    private static void add(
            Map<String, Map<String, List<String>>> answers,
            String column,
            String key,
            @org.jspecify.annotations.Nullable String cell) {
        if (cell != null && !cell.isBlank()) {
            answers.computeIfAbsent(column, unused -> new LinkedHashMap<>())
                    .computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(cell.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static long number(Path sheet, String key, String cell) {
        try {
            return Long.parseUnsignedLong(cell);
        } catch (NumberFormatException e) {
            throw new LedgerException(
                    sheet + ", row " + key + ": \"" + cell + "\" is no count.", "Write a number, or leave it empty.");
        }
    }

    /** @param right what an answer has to be for Hearsay to be right; null where it has none of its own */
    private static void line(
            Printing print,
            String column,
            Map<String, List<String>> answers,
            java.util.function.@org.jspecify.annotations.Nullable UnaryOperator<String> right) {
        if (answers.isEmpty()) {
            return;
        }
        OptionalDouble alpha = Agreement.alpha(answers.values());
        String agreed = alpha.isPresent() ? String.format(Locale.ROOT, "%6.3f", alpha.getAsDouble()) : "     –";
        if (right == null) {
            print.line(String.format(Locale.ROOT, "%-18s %38s", column, agreed));
            return;
        }
        long[] counts = counts(answers, right);
        Interval share = Interval.of(counts[0], counts[1], 1);
        print.line(String.format(
                Locale.ROOT,
                "%-18s %5.1f %%  %5.1f to %5.1f  %6d  %s",
                column,
                100 * share.share(),
                100 * share.least(),
                100 * share.most(),
                counts[1],
                agreed));
    }

    /** Units where most coders gave the right answer, and units that count. */
    private static long[] counts(Map<String, List<String>> answers, java.util.function.UnaryOperator<String> right) {
        long[] counts = new long[2];
        answers.forEach((key, values) -> {
            Optional<String> majority = Agreement.majority(values);
            if (majority.isPresent()) {
                counts[0] += majority.get().equals(right.apply(key)) ? 1 : 0;
                counts[1]++;
            }
        });
        return counts;
    }

    /** Right ones found, of these and those missed: the right ones are counted by the share that is right among the statements drawn. */
    private static void recall(
            Printing print,
            Map<String, Map<String, List<String>>> answers,
            Map<String, List<Long>> missed,
            Map<String, Long> found) {
        if (missed.isEmpty()) {
            return;
        }
        long[] right = counts(answers.getOrDefault(SampleSheet.IS_STATEMENT, Map.of()), key -> "yes");
        double precision = right[1] == 0 ? 1 : (double) right[0] / right[1];
        double gone = missed.values().stream()
                .mapToDouble(counts ->
                        counts.stream().mapToLong(Long::longValue).average().orElse(0))
                .sum();
        double there =
                precision * found.values().stream().mapToLong(Long::longValue).sum();
        Interval share = Interval.of(Math.round(there), Math.max(1, Math.round(there + gone)), 1);
        print.line(String.format(
                Locale.ROOT,
                "%-18s %5.1f %%  %5.1f to %5.1f  %6d",
                "found of all said",
                100 * share.share(),
                100 * share.least(),
                100 * share.most(),
                Math.round(there + gone)));
        print.paragraph(
                0,
                print.dim(
                        "Found of all said: in " + missed.size() + " articles, "
                                + (right[1] == 0
                                        ? "with all that was found taken for right, since no sheet of statements tells."
                                        : "with " + Math.round(100 * precision)
                                                + " in 100 of what was found taken for right.")
                                + " Bounds take statements for independent, which those of one article are not: the true ones are wider."));
    }
}
