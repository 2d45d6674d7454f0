package hearsay.reading.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2023-05-09                        | 2023-05-09 |
                    2023-05-09T23:30:00-05:00         | 2023-05-09 | 2023-05-10T04:30:00Z
                    2023-05-09T23:30:00Z              | 2023-05-09 | 2023-05-09T23:30:00Z
                    2023-05-09T23:30:00.123Z          | 2023-05-09 | 2023-05-09T23:30:00.123Z
                    2023-05-09T23:30:00.123456+02:00  | 2023-05-09 | 2023-05-09T21:30:00.123456Z
                    2023-05-09T23:30                  | 2023-05-09 |
                    2023-05-09 23:30:00+0200          | 2023-05-09 | 2023-05-09T21:30:00Z
                    20230509                          | 2023-05-09 |
                    20230509T233000Z                  | 2023-05-09 | 2023-05-09T23:30:00Z
                    2023/05/09                        | 2023-05-09 |
                    Tue, 09 May 2023 23:30:00 GMT     | 2023-05-09 | 2023-05-09T23:30:00Z
                    Tue, 9 May 2023 23:30:00 -0500    | 2023-05-09 | 2023-05-10T04:30:00Z
                    Tue, 09 May 2023 23:30:00 EST     | 2023-05-09 | 2023-05-10T04:30:00Z
                    9 May 2023                        | 2023-05-09 |
                    May 9, 2023                       | 2023-05-09 |
                    Tuesday, September 12, 2023       | 2023-09-12 |
                    """)
    void areReadInTheirOwnZone(String stated, String day, String moment) {
        Published published = Dates.published(stated, "given");

        assertThat(published).isNotNull();
        assertThat(published.day()).isEqualTo(day);
        assertThat(
                        published.moment() == null
                                ? null
                                : published.moment().toInstant().toString())
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "09/05/2023",
                "2023",
                "2023-13-01",
                "2023-02-30",
                "31 June 2023",
                "1683666000",
                "0001-01-01",
                "9999-12-31"
            })
    void areNeverGuessed(String stated) {
        assertThat(Dates.published(stated, "given")).isNull();
    }
}
