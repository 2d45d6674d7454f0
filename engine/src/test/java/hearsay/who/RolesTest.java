package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Roles and bodies in the manner of news agencies. */
class RolesTest {

    @Test
    void theDiplomatIsTheUnnamedOneRatherThanADiplomatNamedBefore() {
        assertThat(article(
                                "Diplomat Ana Ruiz left. \"It is over,\" a European diplomat said. Talks end on Friday, the diplomat said.")
                        .said("a European diplomat", "said", "\"It is over,\"")
                        .after("diplomat said.")
                        .said("the diplomat", "said", "Talks end on Friday")
                        .name())
                .isEqualTo("a European diplomat");
    }

    @Test
    void aTraitTakesUpWhoeverSpokeLast() {
        assertThat(article(
                                "Intelligence Minister Gadi Shoham said the site was hidden. The retired general offered no proof.")
                        .said("Intelligence Minister Gadi Shoham", "said", "the site was hidden")
                        .said("The retired general", "offered", "no proof")
                        .name())
                .isEqualTo("Gadi Shoham");
    }

    @Test
    void aPostDoesNotTakeUpWhoeverSpokeLast() {
        assertThat(article("Gadi Shoham said the site was hidden. The judge offered no opinion.")
                        .said("Gadi Shoham", "said", "the site was hidden")
                        .said("The judge", "offered", "no opinion")
                        .name())
                .isEqualTo("The judge");
    }

    @Test
    void theThreeAreThoseNamedTogether() {
        assertThat(article("Britain, France and Germany were worried. The three urged Iran to step back.")
                        .said("The three", "urged", "Iran to step back")
                        .speaker()
                        .members())
                .containsExactlyInAnyOrder("United Kingdom", "France", "Germany");
    }

    @Test
    void oneOfTheOfficialsKeepsItsWords() {
        assertThat(article("Two officials met. One of the officials said the road was shut.")
                        .said("One of the officials", "said", "the road was shut")
                        .name())
                .isEqualTo("One of the officials");
    }

    @Test
    void aBodyAheadGivesTheRoleItsName() {
        assertThat(article(
                                "China's central bank accused the West of lying.\n\nThe People's Bank of China said rates would rise.")
                        .said("China's central bank", "accused", "the West of lying")
                        .said("The People's Bank of China", "said", "rates would rise")
                        .resolve()
                        .each()
                        .get(0)
                        .speaker()
                        .name())
                .isEqualTo("People's Bank of China");
    }

    @Test
    void hisGroupIsTheBodyHeIsSaidToBeOf() {
        assertThat(article("\"Nobody said sorry,\" said Jan Petersen of the Drivers' Union. His group plans to sue.")
                        .said("Jan Petersen", "said", "\"Nobody said sorry,\"")
                        .said("His group", "plans", "to sue")
                        .name())
                .isEqualTo("Drivers' Union");
    }

    @Test
    void theAgencyIsNotTheArticlesOwn() {
        assertThat(article(
                                "VIENNA (Corvus News Agency) - The Maritime Safety Agency met. A captain spoke. The agency said the ship was rusty.")
                        .outlet("Corvus News Agency")
                        .said("The agency", "said", "the ship was rusty")
                        .name())
                .isEqualToIgnoringCase("the Maritime Safety Agency");
    }

    @Test
    void peopleInGeneralAreNotPeopleNamedBefore() {
        assertThat(article("The firm paid people in cash. People with knowledge of the deal said it was lawful.")
                        .said("People with knowledge of the deal", "said", "it was lawful")
                        .name())
                .isEqualTo("People with knowledge of the deal");
    }

    @Test
    void anotherMinistrysMinisterIsNotMeant() {
        assertThat(article("Energy Minister Doina Lazar left. The finance minister said rates would rise.")
                        .said("The finance minister", "said", "rates would rise")
                        .name())
                .isEqualTo("The finance minister");
    }

    @Test
    void whomSomebodyReferredToIsNoChain() {
        assertThat(article("\"He lies,\" Ana Ruiz said, referring to Peter Holm.")
                        .said("Ana Ruiz", "said", "\"He lies,\"")
                        .last()
                        .via())
                .isEmpty();
    }

    @Test
    void theNomineeOfOnePartyIsNobodyOfTheOther() {
        String text = "Democratic nominee Ana Ruiz spoke. Republican candidate Ben Weller, a senator, answered."
                + " The Democratic nominee said the vote was close.";

        assertThat(article(text)
                        .after("answered.")
                        .said("The Democratic nominee", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void theNomineeOfAPartyIsWhoeverStoodForItThen() {
        String text = "Clinton and Trump debated. The Democratic nominee said the vote was close.";

        assertThat(article(text)
                        .published("2016-09-27")
                        .said("The Democratic nominee", "said", "the vote was close")
                        .name())
                .isEqualTo("Clinton");
    }

    @Test
    void theBoyIsAChildNotTheGovernorBesideHim() {
        String text = "Governor Ben Weller met a young child. \"How tall is it?\" asked the boy.";

        assertThat(article(text).said("the boy", "asked", "\"How tall is it?\"").name())
                .isEqualTo("a young child");
    }

    @Test
    void anAideIsTheOfficialWhoSpokeLastRatherThanOneNamedLongBefore() {
        String text =
                "Aide Ana Ruiz came. It rained. A White House official said the vote was close. The aide declined to say more.";

        assertThat(article(text)
                        .after("rained.")
                        .said("A White House official", "said", "the vote was close")
                        .said("The aide", "declined", "to say more")
                        .name())
                .isEqualTo("A White House official");
    }

    @Test
    void bothMenAreTheTwoWhoWereNamed() {
        String text = "Ben Weller sat with Tom Holm before many photographers. Both men said the vote was close.";

        assertThat(article(text).said("Both men", "said", "the vote was close").name())
                .isEqualTo("Ben Weller and Tom Holm");
    }

    @Test
    void peopleOfWhomMoreIsSaidAreNotThoseSpokenOfBefore() {
        String text = "Candidates met. The smartest people on the left said the vote was close.";

        assertThat(article(text)
                        .said("The smartest people on the left", "said", "the vote was close")
                        .name())
                .isEqualTo("The smartest people on the left");
    }

    @Test
    void aWebsiteIsWhoseItIs() {
        String text = "The Courier News came first. The Heritage Foundation website said the vote was close.";

        assertThat(article(text)
                        .said("The Heritage Foundation website", "said", "the vote was close")
                        .name())
                .isEqualTo("Heritage Foundation");
    }

    @Test
    void aShareOfPeopleIsNoneOfWhomWasNamedBeforeIt() {
        String text = "Fifteen percent back Ana Ruiz and another 12 percent who said the vote was close do not.";

        assertThat(article(text).said("who", "said", "the vote was close").name())
                .isEqualTo("another 12 percent");
    }

    @Test
    void anActivistIsNotWhomSheBacks() {
        String text =
                "Ana Ruiz came. The influential delegate and conservative activist, who backs Weller, said the vote was close.";

        assertThat(article(text)
                        .said(
                                "The influential delegate and conservative activist, who backs Weller,",
                                "said",
                                "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void bothCandidatesAreNotTheManyOfBefore() {
        String text = "Republican candidates met. Both candidates said the vote was close.";

        assertThat(article(text)
                        .after("met.")
                        .said("Both candidates", "said", "the vote was close")
                        .name())
                .isEqualTo("Both candidates");
    }

    @Test
    void aSenatorIsNobodyWhomOnlyTheEndOfTheArticleNames() {
        String text =
                "Bernie Weller spoke. It rained. The crowd stayed. The bus was late. A band played. The Vermont senator said"
                        + " the vote was close. The band left. It was dark. Sen. Claire Ruiz came.";

        assertThat(article(text)
                        .said("The Vermont senator", "said", "the vote was close")
                        .name())
                .isNotEqualTo("Claire Ruiz");
    }

    @Test
    void theReadersCompanyIsNoneOfTheArticle() {
        assertThat(article("Nordlys makes cars. Your company said the vote was close.")
                        .said("Your company", "said", "the vote was close")
                        .name())
                .isEqualTo("Your company");
    }

    @Test
    void anInsiderIsNotWhoSpokeLast() {
        String text = "Ana Ruiz said the vote was close. The insider said it was not.";

        assertThat(article(text)
                        .said("Ana Ruiz", "said", "the vote was close")
                        .said("The insider", "said", "it was not")
                        .name())
                .isEqualTo("The insider");
    }

    @Test
    void theTwoLawmakersAreThoseNamedTogether() {
        String text =
                "Lawmakers came. Ana Ruiz and Ben Weller wrote a letter to Tom Holm. The two lawmakers said the vote was close.";

        assertThat(article(text)
                        .said("The two lawmakers", "said", "the vote was close")
                        .name())
                .isEqualTo("Ana Ruiz and Ben Weller");
    }

    @Test
    void whoeverIsAskedAnswers() {
        String text = "Scott Holm asked Ben Weller whether the vote was close. \"Sure it is,\" he said.";

        assertThat(article(text)
                        .said("Scott Holm", "asked", "whether the vote was close")
                        .said("he", "said", "\"Sure it is,\"")
                        .name())
                .isEqualTo("Ben Weller");
    }

    @Test
    void anAbbreviatedTitleTellsWhoThePresidentIs() {
        String text = "Pres. Ruiz spoke after the fall of Muammar Gaddafi. The president said the vote was close.";

        assertThat(article(text)
                        .published("2016-03-10")
                        .said("The president", "said", "the vote was close")
                        .name())
                .isEqualTo("Ruiz");
    }
}
