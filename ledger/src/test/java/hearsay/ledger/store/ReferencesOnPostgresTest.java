package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link ReferencesTest} on PostgreSQL. */
class ReferencesOnPostgresTest extends ReferencesTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
