package hearsay.ledger.store;

import hearsay.document.Sha256;
import hearsay.ledger.correcting.Without;
import hearsay.ledger.stems.Stems;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Speaker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes articles and speakers out for good; used inside one transaction. */
final class Forgetting {

    private Forgetting() {}

    /** Whether an article, or its text under whatever name, was taken out for good. */
    static boolean isForgotten(Connection connection, String identity, String sha256) throws SQLException {
        return Database.first(
                        connection,
                        row -> true,
                        "SELECT 1 FROM forgotten WHERE mark IN (?, ?)",
                        mark("document", identity),
                        mark("text", sha256))
                .isPresent();
    }

    /** What is kept of something forgotten: enough to know it again, and no more. */
    static String mark(String what, String name) {
        return Sha256.of(what + "\n" + name);
    }

    /** A speaker's name as it is compared: no case, no accents, no punctuation. */
    static String folded(String name) {
        return String.join(" ", Stems.words(name));
    }

    /** Leaves out what forgotten speakers said. */
    static AttributedDocument withoutForgotten(Connection connection, AttributedDocument attributed)
            throws SQLException {
        Set<String> marks = new HashSet<>(Database.list(
                connection, row -> row.getString(1), "SELECT mark FROM forgotten WHERE what = 'speaker'"));
        return marks.isEmpty() ? attributed : Without.statements(attributed, each -> isBy(each.speaker(), marks));
    }

    private static boolean isBy(@Nullable Speaker speaker, Set<String> marks) {
        return speaker != null
                && (marks.contains(mark("speaker", folded(speaker.name())))
                        || speaker.members().stream().anyMatch(name -> marks.contains(mark("speaker", folded(name)))));
    }
}
