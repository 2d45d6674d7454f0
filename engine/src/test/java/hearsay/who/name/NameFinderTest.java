package hearsay.who.name;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Document;
import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.tagging.Tagger;
import hearsay.who.grammar.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderTest {

    @Test
    void titlesAreNotPartOfAName() {
        Name name = only("They met Senator Ana Ruiz there.");

        assertThat(name.text()).isEqualTo("Ana Ruiz");
        assertThat(name.title()).isEqualTo("senator");
        assertThat(name.kind()).isEqualTo(Kind.PERSON);
        assertThat(name.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void theFirstWordOfASentenceIsNoName() {
        assertThat(names("Officials met. Yesterday they left. Bread is dear.")).isEmpty();
    }

    @Test
    void theFirstWordOfASentenceIsANameWhereItIsOneElsewhere() {
        assertThat(names("They saw Kovanda. Kovanda left.")).hasSize(2);
    }

    @Test
    void particlesBelongToTheName() {
        assertThat(texts("They met Ursula von der Leyen and Abdel Fattah al-Sisi."))
                .containsExactly("Ursula von der Leyen", "Abdel Fattah al-Sisi");
    }

    @Test
    void initialsAndSuffixesBelongToTheName() {
        assertThat(texts("He met James B. Weller Jr. there.")).containsExactly("James B. Weller Jr");
    }

    @Test
    void aBodysNameGoesOverOfAndFor() {
        assertThat(texts("He works at the Ministry of Health and at the Institute for Sea Studies."))
                .containsExactly("Ministry of Health", "Institute for Sea Studies");
    }

    @Test
    void aBodysNameGoesOverItsOwners() {
        assertThat(texts("It was the Harbour Pilots' Union that paid.")).containsExactly("Harbour Pilots' Union");
    }

    @Test
    void anOfficeWithOfIsATitle() {
        assertThat(texts("It was Secretary of State John Weller and Mayor of London Sadiq Khan."))
                .containsExactly("John Weller", "Sadiq Khan");
    }

    @Test
    void aBodysNameGoesOverAnd() {
        assertThat(texts("It was the Food and Farming Agency that paid.")).containsExactly("Food and Farming Agency");
    }

    @Test
    void aMonthAfterAGivenNameIsASurname() {
        assertThat(texts("They met Theresa May on Monday.")).containsExactly("Theresa May");
    }

    @Test
    void anAdjectiveOfPlaceIsNoName() {
        assertThat(texts("He is a Finnish baker.")).isEmpty();
    }

    @Test
    void monthsAndDaysAreNoNames() {
        assertThat(texts("He came on Monday, in May.")).isEmpty();
    }

    @Test
    void aHeadlineHasOnlyNamesThatTheTextHas() {
        assertThat(texts("Officials Block Roads After Warning As Ruiz Waits\n\nThey saw Ruiz."))
                .containsExactly("Ruiz", "Ruiz");
    }

    @Test
    void twoNamesInOneRunArePartedByTheTitle() {
        assertThat(texts("It was Berg Foundation Chairman Peter Holm."))
                .containsExactly("Berg Foundation", "Peter Holm");
    }

    @Test
    void aGivenNameThatIsAPlaceIsAPersonBeforeASurname() {
        assertThat(only("They met Paris Kovanda.").kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void oddTextsAreRead() {
        for (String text : List.of(
                "",
                " ",
                "'",
                "A",
                "I",
                "\ud83d\ude00 Ana \ud83d\ude00",
                "Mr.",
                "Mr. ",
                "& Co",
                "of The",
                "\"",
                "U.S.")) {
            assertThat(names(text)).isNotNull();
        }
    }

    private static Name only(String text) {
        List<Name> names = names(text);
        assertThat(names).hasSize(1);
        return names.get(0);
    }

    private static List<String> texts(String text) {
        return names(text).stream().map(Name::text).toList();
    }

    private static List<Name> names(String text) {
        return NameFinder.find(
                new Words(Tagger.tag(Document.of("note", text)), Gazetteer.standard()), Gazetteer.standard());
    }
}
