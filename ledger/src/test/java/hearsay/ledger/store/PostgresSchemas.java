package hearsay.ledger.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Ledgers for one test on the server that the environment variable names; where it names none, the test is reported skipped. */
public final class PostgresSchemas implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    static final String VARIABLE = "HEARSAY_TEST_POSTGRES";

    private final List<LedgerAddress.OnServer> made = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        require();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        require();
    }

    private static void require() {
        assumeTrue(
                System.getenv(VARIABLE) != null,
                "No PostgreSQL: set " + VARIABLE + " to the postgresql:// address of an empty database");
    }

    /** The address of a ledger that is not made yet; the same for the same name. */
    public LedgerAddress.OnServer address(String name) {
        for (LedgerAddress.OnServer known : made) {
            if (known.schema().endsWith("_" + name)) {
                return known;
            }
        }
        String schema = "test_" + ThreadLocalRandom.current().nextInt(1_000_000_000) + "_" + name;
        LedgerAddress.OnServer address =
                (LedgerAddress.OnServer) LedgerAddress.parse(System.getenv(VARIABLE) + "?schema=" + schema);
        made.add(address);
        return address;
    }

    /** A connection of one's own, outside of any ledger. */
    static Connection connect() throws SQLException {
        LedgerAddress.OnServer server = (LedgerAddress.OnServer) LedgerAddress.parse(System.getenv(VARIABLE));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + server.database(),
                server.user(),
                server.password());
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (made.isEmpty()) {
            return;
        }
        try (Connection connection = connect()) {
            for (LedgerAddress.OnServer address : made) {
                Database.execute(connection, "DROP SCHEMA IF EXISTS " + address.schema() + " CASCADE");
            }
        }
    }
}
