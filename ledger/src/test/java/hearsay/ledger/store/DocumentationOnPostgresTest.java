package hearsay.ledger.store;

import org.junit.jupiter.api.extension.RegisterExtension;

/** {@link DocumentationTest} on PostgreSQL. */
class DocumentationOnPostgresTest extends DocumentationTest {

    @RegisterExtension
    final PostgresSchemas schemas = new PostgresSchemas();

    @Override
    LedgerAddress ledger(String name) {
        return schemas.address(name);
    }

    @Override
    String database() {
        return "postgresql";
    }

    @Override
    String views() {
        return "SELECT table_name FROM information_schema.views WHERE table_schema = current_schema() ORDER BY 1";
    }
}
