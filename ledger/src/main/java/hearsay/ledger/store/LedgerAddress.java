package hearsay.ledger.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a ledger is: in a file, or in a PostgreSQL database. */
public sealed interface LedgerAddress {

    /** Whether there may be a ledger; for a server, only opening it tells. */
    default boolean mayBeThere() {
        return !(this instanceof InFile file) || Files.isRegularFile(file.path());
    }

    /** The file of an SQLite ledger. */
    record InFile(Path path) implements LedgerAddress {

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A schema in a PostgreSQL database.
     *
     * @param port 0 for PostgreSQL's own
     * @param user null for whom the machine says is asking
     * @param password null for none, or what {@code ~/.pgpass} has
     * @param schema the one that the tables are in
     * @param settings of the driver
     */
    record OnServer(
            String host,
            int port,
            String database,
            @Nullable String user,
            @Nullable String password,
            String schema,
            Map<String, String> settings)
            implements LedgerAddress {

        static final String SCHEMA = "hearsay";
        /** PostgreSQL cuts longer names. */
        private static final int LONGEST_NAME = 63;

        public OnServer {
            settings = Map.copyOf(settings);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "postgresql://" + (user == null ? "" : user + "@") + (host.contains(":") ? "[" + host + "]" : host)
                    + (port == 0 ? "" : ":" + port) + "/" + database
                    + (schema.equals(SCHEMA) ? "" : "?schema=" + schema);
        }

        private static OnServer parse(String address) {
            try {
                URI uri = new URI(address);
                if (uri.getHost() == null
                        || uri.getRawPath() == null
                        || uri.getRawPath().length() < 2) {
                    throw new IllegalArgumentException(
                            "takes postgresql://USER@HOST/DATABASE, and this names no host or no database");
                }
                String login = uri.getRawUserInfo();
                int colon = login == null ? -1 : login.indexOf(':');
                String user = login == null ? null : decoded(colon < 0 ? login : login.substring(0, colon));
                String password = login == null || colon < 0 ? null : decoded(login.substring(colon + 1));
                Map<String, String> settings = settings(uri.getRawQuery());
                String schema = settings.remove("schema");
                if (schema == null || schema.isBlank()) {
                    schema = SCHEMA;
                }
                if (schema.length() > LONGEST_NAME || !schema.matches("[a-z_][a-z0-9_]*")) {
                    throw new IllegalArgumentException(
                            "takes a schema of at most 63 small letters, digits and _, not \"" + schema + "\"");
                }
                String host = uri.getHost().replaceAll("^\\[|]$", "");
                String database = decoded(uri.getRawPath().substring(1));
                return new OnServer(host, Math.max(0, uri.getPort()), database, user, password, schema, settings);
            } catch (URISyntaxException e) { // which repeats the address, and the password in it
                throw new IllegalArgumentException(
                        "takes postgresql://USER@HOST/DATABASE, with %-signs for what an address cannot have ("
                                + e.getReason() + " at character " + (e.getIndex() + 1) + ")");
            }
        }

        private static Map<String, String> settings(@Nullable String query) {
            Map<String, String> settings = new LinkedHashMap<>();
            for (String setting : (query == null ? "" : query).split("&", -1)) {
                int equals = setting.indexOf('=');
                if (equals > 0) {
                    settings.put(decoded(setting.substring(0, equals)), decoded(setting.substring(equals + 1)));
                }
            }
            return settings;
        }

        private static String decoded(String part) {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }

    static LedgerAddress of(Path file) {
        return new InFile(file);
    }

    /**
     * Reads an address: {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME}, else a file.
     *
     * @throws IllegalArgumentException if it is neither; the message goes on from the name of an option
     */
    static LedgerAddress parse(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("postgresql:") || lower.startsWith("postgres:")) {
            return OnServer.parse(address);
        }
        if (lower.startsWith("jdbc:")) {
            throw new IllegalArgumentException("takes a file, or postgresql://USER@HOST/DATABASE without \"jdbc:\"");
        }
        if (address.isBlank()) {
            throw new IllegalArgumentException("takes a file, and this name is empty");
        }
        try {
            return new InFile(Path.of(address));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("takes a file, not \"" + address + "\"", e);
        }
    }
}
