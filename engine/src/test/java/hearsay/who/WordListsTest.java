package hearsay.who;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.gazetteer.Gazetteer;
import hearsay.lexis.Table;
import hearsay.statement.Medium;
import hearsay.who.cast.Kin;
import hearsay.who.grammar.Grammar;
import hearsay.who.medium.Occasions;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the word lists of this room to their own rules. */
class WordListsTest {

    @ParameterizedTest
    @EnumSource(Grammar.Part.class)
    void everyPartHasItsWords(Grammar.Part part) {
        assertThat(Grammar.words(part)).isNotEmpty().doesNotContain("");
    }

    @Test
    void onlyCalendarAndLabelsHaveCapitals() {
        for (Grammar.Part part : Grammar.Part.values()) {
            if (!Set.of(Grammar.Part.CALENDAR, Grammar.Part.LABEL).contains(part)) {
                assertThat(Grammar.words(part)).as(part.name()).allSatisfy(word -> assertThat(word)
                        .isEqualTo(word.toLowerCase(Locale.ROOT)));
            }
        }
    }

    @Test
    void formsOfSayingAreFoundByTheirNoun() {
        assertThat(Occasions.form("press conference")).isEqualTo(Medium.Kind.PRESS_CONFERENCE);
        assertThat(Occasions.form("indictment")).isEqualTo(Medium.Kind.COURT_DOCUMENT);
        assertThat(Occasions.form("cucumber")).isNull();
        assertThat(Occasions.verb("tweeted")).isEqualTo(Medium.Kind.POST);
        assertThat(Occasions.hearerKind("reporters")).isEqualTo(Medium.Kind.PRESS_CONFERENCE);
    }

    @Test
    void tiesAreNounsThatTheGazetteerKnows() {
        for (Table.Line line : Table.beside(Kin.class, "kin.txt").lines()) {
            for (String noun : line.text().split(" +")) {
                assertThat(Gazetteer.standard().noun(noun)).as(noun).isNotNull();
                assertThat(Kin.isListed(noun)).isTrue();
            }
        }
    }
}
