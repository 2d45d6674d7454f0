package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link SavedSearchesTest} on PostgreSQL. */
class SavedSearchesOnPostgresTest extends SavedSearchesTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
