package hearsay.reading.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are invented. */
class PageTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            windows-1252 | “Señor Ibáñez dit qu’il a été à Zürich”, said the minister.
            iso-8859-15  | Le ministre a annoncé 500 € d’œuvres
            windows-1250 | Premiér řekl: „Žádné další výdaje letos nebudou“.
            windows-1251 | Министр сказал, что дорогу откроют весной.
            koi8-r       | Министр сказал, что дорогу откроют весной.
            windows-1253 | Ο υπουργός είπε ότι ο δρόμος θα ανοίξει.
            windows-1254 | Bakan, yolun ilkbaharda açılacağını söyledi.
            windows-1255 | השר אמר שהכביש ייפתח באביב
            windows-1256 | قال الوزير إن الطريق سيفتح في الربيع
            windows-874  | รัฐมนตรีกล่าวว่าถนนจะเปิดในฤดูใบไม้ผลิ
            gb18030      | 部长说，这条路将在春天开放。
            big5         | 部長說，這條路將在春天開放。
            shift_jis    | 大臣は、道路は春に開通すると述べた。
            euc-jp       | 大臣は、道路は春に開通すると述べた。
            iso-2022-jp  | 大臣は、道路は春に開通すると述べた。
            euc-kr       | 장관은 도로가 봄에 개통될 것이라고 말했다.
            utf-8        | 部长 said “Žádné” – Министр
            """)
    void readsEachFamilyOfEncodingsByItsDeclaration(String charset, String sentence) {
        String page =
                "<html><head><meta charset=\"" + charset + "\"></head><body><p>" + sentence + "</p></body></html>";

        byte[] bytes = page.replace("d’œuvres", charset.equals("iso-8859-15") ? "d'œuvres" : "d’œuvres")
                .getBytes(Charset.forName(charset));

        assertThat(PageText.of(bytes, null).text()).contains(sentence.replace("d’œuvres", "d'œuvres"));
        assertThat(PageText.of(bytes, charset).text()).contains(sentence.replace("d’œuvres", "d'œuvres"));
    }

    @Test
    void readsUtf16WithAndWithoutAMark() {
        String page = "<p>“Žádné”, said the minister.</p>";

        assertThat(PageText.of(page.getBytes(StandardCharsets.UTF_16), null).text())
                .isEqualTo(page);
        assertThat(PageText.of(page.getBytes(StandardCharsets.UTF_16LE), null).text())
                .isEqualTo(page);
        assertThat(PageText.of(page.getBytes(StandardCharsets.UTF_16BE), "utf-8")
                        .text())
                .isEqualTo(page);
    }

    @Test
    void takesTheByteOrderMarkOff() {
        assertThat(PageText.of("\uFEFF<p>Hi</p>".getBytes(StandardCharsets.UTF_8), "windows-1252")
                        .text())
                .isEqualTo("<p>Hi</p>");
    }

    @Test
    void believesBytesThatCanOnlyBeUtf8OverAWrongDeclaration() {
        byte[] bytes = "<meta charset=iso-8859-1><p>“Señor”</p>".getBytes(StandardCharsets.UTF_8);

        assertThat(PageText.of(bytes, "windows-1252").text()).contains("“Señor”");
    }

    @Test
    void passesOverADeclarationOfUtf8ThatTheBytesContradict() {
        byte[] bytes = "<meta charset=utf-8><p>Le ministre a été à Zürich, où il a annoncé la fin des travaux.</p>"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(PageText.of(bytes, "utf-8").text()).contains("a été à Zürich, où il");
    }

    @Test
    void staysWithUtf8WhereOnlyAFewBytesAreDamaged() {
        byte[] good = "<p>“Señor Ibáñez”, said “Zoë”</p>".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 1);
        bytes[good.length] = (byte) 0xE2;

        assertThat(PageText.of(bytes, null).text()).startsWith("<p>“Señor Ibáñez”");
    }

    @Test
    void readsTheLabelsAsBrowsersDo() {
        byte[] bytes = "<meta http-equiv=content-type content='text/html; charset=ISO-8859-1'><p>“quoted” €</p>"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(PageText.of(bytes, null).text()).contains("“quoted” €");
    }

    @Test
    void guessesWhereNothingIsDeclared() {
        byte[] bytes =
                ("<p>Министр сказал, что дорогу откроют весной, когда сойдёт снег. «Мы готовы», – добавил он.</p>"
                                + "<p>Жители говорят, что ждут этого уже много лет и не верят обещаниям.</p>")
                        .getBytes(Charset.forName("windows-1251"));

        assertThat(PageText.of(bytes, null).text()).contains("Министр сказал");
    }

    @Test
    void anUnknownLabelIsNoDeclaration() {
        assertThat(PageText.of("<meta charset='no such'><p>Hi</p>".getBytes(StandardCharsets.UTF_8), "nor this!")
                        .text())
                .contains("Hi");
    }
}
