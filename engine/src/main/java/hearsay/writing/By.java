package hearsay.writing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
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

    /** The version of Hearsay that runs, as the build wrote it down. */
    public static String thisVersion() {
        Properties properties = new Properties();
        try (InputStream in = requireNonNull(By.class.getResourceAsStream("version.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requireNonNull(properties.getProperty("version"));
    }
}
