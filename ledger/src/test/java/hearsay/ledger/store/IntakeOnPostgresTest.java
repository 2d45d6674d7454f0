package hearsay.ledger.store;

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
