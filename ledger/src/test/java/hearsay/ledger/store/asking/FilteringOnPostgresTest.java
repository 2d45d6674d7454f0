package hearsay.ledger.store.asking;

import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.PostgresSchemas;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link FilteringTest} on PostgreSQL. */
class FilteringOnPostgresTest extends FilteringTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
