package hearsay.when;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words of a text as the grammar reads them, not yet worked out.
 *
 * @param values what its parts passed on: numbers, words, phrases
 * @param places the pieces {@code [from, to)} each part covers
 * @param from index of its first piece
 * @param to index after its last piece
 */
record Phrase(Meaning meaning, Map<String, Object> values, Map<String, int[]> places, int from, int to) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    int number(String name) {
        Object value = values.get(name);
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof BigDecimal number) {
            return number.intValue();
        }
        throw new IllegalStateException(meaning + " lacks the number " + name);
    }

    int number(String name, int absent) {
        return has(name) ? number(name) : absent;
    }

    BigDecimal decimal(String name) {
        return values.get(name) instanceof BigDecimal number ? number : BigDecimal.valueOf(number(name));
    }

    String word(String name) {
        return String.valueOf(values.get(name));
    }

    @Nullable
    Phrase phrase(String name) {
        return values.get(name) instanceof Phrase phrase ? phrase : null;
    }
}
