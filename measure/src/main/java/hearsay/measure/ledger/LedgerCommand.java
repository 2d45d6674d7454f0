package hearsay.measure.ledger;

import hearsay.document.Span;
import hearsay.ledger.Ledger;
import hearsay.ledger.stems.Stems;
import hearsay.ledger.store.Intake;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.writing.By;
import hearsay.writing.JsonLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how a ledger does as it grows. */
@Command(
        name = "ledger",
        description = "How large and how quick a ledger is, from 10,000 statements on.",
        mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {

    private static final int BATCH = 100;
    private static final int QUERIES = 200;
    private static final int PAGE = 20;

    @Option(
            names = "--lines",
            required = true,
            paramLabel = "FILE",
            description =
                    "What \"hearsay read --format jsonl\" made of some real articles; copies of them with other words are stored.")
    private Path lines = Path.of("");

    @Option(
            names = "--statements",
            paramLabel = "N",
            description = "So many statements at last (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private long statements;

    @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "Where the ledger is made.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException {
        List<AttributedDocument> originals = new ArrayList<>();
        try (Stream<String> all = Files.lines(lines, StandardCharsets.UTF_8)) {
            all.forEach(line -> originals.add(JsonLine.parse(line).document()));
        }
        Replicas replicas = new Replicas(originals);
        Path file = folder.resolve("measured.db");
        Files.deleteIfExists(file);
        System.out.println(
                "| statements | stored a second | file / text | find, median | find, 99 of 100 | facets | kinds of speaker |");
        System.out.println("|---|---|---|---|---|---|---|");
        long stored = 0;
        long text = 0;
        int number = 0;
        for (long goal = Math.min(10_000, statements); ; goal = Math.min(goal * 10, statements)) {
            long before = stored;
            long start = System.nanoTime();
            try (Intake intake = Ledger.intake(file, By.of("measure", java.util.Map.of()))) {
                while (stored < goal) {
                    List<Intake.Entry> entries = new ArrayList<>();
                    for (int i = 0; i < BATCH && stored < goal; i++) {
                        AttributedDocument replica = replicas.make(number++);
                        entries.add(new Intake.Entry(replica, null));
                        stored += replica.statements().size();
                        text += bytes(replica);
                    }
                    intake.store(new Intake.Batch(entries, List.of(), 0, 0));
                }
                intake.finish();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            ask(file, stored, (stored - before) / seconds, text);
            if (goal == statements) {
                return 0;
            }
        }
    }

    /** UTF-8 bytes of the article's text and of its statements' sources, cues and contents. */
    private static long bytes(AttributedDocument attributed) {
        String text = attributed.document().text();
        long bytes = text.getBytes(StandardCharsets.UTF_8).length;
        for (Statement statement : attributed.statements()) {
            for (List<Span> spans : List.of(statement.source(), statement.cue(), statement.content())) {
                for (Span span : spans) {
                    bytes += span.cut(text).getBytes(StandardCharsets.UTF_8).length;
                }
            }
        }
        return bytes;
    }

    private static void ask(Path file, long stored, double rate, long text) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            List<String> stems = someStems(connection);
            double[] times = new double[QUERIES];
            Random random = new Random(1);
            for (int i = 0; i < QUERIES; i++) {
                String query = stems.get(random.nextInt(stems.size()));
                if (i % 2 == 1) {
                    query += " " + stems.get(random.nextInt(stems.size()));
                }
                times[i] = find(connection, query);
            }
            Arrays.sort(times);
            double facets = 0;
            for (String column : List.of("type", "act", "stance", "certainty", "root", "outlet_id")) {
                facets = Math.max(
                        facets, time(connection, "SELECT " + column + ", count(*) FROM statement GROUP BY 1", null));
            }
            double kinds = time(
                    connection,
                    "SELECT p.kind, count(*) FROM statement s JOIN speaker p ON p.id = s.speaker_id GROUP BY 1",
                    null);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,.0f | %.2f | %.0f ms | %.0f ms | %.0f ms | %.0f ms |%n",
                    stored,
                    rate,
                    (double) Files.size(file) / text,
                    times[QUERIES / 2],
                    times[QUERIES * 99 / 100],
                    facets,
                    kinds);
        }
    }

    private static List<String> someStems(Connection connection) throws SQLException {
        List<String> stems = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT content FROM wording WHERE statement_id % 97 = 0 LIMIT 500");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                stems.addAll(Stems.of(row.getString(1)));
            }
        }
        return stems;
    }

    /** The newest page of what has these stems; the commonest words are among them as often as in the texts. */
    private static double find(Connection connection, String query) throws SQLException {
        return time(
                connection,
                "SELECT s.id, s.published FROM statement s WHERE s.id IN (SELECT rowid FROM stems WHERE stems MATCH ?)"
                        + " ORDER BY s.published DESC, s.id LIMIT " + PAGE,
                query);
    }

    private static double time(Connection connection, String sql, @org.jspecify.annotations.Nullable String value)
            throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (value != null) {
                statement.setString(1, value);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    row.getObject(1);
                }
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
