package hearsay.when;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.statement.DatedSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are invented. */
class DatesTest {

    /** A Tuesday. */
    private static final Published MAY_9 = Published.given(LocalDate.of(2023, 5, 9));

    private static final Options POINTS = Options.USUAL.withTimes(Options.Times.POINTS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She resigned on Monday. | Monday | 2023-05-08",
                "She resigned on Tuesday. | Tuesday | 2023-05-09",
                "She will resign on Friday. | Friday | 2023-05-12",
                "The plan is due to be published on Friday. | Friday | 2023-05-12",
                "On Friday, the court is expected to rule. | Friday | 2023-05-12",
                "He said on Friday that he would leave. | Friday | 2023-05-05",
                "He said that on Friday the court will rule. | Friday | 2023-05-12",
                "The talks were put off until Friday. | Friday | 2023-05-12",
                "They did not meet on Friday. | Friday | 2023-05-05",
                "The law was passed on March 3, 2019. | March 3, 2019 | 2019-03-03",
                "The law was passed on Sunday, 3 March 2019. | Sunday, 3 March 2019 | 2019-03-03",
                "It was the 3rd of March, 2019. | the 3rd of March, 2019 | 2019-03-03",
                "It was passed on 2019-03-03. | 2019-03-03 | 2019-03-03",
                "It was passed on 3/14/2019. | 3/14/2019 | 2019-03-14",
                "It was passed in Sept. 2019. | Sept. 2019 | 2019-09",
                "It lasted two and a half years; two and a half years ago it began. | two and a half years ago | 2020-11",
                "He left on Thursday, April 27. | Thursday, April 27 | 2023-04-27",
                "He died in the spring of 1931. | the spring of 1931 | 1931-21",
                "She left on Friday at 9.30pm. | Friday at 9.30pm | 2023-05-05T21:30:00",
                "The quake hit at 04:05 UTC on Sunday. | 04:05 UTC on Sunday | 2023-05-07T04:05:00Z",
                "The winter of 2021-22 was mild. | The winter of 2021 | 2021-24",
                "The coins date from 44 BC. | 44 BC | -0043",
            })
    void readsOneTime(String text, String words, String edtf) {
        assertThat(Dates.find(text, MAY_9, POINTS)).contains(dated(text, words, edtf));
    }

    @Test
    void namesAWinterAfterItsJanuary() {
        assertThat(edtf("Bills rose in winter 2021-22.", Options.USUAL)).containsExactly("2022-24");
        assertThat(edtf("Bills rose in late winter.", Options.USUAL)).containsExactly("2023-24");
    }

    @Test
    void turnsSeasonsRoundInTheSouth() {
        Options south = Options.USUAL.withHemisphere(Hemisphere.SOUTHERN);

        assertThat(edtf("Fires raged last summer.", south)).containsExactly("2023-22");
        assertThat(edtf("Fires raged last summer.", Options.USUAL)).containsExactly("2022-22");
        assertThat(edtf("Snow will fall this winter.", south)).containsExactly("2023-24");
    }

    @Test
    void givesAStretchAsPointsOrAsAnInterval() {
        String text = "The fair runs from May 20 to June 4.";

        assertThat(edtf(text, POINTS)).containsExactly("2023-05-20", "2023-06-04");
        assertThat(edtf(text, Options.USUAL.withTimes(Options.Times.INTERVALS)))
                .containsExactly("2023-05-20/2023-06-04");
    }

    @Test
    void leavesAStretchOpenWhereOneBoundIsNamed() {
        String text = "He has led it since 2019 and will stay until June.";

        assertThat(Dates.find(text, MAY_9, Options.USUAL))
                .containsExactly(dated(text, "since 2019", "2019/.."), dated(text, "until June", "../2023-06"));
        assertThat(edtf(text, POINTS)).containsExactly("2019", "2023-06");
    }

    @Test
    void countsFromTheLastDateNamed() {
        assertThat(edtf("It sank on April 30. The next day divers came; a week later they left.", POINTS))
                .containsExactly("2023-04-30", "2023-05-01", "2023-05-08");
    }

    @Test
    void sharesAYearNamedAtTheEndOfAStretch() {
        assertThat(edtf("The show ran from January 23 to March 9, 2014.", POINTS))
                .containsExactly("2014-01-23", "2014-03-09");
        assertThat(edtf("It ran from December 20 to January 5.", POINTS)).containsExactly("2022-12-20", "2023-01-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was passed on February 30.",
                "It was passed on February 30, 2020.",
                "It was passed on 31 April 2021.",
                "It was passed on 2021-13-40.",
                "It was passed on 13/13/2021.",
                "It was passed on February 29, 2023."
            })
    void findsNoImpossibleDate(String text) {
        assertThat(Dates.find(text, MAY_9, Options.USUAL)).isEmpty();
    }

    @Test
    void takesTheLastLeapYearForFebruary29() {
        assertThat(edtf("She was born on February 29.", POINTS)).containsExactly("2020-02-29");
    }

    @Test
    void findsOnlyWhatNeedsNoAnchorWithoutADayOfPublication() {
        String text =
                "On Monday, two weeks ago, in May, last year, on 3 May and at 5 p.m. nothing was known; in 1999 and on May 3, 2001 it was.";

        assertThat(Dates.find(text, null, Options.USUAL))
                .extracting(DatedSpan::edtf)
                .containsExactly("1999", "2001-05-03");
    }

    @Test
    void takesTheDatelineWhereNoDayOfPublicationIsKnown() {
        assertThat(Dates.find("Bridge closed\nTuesday, May 9, 2023\nThe bridge closed on Monday.", null, POINTS))
                .extracting(DatedSpan::edtf)
                .containsExactly("2023-05-09", "2023-05-08");
        assertThat(Dates.find(
                        "LISBON, May 9, 2023 (Invented Agency) \u2014 The bridge closed yesterday.", null, POINTS))
                .extracting(DatedSpan::edtf)
                .containsExactly("2023-05-09", "2023-05-08");
        assertThat(Dates.find("The treaty of May 9, 2001 was broken yesterday.", null, POINTS))
                .extracting(DatedSpan::edtf)
                .containsExactly("2001-05-09");
    }

    @Test
    void readsAPublicationInTheFutureLikeAnyOther() {
        Published future = Published.given(LocalDate.of(2999, 1, 1));

        assertThat(Dates.find("It was closed yesterday.", future, POINTS))
                .extracting(DatedSpan::edtf)
                .containsExactly("2998-12-31");
    }

    @Test
    void staysWithinEdtfAtTheEdgesOfTheCalendar() {
        Published last = Published.given(LocalDate.of(9999, 12, 31));

        assertThat(Dates.find("They will meet tomorrow and two centuries from now.", last, POINTS))
                .extracting(DatedSpan::edtf)
                .containsExactly("Y10000-01-01");
        assertThat(Dates.find("It fell 99999 years ago, in the 99th century.", MAY_9, POINTS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some 2000 people came.",
                "He may march in the second row.",
                "The sun sat low; we sat down.",
                "A $2015 bill and room 1984 are not years.",
                "Theresa May said so.",
                "The fall of the city shocked them.",
                "He is in his thirties.",
                "The 2000-year tradition goes on every Friday.",
                "It took two weeks in all.",
                "She scored in the 45th minute to make it 3:15.",
            })
    void findsNoTimeInOtherWords(String text) {
        assertThat(Dates.find(text, MAY_9, Options.USUAL)).isEmpty();
    }

    @Test
    void readsWordsGivenToIt() {
        String text = "The museum, sold the next Friday, opened in 1987.";

        assertThat(Dates.value(text, span(text, "Friday"), MAY_9, POINTS)).isEqualTo("2023-05-12");
        assertThat(Dates.value(text, span(text, "1987"), MAY_9, POINTS)).isEqualTo("1987");
        assertThat(Dates.value(text, span(text, "museum"), MAY_9, POINTS)).isNull();
    }

    @Test
    void readsAPartOfALongerTimeAndTheLongerForWordsInIt() {
        String text = "It ran from May 20 to June 4, 2021, and shut on Friday at 9.30pm.";

        assertThat(Dates.value(text, span(text, "May 20"), MAY_9, POINTS)).isEqualTo("2021-05-20");
        assertThat(Dates.value(text, span(text, "June 4, 2021"), MAY_9, POINTS)).isEqualTo("2021-06-04");
        assertThat(Dates.value(text, span(text, "Friday"), MAY_9, POINTS)).isEqualTo("2023-05-05");
        assertThat(Dates.value(text, span(text, "on Friday at 9.30pm"), MAY_9, POINTS))
                .isEqualTo("2023-05-05T21:30:00");
        assertThat(Dates.value(text, span(text, "Friday at"), null, POINTS)).isNull();
    }

    @Test
    void readsDaysBeforeMonthsWhereAsked() {
        Options dayFirst = Options.USUAL.withDayFirst(true);

        assertThat(edtf("It was passed on 3/4/2019.", dayFirst)).containsExactly("2019-04-03");
        assertThat(edtf("It was passed on 3/4/2019.", Options.USUAL)).containsExactly("2019-03-04");
        assertThat(edtf("It was passed on 3/14/2019.", dayFirst)).containsExactly("2019-03-14");
        assertThat(edtf("It was passed on 12/12/2019.", Options.USUAL)).containsExactly("2019-12-12");
    }

    @Test
    void tellsWhichWayASentenceLooks() {
        String text = "She will speak on Friday. He spoke on Friday evening. The Friday paper.";
        int second = text.indexOf("Friday evening");
        int third = text.indexOf("Friday paper");

        assertThat(Dates.direction(text, span(text, "Friday"))).isEqualTo(Direction.FUTURE);
        assertThat(Dates.direction(text, new Span(second, second + 6))).isEqualTo(Direction.PAST);
        assertThat(Dates.direction(text, new Span(third, third + 6))).isEqualTo(Direction.UNKNOWN);
    }

    @Test
    void countsUtf16UnitsPastEmoji() {
        String text = "\uD83D\uDE00 It closed on \uD83D\uDE80 Monday.";

        assertThat(Dates.find(text, MAY_9, POINTS)).containsExactly(dated(text, "Monday", "2023-05-08"));
    }

    @Test
    @Tag("slow")
    void givesOrderedSpansWithoutOverlapOnAnyText() {
        String[] words = {
            "May",
            "3",
            "2020",
            "last",
            "week",
            ",",
            "the",
            "end",
            "of",
            "from",
            "to",
            "Monday",
            "two",
            "days",
            "ago",
            "-",
            "\n",
            ".",
            "February",
            "30",
            "half",
            "a",
            "at",
            "5",
            "pm",
            "winter",
            "'s",
            "'90s",
            "between",
            "and",
            "9/11",
            "\uD83D\uDE00",
            "99999999999",
            "Q1"
        };
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            int end = 0;
            for (DatedSpan date : Dates.find(text.toString(), seed % 2 == 0 ? MAY_9 : null, Options.USUAL)) {
                assertThat(date.span().start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
                end = date.span().end();
                assertThat(date.edtf()).as("seed %d", seed).matches("[-0-9TXYZ:+~/.]+");
            }
        }
    }

    @Test
    @Tag("slow")
    void readsLongTextsInLinearTime() {
        // Each would take hours if the time grew with the square of the length.
        for (String part :
                List.of("May 3 to ", "the end of the end of ", "a hundred and ", "said that ", "1,000,", "two ")) {
            Dates.find(part.repeat(20_000), MAY_9, Options.USUAL);
        }
    }

    private static List<String> edtf(String text, Options options) {
        return Dates.find(text, MAY_9, options).stream().map(DatedSpan::edtf).toList();
    }

    private static DatedSpan dated(String text, String words, String edtf) {
        return new DatedSpan(edtf, span(text, words));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
