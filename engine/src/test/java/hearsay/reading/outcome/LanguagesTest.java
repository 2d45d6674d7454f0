package hearsay.reading.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.reading.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences are invented. */
class LanguagesTest {

    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | Der Minister sagte am Dienstag, dass die Regierung das Gesetz nicht ändern werde. Die Opposition kritisierte den Schritt: „Das war ein Fehler“, so ihre Sprecherin.
                    fr | Le ministre a déclaré mardi que le gouvernement ne changerait pas la loi. « C'est une erreur », a répondu la porte-parole de l'opposition devant les journalistes.
                    es | El ministro dijo el martes que el gobierno no cambiará la ley. «Ha sido un error», respondió la portavoz de la oposición ante los periodistas en la capital.
                    it | Il ministro ha detto martedì che il governo non cambierà la legge. «È stato un errore», ha risposto la portavoce dell'opposizione davanti ai giornalisti.
                    nl | De minister zei dinsdag dat de regering de wet niet zal wijzigen. "Dat was een fout", antwoordde de woordvoerster van de oppositie tegenover de journalisten.
                    pt | O ministro disse na terça-feira que o governo não vai mudar a lei. “Foi um erro”, respondeu a porta-voz da oposição diante dos jornalistas na capital.
                    pl | Minister powiedział we wtorek, że rząd nie zmieni ustawy. „To był błąd” – odpowiedziała rzeczniczka opozycji dziennikarzom zgromadzonym w stolicy.
                    tr | Bakan salı günü hükümetin yasayı değiştirmeyeceğini söyledi. Muhalefet sözcüsü başkentte gazetecilere "Bu bir hataydı" diye yanıt verdi ve çıktı.
                    ru | Министр сказал во вторник, что правительство не изменит закон. «Это была ошибка», — ответила представительница оппозиции журналистам в столице.
                    el | Ο υπουργός είπε την Τρίτη ότι η κυβέρνηση δεν θα αλλάξει τον νόμο. «Ήταν λάθος», απάντησε η εκπρόσωπος της αντιπολίτευσης στους δημοσιογράφους.
                    zh | 部长星期二说，政府不会修改这项法律。反对党发言人在首都对记者回答说：“这是一个错误，我们将继续反对。”
                    ar | قال الوزير يوم الثلاثاء إن الحكومة لن تغير القانون. وردت المتحدثة باسم المعارضة أمام الصحفيين في العاصمة: كان ذلك خطأ.
                    """)
    void knowsOtherLanguages(String code, String text) {
        assertThat(LANGUAGES.of(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes.",
                "\"No,\" he said.",
                "Ana Ruiz lost her seat.",
                "MAYOR: We go.",
                "Goals: Ruiz 12, Müller 30, Nguyen 44, Okafor 81. Yellow cards: García, Lefèvre, van der Berg, Kovačević, Şahin, Dąbrowski.",
                "Señor Núñez, el alcalde, told Le Monde: \"We will not go to Aix-en-Provence, even if François de la Tour asks us to.\"",
                "🙂🙂🙂",
                "1234 5678",
                "Ruiz said Xi Jinping and Mohammed bin Salman al-Saud met in Riyadh, and the talks with Narendra Modi would go on.",
            })
    void takesEnglishAndWhatIsTooShortForEnglish(String text) {
        assertThat(LANGUAGES.of(text)).isEqualTo("en");
    }

    @Test
    void skipsAnArticleInAnotherLanguageAndReadsTheOthers() {
        String german = "Der Minister sagte am Dienstag, dass die Regierung das Gesetz nicht ändern werde. "
                + "Die Opposition kritisierte den Schritt und forderte ihn zum Rücktritt auf.";
        Reads reads = Reads.of("a.jsonl", "{\"text\":\"" + german + "\"}\n{\"text\":\"She said no.\"}\n");

        assertThat(reads.texts()).containsExactly("She said no.");
        assertThat(reads.skipped()).hasSize(1).first().satisfies(skipped -> {
            assertThat(skipped.sentence())
                    .isEqualTo("a.jsonl, line 1: The article is in German; only English is read.");
            assertThat(skipped.reason()).isEqualTo(ReadOutcome.Skipped.Reason.LANGUAGE);
        });
        assertThat(Reads.of(
                                "a.txt",
                                german.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                ReadingOptions.defaults().withAnyLanguage(true))
                        .onlyDocument()
                        .metadata()
                        .language())
                .isEqualTo("de");
    }

    @Test
    void readsSmallWordsFromASortedListWithoutRepetition() throws Exception {
        List<String> words = new String(
                        Languages.class.getResourceAsStream("english-words.txt").readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(words).isSorted().doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]+"));
    }
}
