package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import hearsay.document.Document;
import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DamageTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNoLedgerIsSaidToBeNone() throws IOException {
        Path file = folder.resolve("test.db");
        Files.writeString(file, "Dear diary, ".repeat(500));

        assertThatThrownBy(() -> Ledger.open(file))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is damaged, or is no ledger");
        assertThat(file).hasContent("Dear diary, ".repeat(500));
    }

    @Test
    void aLedgerThatWasCutOrOverwrittenGivesAMessageAndNoStackTrace() throws IOException {
        Path whole = folder.resolve("whole.db");
        fill(whole, 0, 60);
        byte[] bytes = Files.readAllBytes(whole);
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Path file = folder.resolve(round + ".db");
            byte[] damaged =
                    round % 2 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : overwritten(bytes, random);
            Files.write(file, damaged);
            try (Ledger ledger = Ledger.open(file)) {
                ledger.shelf().articles(false, article -> {});
            } catch (LedgerException e) {
                assertThat(e.remedy()).as("seed %s, round %s", seed, round).isNotBlank();
            }
        }
    }

    @Test
    void twoProgramsMayWriteAtOnce() throws Exception {
        Path file = folder.resolve("test.db");
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<?>> writers = new ArrayList<>();
        writers.add(both.submit(() -> fill(file, 0, 40)));
        writers.add(both.submit(() -> fill(file, 20, 60)));
        for (Future<?> writer : writers) {
            writer.get();
        }
        both.shutdown();

        List<String> ids = new ArrayList<>();
        try (Ledger ledger = Ledger.open(file)) {
            ledger.shelf()
                    .articles(
                            false,
                            article -> ids.add(
                                    article.corrected().document().document().id()));
        }
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void whatTheDatabaseSaysIsToldWithWhatToDo() {
        Path file = Path.of("news.db");

        assertThat(told(file, SQLiteErrorCode.SQLITE_BUSY)).hasMessageContaining("Another program");
        assertThat(told(file, SQLiteErrorCode.SQLITE_FULL)).hasMessageContaining("What was stored before is safe");
        assertThat(told(file, SQLiteErrorCode.SQLITE_CORRUPT)).hasMessageContaining("damaged");
        assertThat(told(file, SQLiteErrorCode.SQLITE_READONLY)).hasMessageContaining("may not be written");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));

        assertThatThrownBy(() -> Ledger.intake(closed.resolve("test.db"), Invented.BY))
                .hasMessageContaining("nothing may be written to " + closed);
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Ledger.intake(folder.resolve("none/test.db"), Invented.BY))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("There is no folder");
        assertThatThrownBy(() -> Ledger.intake(folder, Invented.BY)).hasMessageContaining("is a folder");
    }

    private static LedgerException told(Path file, SQLiteErrorCode code) {
        return Dialect.SQLITE.told(LedgerAddress.of(file), new SQLiteException("as asked", code));
    }

    private static byte[] overwritten(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int start = random.nextInt(bytes.length);
        for (int i = start; i < Math.min(bytes.length, start + 3000); i++) {
            damaged[i] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static void fill(Path file, int from, int to) {
        try (Intake intake = Ledger.intake(file, Invented.BY)) {
            for (int i = from; i < to; i++) {
                Document article = Document.of("a" + i, "Ruiz said number " + i + " is right. Moor denied it.");
                intake.store(Invented.batch(List.of(article)));
            }
            intake.finish();
        }
    }
}
