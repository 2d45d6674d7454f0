package hearsay.ledger.store.asking;

import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.PostgresSchemas;
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
