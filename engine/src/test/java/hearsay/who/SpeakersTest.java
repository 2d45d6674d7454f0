package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Speaker;
import org.junit.jupiter.api.Test;

class SpeakersTest {

    @Test
    void aSurnameGivesTheFullName() {
        assertThat(article("Ana Ruiz lost her seat. The harbour is safe, Ruiz said.")
                        .after("seat.")
                        .said("Ruiz", "said", "The harbour is safe")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aPronounGivesWhomItStandsFor() {
        assertThat(article("Ana Ruiz lost her seat. \"We will be back,\" she said.")
                        .said("she", "said", "\"We will be back,\"")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aPronounAgreesInGender() {
        assertThat(article("Ana Ruiz met Peter Holm on Monday. The talks were hard, he said.")
                        .said("he", "said", "The talks were hard")
                        .name())
                .isEqualTo("Peter Holm");
    }

    @Test
    void aTitleGoesButItsBearerIsMeant() {
        assertThat(article("Finance Minister Ana Ruiz met banks. Rates will fall, the minister said.")
                        .said("the minister", "said", "Rates will fall")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void anAppositionTellsWhoTheFormerBoxerIs() {
        assertThat(article("Olek Marenko, a former boxer, opened a school. The town needs it, the former boxer said.")
                        .said("the former boxer", "said", "The town needs it")
                        .name())
                .isEqualTo("Olek Marenko");
    }

    @Test
    void aNameAfterTheRoleIsTheSpeaker() {
        assertThat(article("The director of the institute, James Weller, said the lake was clean.")
                        .said("The director of the institute, James Weller,", "said", "the lake was clean")
                        .name())
                .isEqualTo("James Weller");
    }

    @Test
    void theLeaderOfAStateIsFoundByItsAdjective() {
        assertThat(article("Petteri Orpo flew to Oslo. The Finnish leader said talks went well.")
                        .published("2024-05-02")
                        .said("The Finnish leader", "said", "talks went well")
                        .name())
                .isEqualTo("Petteri Orpo");
    }

    @Test
    void anOfficeHolderWhomTheArticleNeverNamesComesFromTheGazetteer() {
        Speaker speaker = article("The German chancellor said the budget would hold.")
                .published("2015-05-02")
                .said("The German chancellor", "said", "the budget would hold")
                .speaker();

        assertThat(speaker.name()).isEqualTo("Angela Merkel");
        assertThat(speaker.basis()).isEqualTo(Speaker.Basis.GAZETTEER);
    }

    @Test
    void anAbbreviationGivesTheFullNameOfABody() {
        assertThat(article("The Federal Network Agency (BNetzA) met on Monday. The BNetzA said stores were full.")
                        .after("Monday.")
                        .said("The BNetzA", "said", "stores were full")
                        .name())
                .isEqualTo("Federal Network Agency");
    }

    @Test
    void anAbbreviationBeforeTheFullNameDoesToo() {
        assertThat(article("The HRC warned of floods. The Harbour Rescue Corps has ten boats.")
                        .said("The HRC", "warned", "of floods")
                        .name())
                .isEqualTo("Harbour Rescue Corps");
    }

    @Test
    void aNicknameGivesTheName() {
        assertThat(article("Anna Berg, nicknamed 'the Magpie', won again. 'It was luck,' the Magpie said.")
                        .after("again.")
                        .said("the Magpie", "said", "'It was luck,'")
                        .name())
                .isEqualTo("Anna Berg");
    }

    @Test
    void aPossessiveGivesItsOwner() {
        assertThat(article("Peter Holm came late. His belief that trains would run was wrong.")
                        .said("His", "belief", "that trains would run")
                        .name())
                .isEqualTo("Peter Holm");
        assertThat(article("Peter Holm came late. Holm's claim that trains would run was wrong.")
                        .said("Holm's", "claim", "that trains would run")
                        .name())
                .isEqualTo("Peter Holm");
    }

    @Test
    void itGivesTheBodySpokenOf() {
        assertThat(article("Northwind Bank closed two branches. It said costs had risen.")
                        .said("It", "said", "costs had risen")
                        .name())
                .isEqualTo("Northwind Bank");
    }

    @Test
    void theBroadcasterIsTheOutletSpokenOf() {
        assertThat(article("Radio Solana reported a fire. The broadcaster said nobody was hurt.")
                        .said("The broadcaster", "said", "nobody was hurt")
                        .name())
                .isEqualTo("Radio Solana");
    }

    @Test
    void aShortNameOfABodyGivesTheFullOne() {
        assertThat(article("The Coastal Safety Commission met. Ships are old, the Commission said.")
                        .after("met.")
                        .said("the Commission", "said", "Ships are old")
                        .name())
                .isEqualTo("Coastal Safety Commission");
    }

    @Test
    void aCapitalStandsForItsState() {
        Speaker speaker = article("Ankara said it would sign.")
                .said("Ankara", "said", "it would sign")
                .speaker();

        assertThat(speaker.name()).isEqualTo("Turkey");
        assertThat(speaker.kind()).isEqualTo(Speaker.Kind.STATE);
        assertThat(speaker.basis()).isEqualTo(Speaker.Basis.GAZETTEER);
    }

    @Test
    void aBuildingStandsForTheGovernmentInIt() {
        assertThat(article("The Kremlin denied it.")
                        .said("The Kremlin", "denied", "it")
                        .name())
                .isEqualTo("Russia");
    }

    @Test
    void aPlaceIsNotItsGovernment() {
        assertThat(article("Officials in Ankara said talks went on.")
                        .said("Officials in Ankara", "said", "talks went on")
                        .name())
                .isEqualTo("Officials in Ankara");
    }

    @Test
    void aGovernmentNamedByItsAdjectiveIsTheState() {
        assertThat(article("The Turkish government said it would sign.")
                        .said("The Turkish government", "said", "it would sign")
                        .name())
                .isEqualTo("Turkey");
    }

    @Test
    void severalSpeakersAreJoined() {
        Speaker speaker = article("Paris and Berlin agreed to pay.")
                .said("Paris and Berlin", "agreed", "to pay")
                .speaker();

        assertThat(speaker.name()).isEqualTo("France and Germany");
        assertThat(speaker.members()).containsExactly("France", "Germany");
    }

    @Test
    void anUnnamedSourceKeepsItsWords() {
        Speaker speaker = article(
                        "A source familiar with the matter, who asked not to be named, said the deal was off.")
                .said("A source familiar with the matter, who asked not to be named,", "said", "the deal was off")
                .speaker();

        assertThat(speaker.name()).isEqualTo("A source familiar with the matter");
    }

    @Test
    void laterWordsForAnUnnamedSourceGiveItsFirst() {
        assertThat(article("Two diplomats said talks had failed. The diplomats said a new date was open.")
                        .said("Two diplomats", "said", "talks had failed")
                        .after("failed.")
                        .said("The diplomats", "said", "a new date was open")
                        .name())
                .isEqualTo("Two diplomats");
    }

    @Test
    void aDocumentSpeaksForWhoIssuedIt() {
        assertThat(article("A report by the Harbour Institute says boats are old.")
                        .said("A report by the Harbour Institute", "says", "boats are old")
                        .name())
                .isEqualTo("Harbour Institute");
    }

    @Test
    void aDocumentNobodyIsKnownForKeepsItsWords() {
        Speaker speaker = article("Court records show he paid.")
                .said("Court records", "show", "he paid")
                .speaker();

        assertThat(speaker.name()).isEqualTo("Court records");
        assertThat(speaker.kind()).isEqualTo(Speaker.Kind.DOCUMENT);
    }

    @Test
    void aPassiveWithoutSourceHasNoSpeaker() {
        assertThat(article("The bridge was said to be safe.")
                        .said("", "was said to be", "safe")
                        .speaker())
                .isNull();
    }

    @Test
    void aQuotationThatStandsAloneGoesOnWithTheLastSpeaker() {
        assertThat(article("\"It is late,\" Ana Ruiz said.\n\n\"We should go.\"")
                        .said("Ana Ruiz", "said", "\"It is late,\"")
                        .said("", "", "\"We should go.\"")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void theFirstPersonInAQuotationIsWhoIsQuoted() {
        assertThat(article("\"I believe the road is closed,\" Ana Ruiz said.")
                        .said("Ana Ruiz", "said", "\"I believe the road is closed,\"")
                        .said("I", "believe", "the road is closed", 0)
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aRelativePronounGivesWhatItTakesUp() {
        assertThat(article("Ana Ruiz, the mayor of Lund, who says she will resign, was absent.")
                        .said("who", "says", "she will resign")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void doubtShowsInConfidenceAndCandidates() {
        Speaker speaker = article("Tom Berg met Peter Holm. He said talks went well.")
                .said("He", "said", "talks went well")
                .speaker();

        assertThat(speaker.confidence()).isLessThan(0.9);
    }

    @Test
    void aWordAfterADatelineIsNoNameForItsCapital() {
        assertThat(article("KIEL (Corvus) - Shares of Halden Motors fell after the carmaker said it would recall cars.")
                        .said("the carmaker", "said", "it would recall cars")
                        .name())
                .isEqualTo("Halden Motors");
    }

    @Test
    void aRoleInsideTheNameOfABodyIsPartOfIt() {
        assertThat(article("Aegean Star Lines lost a ferry. The company said the weather was bad.")
                        .after("ferry.")
                        .said("The company", "said", "the weather was bad")
                        .name())
                .isEqualTo("Aegean Star Lines");
    }

    @Test
    void aStateInBracketsIsNotShortForTheName() {
        assertThat(article("The bill came from Sen. Benjamin L. Weller (Md.). Weller said it was late.")
                        .after("(Md.).")
                        .said("Weller", "said", "it was late")
                        .name())
                .isEqualTo("Benjamin L. Weller");
    }

    @Test
    void anOfficeWithACapitalIsNoNameOfABody() {
        assertThat(article("The President flew home. The President said little.")
                        .after("home.")
                        .said("The President", "said", "little")
                        .speaker()
                        .kind())
                .isEqualTo(Speaker.Kind.PERSON);
    }

    @Test
    void theHolderOfAnOfficeWithAComplementIsItsSpeaker() {
        assertThat(article("Former Ruiz chief of staff Don Weller said he knew.")
                        .said("Former Ruiz chief of staff Don Weller", "said", "he knew")
                        .name())
                .isEqualTo("Don Weller");
    }

    @Test
    void aSurnameThatIsAlsoACityIsThePerson() {
        assertThat(article("Valeria Paris left the ship in Malta. Paris claims that she was kept there.")
                        .after("Malta.")
                        .said("Paris", "claims", "that she was kept there")
                        .name())
                .isEqualTo("Valeria Paris");
    }

    @Test
    void sharesKeepTheirPercentSign() {
        assertThat(article("A poll came out. 54% wanted a new road.")
                        .said("54%", "wanted", "a new road")
                        .name())
                .isEqualTo("54%");
    }

    @Test
    void theOwnerMayBeACompany() {
        assertThat(article("The owner, Aegean Star Lines, denies giving any such order.")
                        .said("The owner, Aegean Star Lines,", "denies", "giving any such order")
                        .name())
                .isEqualTo("Aegean Star Lines");
    }

    @Test
    void myHusbandIsWhoeverTheSpeakerIsTheWidowOf() {
        assertThat(article(
                                "The captain, Petros Galanis, died. His widow, Sofia, wept. \"My husband was told to sail,\" she said.")
                        .after("wept.")
                        .said("she", "said", "\"My husband was told to sail,\"")
                        .said("My husband", "was told", "to sail", 0)
                        .name())
                .isEqualTo("Petros Galanis");
    }

    @Test
    void aRoleIsNamedByTheNameThatFollows() {
        assertThat(article(
                                "The club's president said Reis would stay. \"Nobody is bigger than us,\" Carlos Meira said.")
                        .said("The club's president", "said", "Reis would stay")
                        .said("Carlos Meira", "said", "\"Nobody is bigger than us,\"")
                        .resolve()
                        .each()
                        .get(0)
                        .speaker())
                .extracting(Speaker::name)
                .isEqualTo("Carlos Meira");
    }

    @Test
    void bothAreTheTwoWhoSpokeLast() {
        assertThat(article("Ruth Alvarez said the recall was late. Bob Crane said so too. Both said people had died.")
                        .said("Ruth Alvarez", "said", "the recall was late")
                        .said("Bob Crane", "said", "so too")
                        .said("Both", "said", "people had died")
                        .speaker()
                        .members())
                .containsExactly("Ruth Alvarez", "Bob Crane");
    }

    @Test
    void anUnlistedTradeIsTakenUpByItsWord() {
        assertThat(article("A young glassblower lost her shop. The glassblower said she would rebuild.")
                        .after("shop.")
                        .said("The glassblower", "said", "she would rebuild")
                        .name())
                .isEqualTo("A young glassblower");
    }

    @Test
    void aPersonIsFromTheStateOfTheirTown() {
        assertThat(article(
                                "Survivors met Lena Moretti, a student from Turin. Katerina Douka came. The Italian said she was tired.")
                        .said("The Italian", "said", "she was tired")
                        .name())
                .isEqualTo("Lena Moretti");
    }

    @Test
    void whoeverIsQuotedAsSayingSpeaks() {
        assertThat(article("The daily Brightwater quoted Ana Ruiz as saying the road was shut.")
                        .said("The daily Brightwater", "as saying", "the road was shut")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void theFilingIsTheComplaintOfWhoeverFiledIt() {
        assertThat(article("Ana Ruiz filed a complaint in Kiel. The filing says the road was shut.")
                        .said("The filing", "says", "the road was shut")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void aMonthThatIsAGivenNameOpensAName() {
        assertThat(article("Former governor Jan Brewer opened a school. The town needs it, she said.")
                        .after("school.")
                        .said("she", "said", "The town needs it")
                        .name())
                .isEqualTo("Jan Brewer");
    }

    @Test
    void aPartyInBracketsIsNoShortName() {
        assertThat(article("Attorney General Lisa M. Garden (D) met banks. Trust is gone, she said.")
                        .after("banks.")
                        .said("she", "said", "Trust is gone")
                        .name())
                .isEqualTo("Lisa M. Garden");
    }

    @Test
    void whoBacksAGroupIsNotTheGroup() {
        assertThat(article("Olek Marenko spoke. The Marenko-backed group Citizens for Change said the law was bad.")
                        .after("spoke.")
                        .said("The Marenko-backed group Citizens for Change", "said", "the law was bad")
                        .name())
                .isEqualTo("Citizens for Change");
    }

    @Test
    void whomAGroupSupportsIsNotTheGroup() {
        assertThat(article("Olek Marenko spoke. Several delegates supporting Marenko said they would stay.")
                        .after("spoke.")
                        .said("Several delegates supporting Marenko", "said", "they would stay")
                        .name())
                .isEqualTo("Several delegates supporting Marenko");
    }

    @Test
    void whoAddsIsWhoSpokeLast() {
        assertThat(article(
                                "Mark Holm, head of the union, said it would rather wait than back Peter Weller. \"That is not sure,\" he added.")
                        .after("Weller.")
                        .said("he", "added", "\"That is not sure,\"")
                        .name())
                .isEqualTo("Mark Holm");
    }

    @Test
    void aRankBelongsToTheNounAfterIt() {
        assertThat(article(
                                "Scott Holm, the Chamber's chief political strategist, spoke. He was ready, the strategist said.")
                        .after("spoke.")
                        .said("the strategist", "said", "He was ready")
                        .name())
                .isEqualTo("Scott Holm");
    }

    @Test
    void whomTheCandidateSpeaksOfIsNotTheCandidate() {
        assertThat(article("Olga Marenko ran for mayor. Peter Weller led the campaign. The candidate praised Weller.")
                        .after("campaign.")
                        .said("The candidate", "praised", "Weller")
                        .name())
                .isEqualTo("Olga Marenko");
    }

    @Test
    void theNarratorIsNobodyNamed() {
        assertThat(article("Peter Weller opened the show. We need leaders, the narrator said.")
                        .after("show.")
                        .said("the narrator", "said", "We need leaders")
                        .name())
                .isEqualTo("the narrator");
    }

    @Test
    void twoWithAppositionsSpeakTogether() {
        assertThat(article("Felicia Wong, head of the union, and Stan Holm, owner of the yard, praised the plan.")
                        .said(
                                "Felicia Wong, head of the union, and Stan Holm, owner of the yard,",
                                "praised",
                                "the plan")
                        .name())
                .isEqualTo("Felicia Wong and Stan Holm");
    }

    @Test
    void aDashEndsWhatAGroupIsCalled() {
        assertThat(article("Advisers to four candidates - among them Peter Weller - said the plan would fail.")
                        .said("Advisers to four candidates - among them Peter Weller -", "said", "the plan would fail")
                        .name())
                .isEqualTo("Advisers to four candidates");
    }

    @Test
    void anOfficeOfTwoPartsIsNoName() {
        assertThat(article(
                                "Officials wait. They expect it, said former Pennsylvania Gov. and party chairman Ed Randall.")
                        .after("wait.")
                        .said("former Pennsylvania Gov. and party chairman Ed Randall", "said", "They expect it")
                        .name())
                .isEqualTo("Ed Randall");
    }

    @Test
    void theRetiredSurgeonIsWhoWasJustSpokenOf() {
        assertThat(article("Carl Weller has a plan. The retired surgeon said it was short.")
                        .after("plan.")
                        .said("The retired surgeon", "said", "it was short")
                        .name())
                .isEqualTo("Carl Weller");
    }

    @Test
    void aMinistrysInspectorIsNotWhoSpokeLast() {
        assertThat(article("Carl Weller spoke. The ministry's inspector general said it was short.")
                        .after("spoke.")
                        .said("The ministry's inspector general", "said", "it was short")
                        .name())
                .isEqualTo("The ministry's inspector general");
    }

    @Test
    void aCompanyBehindWhatItDoesIsTheSpeaker() {
        assertThat(article("Prices fell. Data storage and backup provider Veemo Software said it was sure.")
                        .after("fell.")
                        .said("Data storage and backup provider Veemo Software", "said", "it was sure")
                        .name())
                .isEqualTo("Veemo Software");
    }

    @Test
    void aNameReadInTheWrongEncodingStaysWhole() {
        assertThat(article("President FranÃ§ois Hollinde met banks. He was sure, Hollinde said.")
                        .after("banks.")
                        .said("Hollinde", "said", "He was sure")
                        .name())
                .isEqualTo("FranÃ§ois Hollinde");
    }

    @Test
    void aTitleThatIsAGivenNameIsOneAfterATitle() {
        assertThat(article("Defence Minister Gen Nakamato met banks. He was sure, Nakamato said.")
                        .after("banks.")
                        .said("Nakamato", "said", "He was sure")
                        .name())
                .isEqualTo("Gen Nakamato");
    }

    @Test
    void whatYouWillNoticeIsYours() {
        assertThat(article("Prices fell. You'll notice that it works.")
                        .after("fell.")
                        .said("You'll", "notice", "that it works")
                        .name())
                .isEqualTo("You");
    }

    @Test
    void aNameBehindALongDescriptionIsTheSpeaker() {
        assertThat(article("Prices fell. Psychology major at Lund University Ana Ruiz said it was sad.")
                        .after("fell.")
                        .said("Psychology major at Lund University Ana Ruiz", "said", "it was sad")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void whoIsNamedInTheWordsOfHeIsHardlyHim() {
        assertThat(article(
                                "Ole Holm painted. Holm sold little. For Kevin Alton, Holm was a friend. He said: \"Ole Holm was the best.\"")
                        .after("friend.")
                        .said("He", "said", "\"Ole Holm was the best.\"")
                        .name())
                .isEqualTo("Kevin Alton");
    }

    @Test
    void aWomanSpokenOfInAQuotationIsNotSheWhoSaysIt() {
        assertThat(article("Ana Ruiz met voters. \"How about an honest woman for once?\" she said.")
                        .after("voters.")
                        .said("she", "said", "\"How about an honest woman for once?\"")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void theyIsNobodyWhoIsKnownToBeOne() {
        assertThat(article(
                                "Voters met the mayor, Ana Ruiz. Ruiz was late, and Ruiz was tired. They said it was a long day.")
                        .after("tired.")
                        .said("They", "said", "it was a long day")
                        .name())
                .isEqualTo("Voters");
    }
}
