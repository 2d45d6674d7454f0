package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-09-04",
                "2025/09/04",
                "20250904",
                "2025-09-04T10:00:00Z",
                "September 4, 2025",
                "Sept. 4, 2025",
                "4 September 2025",
                "4th of September 2025",
                "September 4th, 2025",
                "Thu, 04 Sep 2025 10:00:00 GMT",
                "4. September 2025",
                "4 de septiembre de 2025",
                "04.09.2025",
                "1756980000",
                "1756980000000",
                "Published on Thursday, SEP 4, 2025 at 9:30 am"
            })
    void readsTheWaysInWhichPagesWriteADay(String written) {
        DateText date = DateText.ofValue(written, false);

        assertThat(date).isNotNull();
        assertThat(date.day()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-04T10:00:00Z, 2025-09-04T10:00:00Z",
        "2025-09-04T10:00:00+0200, 2025-09-04T10:00:00+02:00",
        "2025-09-04T10:00:00.123-05:00, 2025-09-04T10:00:00-05:00",
        "2025-09-04 10:00 UTC, 2025-09-04T10:00:00Z",
        "2025-09-04T10:00+05, 2025-09-04T10:00:00+05:00"
    })
    void keepsTheOffsetThatIsStated(String written, String moment) {
        DateText date = DateText.ofValue(written, false);

        assertThat(date).isNotNull();
        assertThat(date.moment()).isEqualTo(OffsetDateTime.parse(moment));
    }

    @Test
    void statesNoMomentWithoutAnOffset() {
        assertThat(DateText.ofValue("2025-09-04T10:00:00", false).moment()).isNull();
    }

    @Test
    void readsNineFourAsTheCountryDoes() {
        assertThat(DateText.find("9/4/2025", false).day()).isEqualTo(DAY);
        assertThat(DateText.find("4/9/2025", true).day()).isEqualTo(DAY);
        assertThat(DateText.find("23/9/2025", false).day()).isEqualTo(LocalDate.of(2025, 9, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-13-45",
                "12345",
                "May 2025",
                "version 1.2.2025.4",
                "99999999999999",
                "Room 4, September",
                "31 February 2025"
            })
    void findsNoDateWhereThereIsNone(String written) {
        assertThat(DateText.ofValue(written, false)).isNull();
    }

    @Test
    void everyMonthIsKnownInSevenLanguages() {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2024, month, 7);
            for (String language : new String[] {"en", "de", "fr", "es", "it", "pt", "nl"}) {
                String name = day.getMonth()
                        .getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.forLanguageTag(language));
                assertThat(DateText.find("7 " + name + " 2024", true))
                        .as(name)
                        .isNotNull()
                        .extracting(DateText::day)
                        .isEqualTo(day);
            }
        }
    }
}
