package hearsay.app.exporting;

import static hearsay.app.terminal.Messages.tell;

import hearsay.app.asking.FindOptions;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.document.Span;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Query;
import hearsay.ledger.sampling.Draw;
import hearsay.ledger.store.LedgerException;
import hearsay.ledger.store.asking.Shelf;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay sample}: draws statements for people to label, and tells what they found. */
@picocli.CommandLine.Command(
        name = "sample",
        description = "Draws statements for people to label, and works out what their labels say.",
        subcommands = {SampleCommand.DrawSheets.class, SampleScore.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class SampleCommand implements Subcommand {

    static final String MACHINE = "machine.csv";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public int run(Surroundings surroundings) {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say draw or score; see \"hearsay sample --help\".");
    }

    /** {@code hearsay sample draw}. */
    @picocli.CommandLine.Command(
            name = "draw",
            description = {
                "Draws statements at random, and writes sheets to fill in, a codebook, and what Hearsay found.",
                "With --articles, also articles of the whole ledger, to see what was not found."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class DrawSheets implements Subcommand {

        private static final int AROUND = 400;
        private static final int PAGE = 500;

        @Parameters(paramLabel = "FOLDER", description = "Where the sheets go; made where it is not there.")
        private Path folder = Path.of("");

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Option(
                names = "--query",
                paramLabel = "WORDS",
                description = "Only statements with these words, as for \"find\".")
        private @Nullable String words;

        @Mixin
        private FindOptions filters = new FindOptions();

        @Option(names = "--size", paramLabel = "N", description = "How many statements. Default: ${DEFAULT-VALUE}.")
        private int size = 200;

        @Option(
                names = "--articles",
                paramLabel = "N",
                description = "How many articles, to count what was missed. Default: ${DEFAULT-VALUE}.")
        private int articles = 20;

        @Option(
                names = "--by",
                paramLabel = "STRATUM",
                description =
                        "Draw from each in proportion, one at least: ${COMPLETION-CANDIDATES}. Default: from all together.")
        private Stratum by = Stratum.none;

        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "The same seed draws the same from the same ledger. Default: ${DEFAULT-VALUE}.")
        private long seed = 1;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public int run(Surroundings surroundings) {
            if (size < 1 || articles < 0) {
                throw new ParameterException(
                        Objects.requireNonNull(spec).commandLine(), "--size takes a number from 1, --articles from 0.");
            }
            try (Ledger opened = Ledger.open(ledger.address())) {
                if (Files.exists(folder.resolve(MACHINE))) {
                    throw new LedgerException(
                            folder + " has a sample already.", "Name another folder, so that no labels are lost.");
                }
                Files.createDirectories(folder);
                int drawn = statements(opened);
                if (drawn == 0) {
                    tell(surroundings.err(), "No statement was found to draw from.", "Ask for less, or read more.");
                    return ExitStatus.SOME_NOT_READ;
                }
                int texts = articles(opened);
                codebook();
                tell(
                        surroundings.err(),
                        "Drew " + drawn + (drawn == 1 ? " statement and " : " statements and ") + texts
                                + (texts == 1 ? " article" : " articles") + " with seed " + seed + " to " + folder
                                + ".",
                        "Read " + folder.resolve("codebook.md") + " first.");
                return ExitStatus.ALL_READ;
            } catch (IOException e) {
                return Printing.failed(e, surroundings.err());
            }
        }

        private int statements(Ledger opened) throws IOException {
            Draw draw = new Draw(seed);
            Query query = filters.query(words == null ? List.of() : List.of(words));
            String mark = null;
            Map<Long, Hit> kept = new LinkedHashMap<>();
            do {
                Page page = opened.search().find(query, PAGE, mark);
                page.hits().forEach(hit -> draw.add(by.of(hit), name(hit), hit.id()));
                mark = page.next();
            } while (mark != null);
            if (draw.sizes().isEmpty()) {
                return 0;
            }
            Map<Long, String> strata = new TreeMap<>();
            draw.draw(size).forEach((stratum, ids) -> ids.forEach(id -> strata.put(id, stratum)));
            mark = null;
            do { // the same pages again, so that a million statements need not be remembered
                Page page = opened.search().find(query, PAGE, mark);
                page.hits().stream()
                        .filter(hit -> strata.containsKey(hit.id()))
                        .forEach(hit -> kept.put(hit.id(), hit));
                mark = page.next();
            } while (mark != null && kept.size() < strata.size());
            List<Hit> hits = new ArrayList<>(kept.values());
            hits.sort(Comparator.comparing(DrawSheets::name));
            try (Rows sheet = rows("statements.csv");
                    Rows machine = rows(MACHINE)) {
                Map<String, Integer> named = new TreeMap<>();
                for (Hit hit : hits) {
                    int times = named.merge(name(hit), 1, Integer::sum); // articles without an address may share an id
                    String key = name(hit) + (times == 1 ? "" : " (" + times + ")");
                    String context = opened.search().context(hit.id(), AROUND).orElse("");
                    sheet.write(SampleSheet.statement(key, hit, context));
                    machine.write(SampleSheet.machine(key, hit, strata.getOrDefault(hit.id(), "")));
                }
            }
            return hits.size();
        }

        /** Articles by themselves, whether anything was found in them or not. */
        private int articles(Ledger opened) throws IOException {
            if (articles == 0) {
                return 0;
            }
            Draw draw = new Draw(seed);
            long before = Long.MAX_VALUE;
            List<Shelf.Listed> page;
            do {
                page = opened.shelf().list(PAGE, before);
                for (Shelf.Listed listed : page) {
                    draw.add("", listed.id() + "\n" + listed.sha256(), listed.number());
                    before = listed.number();
                }
            } while (!page.isEmpty());
            if (draw.sizes().isEmpty()) {
                return 0;
            }
            List<Long> drawn = draw.draw(articles).getOrDefault("", List.of());
            try (Rows sheet = rows("articles.csv")) {
                for (long number : drawn.stream().sorted().toList()) {
                    Shelf.Listed listed = opened.shelf().list(1, number + 1).get(0);
                    AttributedDocument attributed =
                            opened.shelf().article(listed.sha256()).corrected().document();
                    sheet.write(SampleSheet.article(listed, marked(attributed)));
                }
            }
            return drawn.size();
        }

        private static String marked(AttributedDocument attributed) {
            String text = attributed.document().text();
            Map<Integer, StringBuilder> marks = new TreeMap<>();
            for (Statement statement : attributed.statements()) {
                for (Span span : statement.content()) {
                    marks.computeIfAbsent(span.start(), unused -> new StringBuilder())
                            .append('⟦');
                    marks.computeIfAbsent(span.end(), unused -> new StringBuilder())
                            .insert(0, '⟧');
                }
            }
            StringBuilder marked = new StringBuilder();
            int at = 0;
            for (Map.Entry<Integer, StringBuilder> mark : marks.entrySet()) {
                marked.append(text, at, mark.getKey()).append(mark.getValue());
                at = mark.getKey();
            }
            return marked.append(text, at, text.length()).toString();
        }

        private Rows rows(String name) throws IOException {
            return new Rows(Format.CSV, new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))));
        }

        private void codebook() throws IOException {
            try (InputStream in = Objects.requireNonNull(SampleCommand.class.getResourceAsStream("codebook.md"))) {
                Files.write(folder.resolve("codebook.md"), in.readAllBytes());
            }
        }

        private static String name(Hit hit) {
            return (hit.uri() == null ? hit.article() : hit.uri()) + "#" + hit.number();
        }
    }

    /** By what a sample is parted. */
    enum Stratum {
        none,
        outlet,
        kind,
        type,
        year;

        String of(Hit hit) {
            String value =
                    switch (this) {
                        case none -> "";
                        case outlet -> hit.outlet();
                        case kind -> hit.speakerKind();
                        case type -> hit.type();
                        case year ->
                            hit.published() == null ? null : hit.published().substring(0, 4);
                    };
            return value == null ? "?" : value;
        }
    }
}
