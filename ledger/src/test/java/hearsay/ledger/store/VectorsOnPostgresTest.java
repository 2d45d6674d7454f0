package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link VectorsTest} on PostgreSQL. */
class VectorsOnPostgresTest extends VectorsTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger() {
        return schemas.address("vectors");
    }
}
