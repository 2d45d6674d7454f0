package hearsay.ledger.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words by which articles say what somebody is; read once from the lists beside this class. */
final class Roles {

    private static final Map<String, Set<String>> WALKS = walks();
    private static final Set<String> GENERAL = general();
    private static final Set<String> LESSENING =
            Set.of("former", "ex", "then", "acting", "deputy", "vice", "senior", "chief", "longtime");

    private Roles() {}

    /** The walks of life that a word in lower case stands for; empty where it names none. */
    static Set<String> walks(String word) {
        Set<String> walks = WALKS.get(word);
        if (walks == null && word.endsWith("s")) {
            walks = WALKS.get(word.substring(0, word.length() - 1));
        }
        return walks == null ? Set.of() : walks;
    }

    static Set<String> all() {
        return WALKS.keySet();
    }

    static boolean isRole(String word) {
        return !walks(word).isEmpty();
    }

    /** Whether a word in lower case says which body or place, if it is part of a name. */
    static boolean isTelling(String word) {
        return word.length() > 1 && !GENERAL.contains(word) && !isRole(word) && !LESSENING.contains(word);
    }

    private static Map<String, Set<String>> walks() {
        Map<String, Set<String>> walks = new HashMap<>();
        for (String line : lines("roles.txt")) {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
                walks.computeIfAbsent(word, unused -> new HashSet<>()).add(line.substring(0, colon));
            }
        }
        return walks;
    }

    private static Set<String> general() {
        Set<String> words = new HashSet<>();
        lines("general.txt").forEach(line -> words.addAll(List.of(line.split(" ", -1))));
        return words;
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Roles.class.getResourceAsStream(name), name)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
