package hearsay.app.desk.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Addresses on the desk. */
public final class Paths {

    /** Longer quotations do not fit into an address; their beginning finds them as well. */
    private static final int LONGEST_QUOTE = 1_500;

    private Paths() {}

    /** A path, which may have some parameters, with more: names and values in turn. */
    public static String of(String path, String... parameters) {
        StringBuilder address = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            append(address, parameters[i], parameters[i + 1]);
        }
        return address.toString();
    }

    /** A path with parameters that may have several values. */
    public static String of(String path, Map<String, List<String>> parameters) {
        StringBuilder address = new StringBuilder(path);
        parameters.forEach((name, values) -> values.forEach(value -> append(address, name, value)));
        return address.toString();
    }

    public static String article(String id) {
        return of("/article", "id", id);
    }

    /** The article, with one statement lit and in view. */
    public static String inArticle(String article, String number) {
        return of("/article", "id", article, "hit", number) + "#" + number;
    }

    public static String statement(String article, String number) {
        return of("/statement", "article", article, "id", number);
    }

    public static String speaker(String name) {
        return of("/speaker", "name", name);
    }

    public static String outlet(String name) {
        return of("/outlet", "name", name);
    }

    public static String check(String content) {
        return of("/check", "quote", beginning(content));
    }

    public static String chain(String content) {
        return of("/chain", "quote", beginning(content));
    }

    private static String beginning(String content) {
        if (content.length() <= LONGEST_QUOTE) {
            return content;
        }
        int end = Character.isHighSurrogate(content.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return content.substring(0, end);
    }

    private static void append(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
