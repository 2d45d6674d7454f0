package hearsay.ledger.store;

import hearsay.document.Sha256;
import hearsay.ledger.correcting.Without;
import hearsay.ledger.stems.Stems;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Takes articles and speakers out for good; used inside one transaction. */
public final class Forgetting {

    private Forgetting() {}

    /** Whether an article, or its text under whatever name, was taken out for good. */
    public static boolean isForgotten(Connection connection, String identity, String sha256) throws SQLException {
        return Database.first(
                        connection,
                        row -> true,
                        "SELECT 1 FROM forgotten WHERE mark IN (?, ?)",
                        mark("document", identity),
                        mark("text", sha256))
                .isPresent();
    }

    /** What is kept of something forgotten: enough to know it again, and no more. */
    public static String mark(String what, String name) {
        return Sha256.of(what + "\n" + name);
    }

    /** A speaker's name as it is compared: no case, no accents, no punctuation. */
    public static String folded(String name) {
        return String.join(" ", Stems.words(name));
    }

    /** Leaves out what forgotten speakers said. */
    public static AttributedDocument withoutForgotten(Connection connection, AttributedDocument attributed)
            throws SQLException {
        Set<String> marks = new HashSet<>(Database.list(
                connection, row -> row.getString(1), "SELECT mark FROM forgotten WHERE what = 'speaker'"));
        return marks.isEmpty() ? attributed : Without.statements(attributed, each -> isBy(each, marks));
    }

    /** Whether a statement was said or passed on by one of those whose marks are given. */
    public static boolean isBy(Statement statement, Set<String> marks) {
        Speaker speaker = statement.speaker();
        Stream<String> names = statement.via().stream().map(Via::name);
        if (speaker != null) {
            names = Stream.concat(names, Stream.concat(Stream.of(speaker.name()), speaker.members().stream()));
        }
        return names.anyMatch(name -> marks.contains(mark("speaker", folded(name))));
    }
}
