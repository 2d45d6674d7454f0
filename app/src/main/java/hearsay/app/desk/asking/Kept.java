package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.ledger.Ledger;
import hearsay.ledger.correcting.Corrected;
import hearsay.ledger.finding.Check;
import hearsay.ledger.store.asking.Shelf;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.writing.By;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the ledger with its article.
 *
 * @param article as people corrected it; as the models read it where the statement was rejected
 * @param state "rejected", "accepted", "edited"; empty where nobody looked
 */
public record Kept(AttributedDocument article, By by, Statement statement, String state) {

    /** What a statement goes by: an article's id, address or checksum, and "s3" or "t1". */
    public record Name(String article, String number) {

        /** @throws Problem where one of the two is missing */
        public static Name of(@Nullable String article, @Nullable String number) {
            if (article == null || article.isBlank() || number == null || number.isBlank()) {
                throw new Problem(
                        400,
                        "No statement was named.",
                        "Give its article as \"article\" and its number, such as s3, as \"id\".");
            }
            return new Name(article.strip(), number.strip());
        }

        /** As the ledger takes it. */
        @Override
        public String toString() {
            return article + "#" + number;
        }
    }

    /** @throws Problem where there is no such statement */
    public static Kept find(Ledger ledger, Name name) {
        Shelf.Article now = ledger.shelf().article(name.article);
        Optional<Kept> here = in(now, name.number);
        if (here.isPresent()) {
            return here.get();
        }
        AttributedDocument read =
                ledger.shelf().asRead(name.article).corrected().document();
        Statement rejected = in(read, name.number)
                .orElseThrow(() -> new Problem(
                        404,
                        "The article has no statement " + name.number + ".",
                        "Open the article: each number in it leads to a statement."));
        return new Kept(read, now.by(), rejected, "rejected");
    }

    /** One of an article's statements as it counts now; nothing where the article has none of this number, or it was rejected. */
    public static Optional<Kept> in(Shelf.Article article, String number) {
        Corrected now = article.corrected();
        Corrected.Review review = now.reviews().get(number);
        return in(now.document(), number)
                .map(statement -> new Kept(
                        now.document(),
                        article.by(),
                        statement,
                        review == null ? "" : review.name().toLowerCase(Locale.ROOT)));
    }

    /** So many of the statements with the same words; null where there is no such statement, or it was rejected. */
    public static Check.@Nullable Found family(Ledger ledger, Name name, int most) {
        return ledger.search()
                .statement(name.article, name.number)
                .map(hit -> ledger.checking().family(hit, most))
                .orElse(null);
    }

    private static Optional<Statement> in(AttributedDocument article, String number) {
        return Stream.concat(article.statements().stream(), article.titleStatements().stream())
                .filter(statement -> statement.id().equals(number))
                .findFirst();
    }

    /** The statement as the output writes it. */
    public String json() {
        return Corrected.find(article, by, statement.id())
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    /** The text that the statement's spans are in. */
    public String text() {
        return statement.id().startsWith("t")
                ? String.valueOf(article.document().metadata().title())
                : article.document().text();
    }

    /** The fields that change by what somebody typed, as {@link Edits} makes them. */
    public String edited(Map<String, String> typed) {
        return Edits.fields(typed, json(), text());
    }

    /** The number of the last correction of all; 0 where there is none. */
    public static long lastCorrection(Ledger ledger) {
        return ledger.editing().history(1, Long.MAX_VALUE).stream()
                .mapToLong(entry -> entry.correction().id())
                .findFirst()
                .orElse(0);
    }
}
