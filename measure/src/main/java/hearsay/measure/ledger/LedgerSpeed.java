package hearsay.measure.ledger;

import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Query;
import hearsay.ledger.stems.Stems;
import hearsay.ledger.store.intake.Intake;
import hearsay.statement.AttributedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** How long a ledger of a given size takes to answer, and to take in one more statement. */
final class LedgerSpeed {

    private static final long SEED = 7;
    private static final int QUERIES = 200;
    private static final int ARTICLES = 50;
    private static final int ADDED = 200;

    private final List<AttributedDocument> originals;
    private final EditedReplicas replicas;
    private final Path file;
    private final List<String> words;
    private final Random random = new Random(SEED);
    private long statements;
    private long units;
    private long all;
    private int batch;

    LedgerSpeed(List<AttributedDocument> originals, Path file) {
        this.originals = originals;
        this.file = file;
        replicas = new EditedReplicas(originals, SEED);
        words = new ArrayList<>();
        for (AttributedDocument article : originals.subList(0, Math.min(100, originals.size()))) {
            for (String word : Stems.words(article.document().text())) {
                if (word.length() > 2) {
                    words.add(word);
                }
            }
        }
    }

    /** Grows the ledger to so many statements and asks it. */
    LedgerFigures measured(long size, EngineRate engine) {
        double each = grow(size);
        LedgerFigures.Spread more = added();
        double rate = engine.milliseconds();
        try (Ledger ledger = Ledger.open(file)) {
            return new LedgerFigures(
                    statements,
                    all / 1e9,
                    each,
                    rate,
                    more,
                    find(ledger),
                    check(ledger),
                    facets(ledger),
                    (double) size(file) / units);
        }
    }

    /** How long a ledger that is there takes to answer, as a table. */
    String asked() {
        try (Ledger ledger = Ledger.open(file)) {
            find(ledger); // warms up
            check(ledger);
            facets(ledger);
            return String.format(
                    Locale.ROOT,
                    "| statements | find: median, p99 | check: median, p99 | facets: median, p99 |%n|---:|---:|---:|---:|%n| %,d | %s | %s | %s |%n",
                    ledger.search().scope().statements(),
                    find(ledger),
                    check(ledger),
                    facets(ledger));
        }
    }

    private LedgerFigures.Spread find(Ledger ledger) {
        return times(QUERIES, i -> ledger.search().find(query(i), 20, null));
    }

    private LedgerFigures.Spread check(Ledger ledger) {
        return times(QUERIES / 2, i -> ledger.checking().check(quote(), null));
    }

    private LedgerFigures.Spread facets(Ledger ledger) {
        return times(QUERIES / 2, i -> ledger.search().facets(query(i), 10));
    }

    /** The last articles' statements, in milliseconds of processor time each. */
    private double grow(long size) {
        long cpu = 0;
        long counted = 0;
        try (Intake intake = Ledger.intake(file, GoldLedger.BY)) {
            while (statements < size) {
                List<AttributedDocument> articles = new ArrayList<>();
                for (int i = 0; i < ARTICLES; i++) {
                    articles.add(batch == 0 && i < originals.size() ? originals.get(i) : replicas.next());
                }
                batch++;
                long before = cpu();
                store(intake, articles);
                long spent = cpu() - before;
                all += spent;
                long added = articles.stream()
                        .mapToLong(article -> article.statements().size())
                        .sum();
                articles.forEach(this::count);
                if (statements >= size * 0.9) {
                    cpu += spent;
                    counted += added;
                }
            }
            intake.finish();
        }
        return counted == 0 ? 0 : cpu / 1e6 / counted;
    }

    /** What one statement more takes, its family and its index with it, where each article is stored by itself. */
    private LedgerFigures.Spread added() {
        double[] times = new double[ADDED];
        try (Intake intake = Ledger.intake(file, GoldLedger.BY)) {
            for (int i = 0; i < ADDED; i++) {
                AttributedDocument article = replicas.next();
                long before = cpu();
                store(intake, List.of(article));
                long spent = cpu() - before;
                all += spent;
                times[i] = spent / 1e6 / Math.max(1, article.statements().size());
                count(article);
            }
            intake.finish();
        }
        return LedgerFigures.Spread.of(times);
    }

    private static void store(Intake intake, List<AttributedDocument> articles) {
        intake.store(new Intake.Batch(
                articles.stream()
                        .map(article -> new Intake.Entry(article, null))
                        .toList(),
                List.of(),
                0,
                0));
    }

    private void count(AttributedDocument article) {
        units += article.document().text().length();
        article.statements().forEach(statement -> statement.content().forEach(span -> units += span.length()));
        statements += article.statements().size();
    }

    private Query query(int i) {
        String one = word();
        return switch (i % 6) {
            case 0 -> Query.all().withText(one);
            case 1 -> Query.all().withText(one + " " + word());
            case 2 -> Query.all().withText("\"" + one + " " + word() + "\"");
            case 3 -> Query.all().withText(one.substring(0, 3) + "*");
            case 4 -> Query.all().with(new Filter.SpokenBy(List.of("Clinton"))).withText(one);
            default ->
                Query.all()
                        .with(new Filter.OneOf(Filter.Field.ACT, List.of("accuse", "deny")))
                        .with(new Filter.OneOf(Filter.Field.OUTLET, List.of("Outlet " + random.nextInt(40))));
        };
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private String quote() {
        AttributedDocument article = originals.get(random.nextInt(originals.size()));
        return article.statements().isEmpty()
                ? word()
                : article.statements()
                        .get(random.nextInt(article.statements().size()))
                        .content()
                        .get(0)
                        .cut(article.document().text());
    }

    private static LedgerFigures.Spread times(int count, Consumer<Integer> work) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            long before = cpu();
            work.accept(i);
            times[i] = (cpu() - before) / 1e6;
        }
        return LedgerFigures.Spread.of(times);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
