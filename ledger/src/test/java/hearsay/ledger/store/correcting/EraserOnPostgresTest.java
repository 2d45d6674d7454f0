package hearsay.ledger.store.correcting;

import hearsay.ledger.store.Database;
import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.PostgresSchemas;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link EraserTest} on PostgreSQL. */
class EraserOnPostgresTest extends EraserTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }

    /** Everything in the ledger's tables. */
    @Override
    String bytes() {
        StringBuilder all = new StringBuilder();
        try (Database database = Database.openExisting(ledger("test"))) {
            database.read(connection -> {
                List<String> tables = Database.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
                                + " AND table_type = 'BASE TABLE'");
                for (String table : tables) {
                    all.append(
                            Database.list(connection, row -> row.getString(1), "SELECT t::text FROM " + table + " t"));
                }
                return 0;
            });
        }
        return all.toString();
    }
}
