package hearsay.ledger.store.intake;

import hearsay.document.Document;
import hearsay.reading.outcome.ReadOutcome;

/**
 * Something that could not be read, kept to be tried again.
 *
 * @param input the file, address, or "-" for standard input
 * @param place the line, record or address inside the input; empty for all of it
 * @param message what is wrong, a sentence for a person
 * @param remedy what to do about it, a sentence for a person
 */
public record Quarantined(String input, String place, String message, String remedy) {

    /** What a reader could not make an article of. */
    public static Quarantined of(ReadOutcome.Failure failure) {
        String where = failure.where();
        return new Quarantined(failure.input(), where == null ? "" : where, failure.message(), failure.remedy());
    }

    /** An article whose statements could not be found. */
    public static Quarantined of(Document article, String message, String remedy) {
        String input = article.provenance().file();
        String place = article.provenance().record();
        return new Quarantined(input == null ? article.id() : input, place == null ? "" : place, message, remedy);
    }
}
