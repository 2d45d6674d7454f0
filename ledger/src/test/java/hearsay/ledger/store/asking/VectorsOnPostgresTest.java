package hearsay.ledger.store.asking;

import hearsay.ledger.store.LedgerAddress;
import hearsay.ledger.store.PostgresSchemas;
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
