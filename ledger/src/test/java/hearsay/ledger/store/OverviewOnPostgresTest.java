package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link OverviewTest} on PostgreSQL. */
class OverviewOnPostgresTest extends OverviewTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
