package hearsay.ledger.store.correcting;

import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.PostgresSchemas;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link EditingTest} on PostgreSQL. */
class EditingOnPostgresTest extends EditingTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
