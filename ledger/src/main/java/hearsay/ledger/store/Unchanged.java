package hearsay.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was worked out of a whole ledger, for as long as nothing is written to it; for one thread at a time. */
final class Unchanged<T> {

    private @Nullable T value;
    private String state = "";

    /** The same as {@code work} says, used inside one transaction. */
    T get(Connection connection, Database.Work<T> work) throws SQLException {
        Optional<String> now = Dialect.of(connection).state(connection);
        T known = value;
        if (known != null && now.isPresent() && now.get().equals(state)) {
            return known;
        }
        T worked = work.run(connection);
        value = worked;
        state = now.orElse("");
        return worked;
    }
}
