package hearsay.ledger.store.intake;

import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.PostgresSchemas;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link IntakeTest} on PostgreSQL. */
class IntakeOnPostgresTest extends IntakeTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }
}
