package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names with other words grown onto them: by a hyphen, a point, a capital that belongs to something else. */
class JoinedNamesTest {

    @Test
    void aPrefixIsNoPartOfAName() {
        String text = "Ted Weller, a senator, came by the Pro-Weller bus. The vote is close, Weller said.";

        assertThat(article(text)
                        .after("bus.")
                        .said("Weller", "said", "The vote is close")
                        .name())
                .isEqualTo("Ted Weller");
    }

    @Test
    void twoWhoAreNamedAloneElsewhereAreNotOneWhoIsNamedAfterBoth() {
        String text =
                "Ana Ruiz met Ted Weller. The Ruiz-Weller talks were long. In the end Weller said the vote was close.";

        assertThat(article(text)
                        .after("long.")
                        .said("Weller", "said", "the vote was close")
                        .name())
                .isEqualTo("Ted Weller");
    }

    @Test
    void aSurnameWithAHyphenStaysOne() {
        String text = "Ana Ruiz-Holm came. The vote was close, Ruiz-Holm said.";

        assertThat(article(text)
                        .after("came.")
                        .said("Ruiz-Holm", "said", "The vote was close")
                        .name())
                .isEqualTo("Ana Ruiz-Holm");
    }

    @Test
    void theLetterOfAPlanIsNoInitial() {
        String text = "Ana Ruiz came. Her aides want a Plan B. Ruiz said the vote was close.";

        assertThat(article(text)
                        .after("Plan B.")
                        .said("Ruiz", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aSentenceMayBeginAfterAnAbbreviation() {
        String text = "Ana Ruiz left for the U.S. While Ruiz denied that the vote was close, others did not.";

        assertThat(article(text)
                        .after("While")
                        .said("Ruiz", "denied", "that the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aMinistryOfJusticeIsNoJusticeNamedMinistry() {
        String text = "Portugal's Justice Ministry said the court was open.";

        assertThat(article(text)
                        .said("Portugal's Justice Ministry", "said", "the court was open")
                        .name())
                .isEqualTo("Justice Ministry");
    }

    @Test
    void aMiddleInitialDoesNotMakeASurnameAnOffice() {
        String text = "Representative Tom B. King of New York said the vote was close.";

        assertThat(article(text)
                        .said("Representative Tom B. King of New York", "said", "the vote was close")
                        .name())
                .isEqualTo("Tom B. King");
    }

    @Test
    void aCompanysChiefIsWhoeverIsNamedBehindTheOffice() {
        String text = "Former Nordlys CEO and presidential candidate Ana Ruiz said the vote was close.";

        assertThat(article(text)
                        .said("Former Nordlys CEO and presidential candidate Ana Ruiz", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void theHouseIsNotTheWhiteHouse() {
        String text = "The bill went to the Democratic White House. The House said the vote was close.";

        assertThat(article(text)
                        .after("White House.")
                        .said("The House", "said", "the vote was close")
                        .name())
                .isEqualTo("House");
    }

    @Test
    void somebodyOfAPlaceAndFaithHasNoNameForThat() {
        String text = "An American Muslim, who said the vote was close, came.";

        assertThat(article(text).said("who", "said", "the vote was close").name())
                .isEqualTo("An American Muslim");
    }

    @Test
    void whoeverIsMeantThemselvesIsNobodyElse() {
        String text = "The party met Ana Ruiz. Voters themselves said the vote was close.";

        assertThat(article(text)
                        .said("Voters themselves", "said", "the vote was close")
                        .name())
                .isEqualTo("Voters");
    }

    @Test
    void aPollThatTwoMadeIsSaidByBoth() {
        String text = "A Washington Post-ABC News poll said the vote was close.";

        assertThat(article(text)
                        .said("A Washington Post-ABC News poll", "said", "the vote was close")
                        .speaker()
                        .members())
                .containsExactly("Washington Post", "ABC News");
    }

    @Test
    void aPollByTwoIsSaidByBoth() {
        String text = "A poll conducted by The New York Times and CBS News said the vote was close.";

        assertThat(article(text)
                        .said("A poll conducted by The New York Times and CBS News", "said", "the vote was close")
                        .speaker()
                        .members())
                .containsExactly("The New York Times", "CBS News");
    }

    @Test
    void aSuperPacIsACommitteeNotAName() {
        String text = "Money came. A super PAC that backs Ana Ruiz said the vote was close.";

        assertThat(article(text)
                        .said("A super PAC that backs Ana Ruiz", "said", "the vote was close")
                        .name())
                .isEqualTo("A super PAC");
    }

    @Test
    void anAbbreviationDoesNotEndWhatSomebodyIsCalled() {
        String text = "A clerk of the U.S. Senate said the vote was close.";

        assertThat(article(text)
                        .said("A clerk of the U.S. Senate", "said", "the vote was close")
                        .name())
                .isEqualTo("A clerk of the U.S. Senate");
    }

    @Test
    void theTitleOfAShowIsNotWhoStarsInIt() {
        String text = "“Orange Is the New Winter” star Ana Ruiz said the vote was close.";

        assertThat(article(text)
                        .said("“Orange Is the New Winter” star Ana Ruiz", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void anOfficeMayHaveABracketBehindItsBearer() {
        String text =
                "It was likened to the Star of David. Speaker of the House Rep. Ana Ruiz (R-WI) said the vote was close.";

        assertThat(article(text)
                        .said("Speaker of the House Rep. Ana Ruiz (R-WI)", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void whatOneOfSeveralIsMayHaveAnAdjective() {
        String text = "One prominent conservative, syndicated radio host Ana Ruiz, said the vote was close.";

        assertThat(article(text)
                        .said(
                                "One prominent conservative, syndicated radio host Ana Ruiz,",
                                "said",
                                "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aPollWithASlashIsSaidByBoth() {
        String text = "The latest CNN/ORC poll said the vote was close.";

        assertThat(article(text)
                        .said("The latest CNN/ORC poll", "said", "the vote was close")
                        .speaker()
                        .members())
                .containsExactly("CNN", "ORC");
    }

    @Test
    void aFlightIsNotItsAirline() {
        String text = "Nordlys Flight NL804 was late. Nordlys said the crew was safe.";

        assertThat(article(text)
                        .after("late.")
                        .said("Nordlys", "said", "the crew was safe")
                        .name())
                .isEqualTo("Nordlys");
    }

    @Test
    void aLineInCapitalsIsNoPartOfTheNameAfterIt() {
        String text = "RUSSIANS SPARED FULL BAN FROM GAMES The Harbour Committee said the vote was close.";

        assertThat(article(text)
                        .said("The Harbour Committee", "said", "the vote was close")
                        .name())
                .endsWith("Harbour Committee")
                .doesNotContain("GAMES");
    }

    @Test
    void aDatelineIsNotWhoSpeaks() {
        String text = "OSLO, Norway - Ana Ruiz's political allies said the vote was close.";

        assertThat(article(text)
                        .said("OSLO, Norway - Ana Ruiz's political allies", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz's political allies");
    }

    @Test
    void aSurnameMayBeAnAdjectiveOfAPlace() {
        String text = "Mark Cuban, an investor, came. \"It is early,\" said Cuban on Monday.";

        assertThat(article(text)
                        .after("early,\"")
                        .said("Cuban", "said", "on Monday")
                        .name())
                .isEqualTo("Mark Cuban");
    }

    @Test
    void aNameReadInTheWrongEncodingAndDecomposedStaysWhole() {
        String text = "President FranA\u0303\u00a7ois Dupont said the vote was close.";

        assertThat(article(text)
                        .said("President FranA\u0303\u00a7ois Dupont", "said", "the vote was close")
                        .name())
                .isEqualTo("FranA\u0303\u00a7ois Dupont");
    }

    @Test
    void aMemberOfACommitteeAndPartyHasNeitherInTheName() {
        String text = "The vote was close, House Intelligence Republican Mike Weller said on Monday.";

        assertThat(article(text)
                        .said("House Intelligence Republican Mike Weller", "said", "on Monday")
                        .name())
                .isEqualTo("Mike Weller");
    }

    @Test
    void anAmpersandWithoutSpacesStaysSo() {
        assertThat(article("The vote was close, the PG&E board was told. PG&E said the grid was safe.")
                        .after("told.")
                        .said("PG&E", "said", "the grid was safe")
                        .name())
                .isEqualTo("PG&E");
    }

    @Test
    void aCommitteeMayBeNamedAfterWhatItIsOn() {
        assertThat(article("The House Select Committee on Tunis said the vote was close.")
                        .said("The House Select Committee on Tunis", "said", "the vote was close")
                        .name())
                .isEqualTo("House Select Committee on Tunis");
    }

    @Test
    void aPollOfAnOutletAndAnAcronymIsSaidByBoth() {
        assertThat(article("A CNN-ORC poll said the vote was close.")
                        .said("A CNN-ORC poll", "said", "the vote was close")
                        .speaker()
                        .members())
                .containsExactly("CNN", "ORC");
    }

    @Test
    void anEditorsBracketNamesWhomAPronounMeans() {
        assertThat(article("Ben Weller spoke. \"She [Ana Ruiz] is right that the vote was close,\" he said.")
                        .said("She [Ana Ruiz]", "is right", "that the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aSiteByItsAddressIsNobody() {
        assertThat(article("Harboursports.com said the vote was close.")
                        .said("Harboursports.com", "said", "the vote was close")
                        .speaker()
                        .kind())
                .isEqualTo(hearsay.statement.Speaker.Kind.ORGANIZATION);
    }
}
