package hearsay.ledger.store;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.intake.Fate;
import hearsay.ledger.store.intake.Intake;
import hearsay.writing.JsonLinesWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is killed: stores articles that the ledger does not have, and tells each batch when it is stored. */
final class Victim {

    static final int ARTICLES = 1500;
    private static final int BATCH = 20;

    private Victim() {}

    public static void main(String[] args) {
        LedgerAddress ledger = LedgerAddress.parse(args[0]);
        if (args[1].equals("migrate")) {
            Ledger.open(ledger).close();
            System.out.println("finished");
            return;
        }
        try (Intake intake = Ledger.intake(ledger, Invented.BY)) {
            List<Intake.Entry> entries = new ArrayList<>();
            for (int i = 0; i < ARTICLES; i++) {
                Document article = article(i);
                if (intake.fate(article) == Fate.STORED) {
                    entries.add(new Intake.Entry(Invented.read(article), null));
                }
                if (entries.size() == BATCH || i == ARTICLES - 1) {
                    intake.store(new Intake.Batch(entries, List.of(), 0, 0));
                    entries.forEach(entry ->
                            System.out.println(entry.attributed().document().id()));
                    System.out.flush();
                    entries.clear();
                }
            }
            intake.finish();
            System.out.println("finished");
        } catch (LedgerException e) {
            System.out.println("refused: " + e.getMessage() + " / " + e.remedy());
            System.exit(3);
        }
    }

    /** With two statements. */
    static Document article(int number) {
        String id = "a" + (1000 + number);
        return Document.of(
                id,
                "Ruiz said number " + number + " is right, " + "and so on and on, ".repeat(40)
                        + "as ever. Moor denied it.");
    }

    /**
     * Runs it as a program of its own.
     *
     * @param millis when it is killed; 0 to let it end
     * @param kilobytes beyond which no file may grow; null for no limit
     * @param what "ingest" or "migrate"
     * @param folder for what it says on standard error
     */
    static Ran run(String ledger, int millis, @Nullable Integer kilobytes, String what, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (kilobytes != null) {
            command.addAll(List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                ledger,
                what));
        Path err = folder.resolve("err.txt");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        if (millis > 0) {
            Thread killer = new Thread(() -> {
                try {
                    if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                        process.toHandle().destroyForcibly(); // the process itself would close what is read below
                    }
                } catch (InterruptedException e) {
                    process.destroyForcibly();
                }
            });
            killer.start();
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        process.waitFor();
        if (!lines.isEmpty() && process.exitValue() > 128) {
            String last = lines.get(lines.size() - 1);
            if (!last.matches("a\\d{4}|finished")) {
                lines.remove(lines.size() - 1); // cut in the middle
            }
        }
        return new Ran(lines, Files.readString(err));
    }

    /** What a ledger holds, in the order of exports. */
    static List<String> export(LedgerAddress address) {
        List<String> lines = new ArrayList<>();
        try (Ledger ledger = Ledger.open(address)) {
            ledger.shelf()
                    .articles(
                            false,
                            article -> lines.add(
                                    JsonLinesWriter.line(article.corrected().document(), article.by())));
        }
        return lines;
    }

    /** What it said. */
    record Ran(List<String> lines, String err) {}
}
