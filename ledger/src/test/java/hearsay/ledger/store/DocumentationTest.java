package hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.Invented;
import hearsay.ledger.Ledger;
import hearsay.ledger.exporting.ExportFormat;
import hearsay.ledger.store.correcting.Editing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/ledger.md says can be done. */
class DocumentationTest {

    private static final Pattern SQL = Pattern.compile("```sql([a-z ]*)\n([^`]*)```");
    private static final Pattern VIEW = Pattern.compile("\n\\| `([a-z_]+)` \\| one [^|]*\\| ([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @TempDir
    private Path folder;

    private LedgerAddress file;

    @BeforeEach
    void readArticles() {
        file = ledger("test");
        Invented.store(
                file,
                List.of(
                        Invented.article(
                                "https://example.org/a", "Nordkysten", "2024-03-14", "Ruiz said the port is shut."),
                        Invented.article(
                                "https://example.org/a", "Nordkysten", "2024-03-15", "Ruiz said the port is open."),
                        Invented.article("https://example.org/b", "Havposten", "2024-03-16", "Moor denied it.")));
        try (Ledger ledger = Ledger.open(file)) {
            ledger.editing()
                    .edit("https://example.org/b#s1", "{\"polarity\": \"denied\"}", new Editing.Hand("Lea", null));
            ledger.editing().accept(List.of("https://example.org/b#s1"), new Editing.Hand("Lea", null));
        }
        try (Database database = Database.open(file)) {
            database.write(connection -> Database.update(connection, "INSERT INTO orphan VALUES (2)"));
        }
    }

    LedgerAddress ledger(String name) {
        return LedgerAddress.of(folder.resolve(name + ".db"));
    }

    String database() {
        return "sqlite";
    }

    String views() {
        return "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name";
    }

    @Test
    void everyQueryFindsSomething() throws IOException {
        List<String> queries = new ArrayList<>();
        Matcher matcher = SQL.matcher(documentation());
        while (matcher.find()) {
            if (matcher.group(1).isEmpty() || matcher.group(1).strip().equals(database())) {
                queries.add(matcher.group(2));
            }
        }
        assertThat(queries).hasSizeGreaterThan(8);
        try (Database database = Database.openExisting(file)) {
            for (String query : queries) {
                List<Boolean> rows = database.read(connection -> Database.list(connection, row -> true, query));
                assertThat(rows).as(query).isNotEmpty();
            }
        }
    }

    @Test
    void everyViewHasTheColumnsNamed() throws IOException {
        Matcher matcher = VIEW.matcher(documentation());
        Set<String> views = new TreeSet<>();
        try (Database database = Database.openExisting(file)) {
            while (matcher.find()) {
                views.add(matcher.group(1));
                Set<String> named = new TreeSet<>();
                Matcher names = NAME.matcher(matcher.group(2).replaceAll("\\([^)]*\\)", ""));
                while (names.find()) {
                    named.add(names.group(1));
                }
                assertThat(columns(database, matcher.group(1)))
                        .as(matcher.group(1))
                        .containsAll(named);
            }
            assertThat(views)
                    .containsExactlyElementsOf(
                            database.read(connection -> Database.list(connection, row -> row.getString(1), views())));
        }
    }

    @Test
    void everyFormatIsNamed() throws IOException {
        String documentation = documentation();

        assertThat(ExportFormat.names())
                .allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
    }

    private static Set<String> columns(Database database, String view) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + view);
                    ResultSet rows = statement.executeQuery()) {
                Set<String> columns = new TreeSet<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getMetaData().getColumnName(i));
                }
                return columns;
            }
        });
    }

    private static String documentation() throws IOException {
        return Files.readString(Path.of("../docs/ledger.md"));
    }
}
