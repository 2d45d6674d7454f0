package hearsay.measure.speed;

import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import hearsay.measure.tables.Spread;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the speed table and writes it where the documentation shows it. */
@Command(
        name = "speed",
        description = "How fast articles are read, beside CoreNLP's quote pipeline on the same articles.",
        mixinStandardHelpOptions = true)
public final class SpeedCommand implements Callable<Integer> {

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--model", paramLabel = "FOLDER", description = "Another attribution model than the shipped one.")
    private @Nullable Path model;

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "So many articles beside CoreNLP (default: ${DEFAULT-VALUE}).",
            defaultValue = "12")
    private int articles;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Measured rounds (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Rounds before those that count, in which Java compiles (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int warmUp;

    @Option(names = "--no-corenlp", description = "Leave CoreNLP out: it takes about 3 processor seconds an article.")
    private boolean withoutCoreNlp;

    @Option(names = "--write", description = "Write the table into README.md and docs/accuracy.md too.")
    private boolean write;

    private final StringBuilder table = new StringBuilder("| | measured | wanted |\n|---|---|---|\n");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path file = folders.data().resolve("polnear/dev-articles.jsonl");
        String moment = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        besideCoreNlp(file);
        besideEncoder(file);
        side(file);
        commandLine(file);
        table.append(String.format(
                Locale.ROOT,
                "\n%s, %s, %d processors, load before the run %.1f; median of %d rounds (least to most) after %d to warm up.\n",
                moment,
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                load,
                rounds,
                warmUp));
        System.out.print(table);
        if (write) {
            MarkedText.replace(folders.project().resolve("README.md"), "speed", table.toString());
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "speed", table.toString());
        }
        return 0;
    }

    /** The two take turns, so that what else the machine does falls on both. */
    private void besideCoreNlp(Path file) throws IOException, InterruptedException {
        List<String> texts = Article.sample(JsonGold.read(file), articles).stream()
                .map(Article::text)
                .toList();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (HearsayProcess hearsay = HearsayProcess.start(file, articles, model, 1);
                CoreNlpProcess coreNlp = withoutCoreNlp
                        ? null
                        : CoreNlpProcess.start(folders.project().resolve("measure/peers/corenlp"))) {
            for (int round = 1 - warmUp; round <= rounds; round++) {
                double our = articles / Clock.processorSeconds(hearsay.handle(), () -> hearsay.read(1));
                double their = coreNlp == null
                        ? Double.NaN
                        : articles / Clock.processorSeconds(coreNlp.handle(), () -> readAll(coreNlp, texts));
                if (round > 0) {
                    ours.add(our);
                    theirs.add(their);
                    ratios.add(our / their);
                }
                progress("round " + round + " of " + rounds + ": " + our + " and " + their + " articles a CPU-second");
            }
        }
        row("articles a CPU-second, one thread, " + articles + " articles", Spread.of(ours), "");
        if (!withoutCoreNlp) {
            row("the same, CoreNLP 4.5.10 (" + CoreNlpProcess.ANNOTATORS + ")", Spread.of(theirs), "");
            row("times CoreNLP's", Spread.of(ratios), "15, better 20");
        }
    }

    private static void readAll(CoreNlpProcess coreNlp, List<String> texts) throws IOException, InterruptedException {
        for (String text : texts) {
            coreNlp.read(text);
        }
    }

    private void besideEncoder(Path file) throws IOException, InterruptedException {
        List<Double> ratios = new ArrayList<>();
        try (HearsayProcess hearsay = HearsayProcess.start(file, Integer.MAX_VALUE, model, 1)) {
            for (int round = 1 - warmUp; round <= rounds; round++) {
                double whole = Clock.processorSeconds(hearsay.handle(), () -> hearsay.read(1));
                double encoder = Clock.processorSeconds(hearsay.handle(), hearsay::encode);
                if (round > 0) {
                    ratios.add(whole / encoder);
                }
                progress("round " + round + " of " + rounds + ": " + whole + " s, encoder alone " + encoder + " s");
            }
        }
        row("processor time of reading over that of its encoder passes", Spread.of(ratios), "at most 1.25");
    }

    private void side(Path file) throws IOException, InterruptedException {
        List<Double> gains = new ArrayList<>();
        TreeSet<String> outputs = new TreeSet<>();
        try (HearsayProcess hearsay = HearsayProcess.start(file, Integer.MAX_VALUE, model, 2)) {
            for (int round = 1 - warmUp; round <= rounds; round++) {
                double one = Clock.seconds(() -> outputs.add(hearsay.read(1)));
                double two = Clock.seconds(() -> outputs.add(hearsay.read(2)));
                if (round > 0) {
                    gains.add(one / two);
                }
                progress("round " + round + " of " + rounds + ": " + one + " s, two at a time " + two + " s");
            }
            outputs.add(hearsay.read(8));
        }
        row("times as fast with two articles at a time (wall time)", Spread.of(gains), "at least 1.7");
        table.append("| output with 1, 2 and 8 threads | ")
                .append(outputs.size() == 1 ? "identical" : "differs")
                .append(" | identical |\n");
    }

    private void commandLine(Path file) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hearsay-measure");
        Path brief = folder.resolve("short.txt");
        Path huge = folder.resolve("long.txt");
        try {
            Files.writeString(brief, "“We are ready,” the mayor said on Monday. She hopes it will not rain.\n");
            Files.writeString(huge, longText(file), StandardCharsets.UTF_8);
            List<Double> starts = new ArrayList<>();
            for (int round = 1 - warmUp; round <= rounds; round++) {
                double start = readByCommand("text", brief).secondsToFirstOutput();
                if (round > 0) {
                    starts.add(start);
                }
            }
            row("seconds from start to the first statement of a short article", Spread.of(starts), "under 2");
            double all = readByCommand("jsonl", file).residentMegabytes();
            double one = readByCommand("jsonl", huge).residentMegabytes();
            table.append(String.format(
                    Locale.ROOT,
                    "| most resident memory: 84 articles, one article of 1.9 MB | %.0f MB, %.0f MB | under 600 MB |\n",
                    all,
                    one));
        } finally {
            Files.deleteIfExists(brief);
            Files.deleteIfExists(huge);
            Files.deleteIfExists(folder);
        }
    }

    private CommandLineRun readByCommand(String format, Path input) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--format", format));
        if (model != null) {
            arguments.addAll(List.of("--model", model.toString()));
        }
        arguments.add(input.toString());
        return CommandLineRun.of(folders.project().resolve("hearsay").toAbsolutePath(), arguments);
    }

    /** 1.9 million characters of news: the articles one after another, and again. */
    private static String longText(Path file) {
        List<Article> articles = JsonGold.read(file);
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 1_850_000; i++) {
            text.append(articles.get(i % articles.size()).text()).append("\n\n");
        }
        return text.toString();
    }

    private void row(String name, Spread measured, String wanted) {
        String row = "| " + name + " | " + measured + " | " + wanted + " |";
        table.append(row).append('\n');
        progress(row); // what was measured is not lost when a later part fails
    }

    private static void progress(String line) {
        System.err.println(line);
    }
}
