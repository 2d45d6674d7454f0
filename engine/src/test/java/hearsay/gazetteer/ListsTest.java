package hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the lists to their own rules. */
class ListsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries.tsv",
                "buildings.tsv",
                "outlets.tsv",
                "organizations.tsv",
                "places.tsv",
                "leaders.tsv",
                "titles.tsv",
                "given-names.tsv",
                "nicknames.tsv",
                "nouns.tsv"
            })
    void everyListNamesItsSourceAndItsDay(String name) throws IOException {
        try (InputStream in = ListsTest.class.getResourceAsStream("/hearsay/gazetteer/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("# Source: ").containsPattern("# Stated: \\d{4}-\\d\\d-\\d\\d");
        }
        Table table = Table.resource(name);
        assertThat(table.rows()).isNotEmpty();
        int columns = table.rows().get(0).cells().size();
        assertThat(table.rows())
                .allSatisfy(
                        row -> assertThat(row.cells()).as("line %s", row.line()).hasSize(columns));
    }

    @Test
    void allStatesOfTheUnitedNationsAreThereOnce() {
        List<String> names = column("countries.tsv", "name");

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(195);
    }

    @Test
    void noCapitalBelongsToTwoStates() {
        List<String> capitals = Table.resource("countries.tsv").rows().stream()
                .flatMap(row -> row.all("capitals").stream())
                .toList();

        assertThat(capitals).doesNotHaveDuplicates();
    }

    @Test
    void termsOfOneLeadingOfficeDoNotOverlap() {
        List<Table.Row> rows = Table.resource("leaders.tsv").rows();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                Table.Row one = rows.get(i);
                Table.Row two = rows.get(j);
                if (one.get("of").equals(two.get("of")) && one.get("office").equals(two.get("office"))) {
                    boolean apart = !end(one).isAfter(YearMonth.parse(two.get("from")))
                            || !end(two).isAfter(YearMonth.parse(one.get("from")));
                    assertThat(apart)
                            .as("lines %s and %s", one.line(), two.line())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyOfficeBelongsToAKnownStateOrBody() {
        for (String of : new HashSet<>(column("leaders.tsv", "of"))) {
            assertThat(Gazetteer.standard().named(of)).as(of).isNotNull();
        }
    }

    @Test
    void everyBodyOutletAndPlaceBelongsToAListedState() {
        Set<String> states = new HashSet<>(column("countries.tsv", "name"));
        for (String file : List.of("organizations.tsv", "outlets.tsv")) {
            assertThat(states).containsAll(filled(file, "of"));
        }
        assertThat(states).containsAll(filled("places.tsv", "in"));
    }

    @Test
    void thereAreGivenNamesOfManyPeoples() {
        List<String> names = column("given-names.tsv", "name");

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(2000);
        assertThat(names).contains("Volodymyr", "Fatima", "Kwame", "Priya", "Jinping", "José", "Søren", "Małgorzata");
    }

    @Test
    void everyNounStandsOnceAndHasAKind() {
        assertThat(column("nouns.tsv", "noun")).doesNotHaveDuplicates();
        assertThatCode(GazetteerLists::standard).doesNotThrowAnyException();
    }

    private static YearMonth end(Table.Row row) {
        return row.get("to").isEmpty() ? YearMonth.of(9999, 1) : YearMonth.parse(row.get("to"));
    }

    private static Set<String> filled(String file, String column) {
        return column(file, column).stream().filter(value -> !value.isEmpty()).collect(Collectors.toSet());
    }

    private static List<String> column(String file, String column) {
        return Table.resource(file).rows().stream().map(row -> row.get(column)).toList();
    }
}
