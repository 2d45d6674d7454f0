package hearsay.when;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.lexis.Pieces;
import hearsay.lexis.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the word lists of this room to what they promise. */
class GrammarTest {

    @Test
    void everyRuleThatAPatternNamesExists() {
        Table table = Table.beside(Grammar.class, "grammar.txt");
        Set<String> named = new TreeSet<>();
        for (Table.Line line : table.lines()) {
            for (String word : line.text().split(" +")) {
                if (word.startsWith("$") && word.length() > 1) {
                    named.add(word.substring(1).replaceAll("[?]|:.*", ""));
                }
            }
        }

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(Grammar.ENGLISH.rules(name))
                .as(name)
                .isNotEmpty());
    }

    @Test
    void everyMeaningIsUsed() {
        Set<Meaning> used = new TreeSet<>();
        Table table = Table.beside(Grammar.class, "grammar.txt");
        for (Table.Line line : table.lines()) {
            String[] words = line.text().split(" +");
            if (!words[0].equals("class")) {
                Grammar.ENGLISH.rules(words[0]).forEach(rule -> used.add(rule.meaning()));
            }
        }
        Grammar.ENGLISH.rules("holiday").forEach(rule -> used.add(rule.meaning()));

        assertThat(used).containsExactlyInAnyOrder(Meaning.values());
    }

    @Test
    void noRuleContainsItself() {
        for (String name : List.of("time", "day", "month", "whole", "point", "range", "limit", "atclock")) {
            assertThat(reaches(name, name, 0)).as(name).isFalse();
        }
    }

    private static boolean reaches(String from, String name, int depth) {
        assertThat(depth).isLessThan(20);
        for (Grammar.Rule rule : Grammar.ENGLISH.rules(from)) {
            for (Grammar.Part part : rule.parts()) {
                if (part.ask() == Grammar.Ask.RULE
                        && (part.target().equals(name) || reaches(part.target(), name, depth + 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void everyHolidayHasADayInEveryYear() {
        Published published = Published.given(LocalDate.of(2023, 5, 9));
        for (Table.Line line : Table.beside(Grammar.class, "holidays.txt").lines()) {
            String name = line.text()
                    .substring(0, line.text().indexOf('='))
                    .replace("!", "")
                    .strip();
            String text = "They met on " + name + " 2019.";

            assertThat(Dates.value(text, new Span(12, 12 + name.length() + 5), published, Options.USUAL))
                    .as(name)
                    .startsWith("2019-");
        }
    }

    @Test
    void easterFallsWhereAlmanacsPutIt() {
        assertThat(List.of(
                        Holidays.easter(1961),
                        Holidays.easter(2000),
                        Holidays.easter(2008),
                        Holidays.easter(2024),
                        Holidays.easter(2038)))
                .containsExactly(
                        LocalDate.of(1961, 4, 2),
                        LocalDate.of(2000, 4, 23),
                        LocalDate.of(2008, 3, 23),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2038, 4, 25));
    }

    @Test
    void wordListsAreInTheFormThatPiecesHave() {
        for (String file : List.of("tense.txt", "years.txt")) {
            for (Table.Line line : Table.beside(Grammar.class, file).lines()) {
                for (String word : line.text().split(" +")) {
                    String form = word.startsWith("'") ? word.substring(1) : word;
                    boolean label = line.text().startsWith(word);
                    assertThat(label || Pieces.of(form).get(0).form().equals(form) || word.contains("-"))
                            .as(file + " " + word)
                            .isTrue();
                }
            }
        }
    }
}
