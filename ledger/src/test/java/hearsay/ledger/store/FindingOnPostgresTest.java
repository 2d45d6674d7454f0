package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link FindingTest} on PostgreSQL. */
class FindingOnPostgresTest extends FindingTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
