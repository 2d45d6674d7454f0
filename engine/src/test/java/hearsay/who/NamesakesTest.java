package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.attribution.Attribution;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.tagging.TaggedDocument;
import hearsay.tagging.Tagger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts in which one name fits several, and texts with very many names. */
class NamesakesTest {

    @Test
    void ofTwoPeopleWithOneSurnameATitleTellsWhoIsMeant() {
        String text = "Bill Clinton and Hillary Clinton came. Mrs. Clinton said the vote was fair.";

        assertThat(article(text)
                        .said("Mrs. Clinton", "said", "the vote was fair")
                        .name())
                .isEqualTo("Hillary Clinton");
    }

    @Test
    void ofTwoPeopleWithOneSurnameTheOneNamedLastIsMeantElse() {
        String text = "Ana Ruiz left in May. Tom Ruiz, a baker, stayed. The bread is good, Ruiz said.";

        assertThat(article(text)
                        .after("stayed.")
                        .said("Ruiz", "said", "The bread is good")
                        .name())
                .isEqualTo("Tom Ruiz");
    }

    @Test
    void aPronounBehindASurnameTellsWhichOfACoupleIsMeant() {
        String text =
                "Tom Ruiz, a baker, and Ana Ruiz stayed. Tom Ruiz left. Ruiz allowed her staff to say the bread was good.";

        assertThat(article(text)
                        .after("left.")
                        .said("Ruiz", "say", "the bread was good")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aCompanyKnownByOneWordIsNotThePlaceNamedAfterIt() {
        String text =
                "Twitter closed accounts. Some gave the province of Wilayat Twitter as their place. Twitter said it would go on.";

        assertThat(article(text)
                        .after("place.")
                        .said("Twitter", "said", "it would go on")
                        .name())
                .isEqualTo("Twitter");
    }

    @Test
    void aPoliticianKnownByTheSurnameIsNotARelativeNamedInFullLater() {
        String text = "Merkel said the vote was fair. Later came Ulrich Merkel, a cook.";

        assertThat(article(text).said("Merkel", "said", "the vote was fair").name())
                .isEqualTo("Merkel");
    }

    @Test
    void aGivenNameMayLookLikeTheBeginningOfASurname() {
        String text = "Ben Carter left the talks. The vote was fair, Carter said.";

        assertThat(article(text)
                        .after("talks.")
                        .said("Carter", "said", "The vote was fair")
                        .name())
                .isEqualTo("Ben Carter");
    }

    @Test
    void whoIsNamedOnlyAsABrotherIsNotMeantBySurnameAlone() {
        String text =
                "The owner of the firm, Tom Weller, is the brother of the mayor Jon Weller, who is away. Weller said it was fair.";

        assertThat(article(text)
                        .after("away.")
                        .said("Weller", "said", "it was fair")
                        .name())
                .isEqualTo("Tom Weller");
    }

    @Test
    void aDaughterIsNotMeantBySurnameAlone() {
        String text = "Donald Holm spoke with his daughter Ivana. It was Ivana Holm who left. Holm said it was fair.";

        assertThat(article(text)
                        .after("left.")
                        .said("Holm", "said", "it was fair")
                        .name())
                .isEqualTo("Donald Holm");
    }

    @Test
    void aCoupleSharesItsSurname() {
        String text = "Rosa and Hernan Melgar have a farm. Her husband said the cows would stay.";

        assertThat(article(text)
                        .said("Her husband", "said", "the cows would stay")
                        .name())
                .isEqualTo("Hernan Melgar");
    }

    @Test
    void aFamilyNamedTogetherIsItsMembers() {
        String text = "Amina and Yusuf Garba have a well. The Garbas want it closed.";

        assertThat(article(text)
                        .said("The Garbas", "want", "it closed")
                        .speaker()
                        .members())
                .containsExactly("Amina Garba", "Yusuf Garba");
    }

    @Test
    void aPersonIsNotTheCompanyOfThatName() {
        String text = "Ford shares fell. Harold Ford, a farmer, sold his. They were dear, Mr. Ford said.";

        assertThat(article(text)
                        .after("his.")
                        .said("Mr. Ford", "said", "They were dear")
                        .name())
                .isEqualTo("Harold Ford");
    }

    @Test
    void threeThousandMentionsOfFifteenHundredPeopleTakeLittleTime() {
        StringBuilder text = new StringBuilder();
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            String name = "Ana " + invented(i);
            int start = text.length();
            text.append(name).append(" said the road was closed. ");
            attributions.add(new Attribution(
                    List.of(new Span(start, start + name.length())),
                    List.of(new Span(start + name.length() + 1, start + name.length() + 5)),
                    List.of(new Span(start + name.length() + 6, start + name.length() + 25)),
                    -1,
                    1));
            text.append(invented(i)).append(" left. She knew the officials and the company. ");
        }
        TaggedDocument tagged = Tagger.tag(Document.of("note", text.toString()));
        Who.resolve(tagged, attributions, Gazetteer.standard(), List.of());

        long before = System.nanoTime();
        Resolved resolved = Who.resolve(tagged, attributions, Gazetteer.standard(), List.of());
        long millis = (System.nanoTime() - before) / 1_000_000;

        assertThat(resolved.each().get(1499).speaker().name()).isEqualTo("Ana " + invented(1499));
        assertThat(millis).isLessThan(5_000);
    }

    /** A surname that no list has: "Bakole", "Bakoli" … */
    private static String invented(int number) {
        String[] first = {"Ba", "De", "Fi", "Go", "Ju", "Ka", "Le", "Mi", "No", "Pu"};
        String[] second = {"kor", "len", "min", "nas", "pot", "ros", "sil", "tav", "ved", "zul"};
        String[] third = {
            "eta", "ibo", "ock", "urn", "ash", "ide", "olm", "und", "awe", "erk", "iff", "ong", "uss", "art", "eel"
        };
        return first[number % 10] + second[number / 10 % 10] + third[number / 100];
    }
}
