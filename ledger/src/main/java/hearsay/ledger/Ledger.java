package hearsay.ledger;

import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.asking.Checking;
import hearsay.ledger.store.asking.Comparing;
import hearsay.ledger.store.asking.Overview;
import hearsay.ledger.store.asking.SavedSearches;
import hearsay.ledger.store.asking.Search;
import hearsay.ledger.store.asking.Shelf;
import hearsay.ledger.store.asking.Vectors;
import hearsay.ledger.store.correcting.Editing;
import hearsay.ledger.store.correcting.Eraser;
import hearsay.ledger.store.correcting.Names;
import hearsay.ledger.store.intake.Intake;
import hearsay.writing.By;
import java.nio.file.Path;

/**
 * A ledger: articles, who said what in them, and what people made of it.
 *
 * <pre>{@code
 * try (Intake intake = Ledger.intake(file, by)) {
 *     intake.store(batch);
 *     intake.finish();
 * }
 * try (Ledger ledger = Ledger.open(file)) {
 *     ledger.shelf().articles(Selection.all(), article -> ...);
 * }
 * }</pre>
 *
 * <p>One instance serves one thread at a time; any number of instances, in any number of programs, may have the same file open.
 */
public final class Ledger implements AutoCloseable {

    private final Database database;

    private Ledger(Database database) {
        this.database = database;
    }

    /**
     * Opens the ledger in {@code file}.
     *
     * @throws hearsay.ledger.store.LedgerException if there is none, or it cannot be used
     */
    public static Ledger open(Path file) {
        return open(LedgerAddress.of(file));
    }

    /**
     * Opens a ledger.
     *
     * @throws hearsay.ledger.store.LedgerException if there is none, or it cannot be used
     */
    public static Ledger open(LedgerAddress address) {
        return new Ledger(Database.openExisting(address));
    }

    /**
     * Begins a run that puts articles into the ledger in {@code file}, which is made where there is none.
     *
     * @param by what reads the articles
     * @throws hearsay.ledger.store.LedgerException if it cannot be used
     */
    public static Intake intake(Path file, By by) {
        return intake(LedgerAddress.of(file), by);
    }

    /**
     * Begins a run that puts articles into a ledger, which is made where there is none.
     *
     * @param by what reads the articles
     * @throws hearsay.ledger.store.LedgerException if it cannot be used
     */
    public static Intake intake(LedgerAddress address, By by) {
        return new Intake(address, by);
    }

    /** What is kept. */
    public Shelf shelf() {
        return new Shelf(database);
    }

    /** Takes people's corrections. */
    public Editing editing() {
        return new Editing(database);
    }

    /** Takes articles and speakers out for good. */
    public Eraser eraser() {
        return new Eraser(database);
    }

    /** What is found. */
    public Search search() {
        return new Search(database);
    }

    /** What was said, and where it comes from. */
    public Checking checking() {
        return new Checking(database);
    }

    /** Who speaks, when and where, in numbers. */
    public Overview overview() {
        return new Overview(database);
    }

    /** Statements set against each other. */
    public Comparing comparing() {
        return new Comparing(database);
    }

    /** Which names are one person or body. */
    public Names names() {
        return new Names(database);
    }

    /** Searches that people keep. */
    public SavedSearches savedSearches() {
        return new SavedSearches(database);
    }

    /**
     * Sentence vectors of this ledger's statements, to be closed before it.
     *
     * @param file where they are
     * @param makes whether to make the file where there is none
     * @throws hearsay.ledger.store.LedgerException if there is none, or it is something else
     */
    public Vectors vectors(Path file, boolean makes) {
        return Vectors.open(database, file, makes);
    }

    @Override
    public void close() {
        database.close();
    }
}
