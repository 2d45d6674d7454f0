package hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

    private static final Gazetteer LISTS = Gazetteer.standard();

    @TempDir
    Path folder;

    @Test
    void aCapitalStandsForItsState() {
        assertThat(LISTS.named("Ankara").standsFor()).isEqualTo("Turkey");
        assertThat(LISTS.named("Kiev").standsFor()).isEqualTo("Ukraine");
        assertThat(LISTS.named("Brussels").standsFor()).isEqualTo("European Union");
    }

    @Test
    void aBuildingStandsForWhoeverWorksInIt() {
        assertThat(LISTS.named("Kremlin").standsFor()).isEqualTo("Russia");
        assertThat(LISTS.named("Downing Street").standsFor()).isEqualTo("United Kingdom");
    }

    @Test
    void theLongestNameWins() {
        String text = "The New York Times reported it";

        Gazetteer.Match match = LISTS.match(text, 4);

        assertThat(match.known().name()).isEqualTo("The New York Times");
        assertThat(match.end()).isEqualTo(18);
    }

    @Test
    void aNameEndsWithAWord() {
        assertThat(LISTS.match("Georgian", 0)).isNull();
        assertThat(LISTS.match("Al-Hayat", 0)).isNull();
    }

    @Test
    void curlyApostrophesAreStraightOnes() {
        assertThat(LISTS.named("People\u2019s Daily").kind()).isEqualTo(Known.Kind.OUTLET);
    }

    @Test
    void adjectivesAndPeopleGiveTheirPlace() {
        assertThat(LISTS.placeOfAdjective("Finnish")).isEqualTo("Finland");
        assertThat(LISTS.placeOfAdjective("Finns")).isEqualTo("Finland");
        assertThat(LISTS.placeOfAdjective("Frenchmen")).isEqualTo("France");
        assertThat(LISTS.placeOfAdjective("Texan")).isEqualTo("Texas");
        assertThat(LISTS.placeOfAdjective("Tuesday")).isNull();
    }

    @Test
    void anOfficeHasTheHolderOfItsDay() {
        assertThat(LISTS.holder("Germany", "chancellor", LocalDate.of(2015, 3, 1))
                        .holder())
                .isEqualTo("Angela Merkel");
        assertThat(LISTS.leader("Finland", LocalDate.of(2025, 3, 1)).holder()).isEqualTo("Petteri Orpo");
        assertThat(LISTS.holder("Germany", "chancellor", LocalDate.of(1950, 1, 1)))
                .isNull();
    }

    @Test
    void anOfficeHolderIsFoundBySurnameWithoutAccents() {
        assertThat(LISTS.officesHeldBy("Orban", null)).extracting(Office::title).contains("prime minister");
        assertThat(LISTS.officesHeldBy("Merz", LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void nounsAreFoundInTheSingularAndThePlural() {
        assertThat(LISTS.noun("officials").plural()).isTrue();
        assertThat(LISTS.noun("spokeswoman").gender()).isEqualTo(Gender.FEMALE);
        assertThat(LISTS.noun("policemen").word()).isEqualTo("policeman");
        assertThat(LISTS.noun("MPs").word()).isEqualTo("MP");
        assertThat(LISTS.noun("agencies").kind()).isEqualTo(Noun.Kind.ORGANIZATION);
        assertThat(LISTS.noun("cucumber")).isNull();
    }

    @Test
    void titlesAreFoundWithTheirPoint() {
        assertThat(LISTS.titleAt("Sen. Ana Ruiz", 0).role()).isEqualTo("senator");
        assertThat(LISTS.titleAt("Prime Minister Ana Ruiz", 0).role()).isEqualTo("prime minister");
        assertThat(LISTS.titleAt("Presidential plans", 0)).isNull();
    }

    @Test
    void shortFormsMayBeTheSamePerson() {
        assertThat(LISTS.mayBeSame("Bill", "William")).isTrue();
        assertThat(LISTS.mayBeSame("José", "Jose")).isTrue();
        assertThat(LISTS.mayBeSame("Bill", "Hillary")).isFalse();
    }

    @Test
    void givenNamesHaveTheGenderOfMostBearers() {
        assertThat(LISTS.givenName("Ana")).isEqualTo(Gender.FEMALE);
        assertThat(LISTS.givenName("Jean-Paul")).isNotNull();
        assertThat(LISTS.givenName("Tuesday")).isNull();
    }

    @Test
    void aUsersFileAddsToTheLists() throws IOException {
        Path file = write("kind\tname\taliases\tof\tgender\tfrom\tto\n"
                + "outlet\tHarbour Courier\tthe Courier\tFinland\n"
                + "building\tOld Mill\t\tFinland\n"
                + "person\tAna Ruiz\tmayor\tPort Lund\tf\t2020-01\t\n");

        Gazetteer own = GazetteerLists.standard().add(file, problem -> {}).build();

        assertThat(own.named("Harbour Courier").kind()).isEqualTo(Known.Kind.OUTLET);
        assertThat(own.named("Old Mill").standsFor()).isEqualTo("Finland");
        assertThat(own.holder("Port Lund", "mayor", LocalDate.of(2024, 1, 1)).holder())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void brokenLinesOfAUsersFileAreNamedAndTheOthersUsed() throws IOException {
        Path file = write("kind\tname\taliases\tof\tgender\tfrom\tto\n"
                + "paper\tHarbour Courier\n"
                + "# a remark\n"
                + "building\tOld Mill\n"
                + "person\tAna Ruiz\tmayor\tPort Lund\tf\tMay 2020\t\n"
                + "outlet\n"
                + "outlet\tBay Radio\n");
        List<String> problems = new ArrayList<>();

        Gazetteer own = GazetteerLists.standard().add(file, problems::add).build();

        assertThat(own.named("Bay Radio")).isNotNull();
        assertThat(problems).hasSize(4);
        assertThat(problems.get(0)).contains("line 2", "\"paper\" is no kind", "use state");
        assertThat(problems.get(1)).contains("line 4", "Old Mill");
        assertThat(problems.get(2)).contains("line 5", "2024-05");
        assertThat(problems.get(3)).contains("line 6", "no name");
    }

    @Test
    void aMissingFileSaysWhatToDo() {
        assertThatThrownBy(() -> GazetteerLists.standard().add(folder.resolve("none.tsv"), problem -> {}))
                .isInstanceOfSatisfying(
                        GazetteerException.class, e -> assertThat(e.remedy()).contains("--gazetteer"))
                .hasMessageContaining("none.tsv");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("own.tsv"), text);
    }
}
