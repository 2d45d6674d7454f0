package hearsay.writing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a result was made by.
 *
 * @param version the version of Hearsay
 * @param models name of each model used, by what it does ("attribution")
 */
public record By(String version, SortedMap<String, String> models) {

    public By {
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
    }

    public static By of(String version, Map<String, String> models) {
        return new By(version, new TreeMap<>(models));
    }
}
