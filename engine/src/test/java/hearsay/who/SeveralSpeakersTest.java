package hearsay.who;

import static hearsay.who.Reported.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that name several, with what articles put between the names. */
class SeveralSpeakersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Sens. Ben Wu of Oregon and Ana Ruiz of Maine | Ben Wu and Ana Ruiz
        Rep. Ben Wu and state House Speaker Ana Ruiz | Ben Wu and Ana Ruiz
        Sen. Ben Wu (D-Ore.) and former Maryland governor Ana Ruiz | Ben Wu and Ana Ruiz
        Ben Wu, 25, and his wife, Ana Ruiz, 27, | Ben Wu and Ana Ruiz
        Gov. Ben Wu and Sen. Ana Ruiz as well as former Maryland Gov. Tom Holm | Ben Wu and Ana Ruiz and Tom Holm
        Her two rivals, Sens. Ben Wu of Oregon and Ana Ruiz of Maine, | Ben Wu and Ana Ruiz
        The White House and Pentagon spokesmen | The White House and Pentagon spokesmen
        The Wu and Ruiz campaigns | The Wu and Ruiz campaigns
        Sens. Tom Holm (D-Md.), Ben Wu (D-Ore.) and Ana Ruiz (R-Fla.) | Tom Holm and Ben Wu and Ana Ruiz
        Sen. Ben Wu (D-Ore.) and a handful of other lawmakers | Ben Wu and a handful of other lawmakers
        """)
    void everyoneInAListIsNamedWhateverStandsBehindAName(String source, String speakers) {
        assertThat(article(source + " said the vote was fair.")
                        .said(source, "said", "the vote was fair")
                        .name())
                .isEqualTo(speakers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Ben Wu of Oregon | Ben Wu
        Ben Wu, Ana Ruiz's husband, | Ben Wu
        Ben Wu (D-Ore.) | Ben Wu
        Ben Wu, Chairman and Chief Operating Officer of Nordlys Airways | Ben Wu
        The company president and CEO Ben Wu | Ben Wu
        """)
    void whatStandsBehindANameAloneNamesNobodyElse(String source, String speaker) {
        assertThat(article(source + " said the vote was fair.")
                        .said(source, "said", "the vote was fair")
                        .name())
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource({"Weller; Ruiz, Ben Weller and Ana Ruiz", "Boeing; Airbus, Boeing and Airbus"})
    void aHeadlineNamesTwoWithACommaBetweenThem(String source, String speakers) {
        String two = source.replace(';', ',');
        String story = "Ben Weller met Ana Ruiz. Mr. Weller left Boeing, and Ms. Ruiz stayed at Airbus.";

        assertThat(article(two + " dispute the vote\n\n" + story)
                        .said(two, "dispute", "the vote")
                        .name())
                .isEqualTo(speakers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        the bespectacled, 71-year-old diplomat | the bespectacled, 71-year-old diplomat
        six in 10 voters | six in 10 voters
        middle- and low-income voters | middle- and low-income voters
        most D.C. insiders | most D.C. insiders
        the courses hosted voters | voters
        """)
    void aPhraseReachesAsFarAsItsWordsGoTogether(String words, String speaker) {
        String source = words.startsWith("the courses") ? "voters" : words;

        assertThat(article("On Monday, " + words + " said the vote was fair.")
                        .said(source, "said", "the vote was fair")
                        .name())
                .isEqualTo(speaker);
    }
}
