package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link LookingTest} on PostgreSQL. */
class LookingOnPostgresTest extends LookingTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
