package hearsay.measure.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What happens to a quotation, or to an article, on its way from one outlet to the next: a generator of variants that are the same by
 * construction. The same seed gives the same variants.
 */
final class WireEdits {

    /** Direct speech turned into reported speech. */
    private static final Map<String, String> REPORTED = Map.ofEntries(
            Map.entry("i", "he"),
            Map.entry("i'm", "he was"),
            Map.entry("i've", "he had"),
            Map.entry("my", "his"),
            Map.entry("me", "him"),
            Map.entry("we", "they"),
            Map.entry("we're", "they were"),
            Map.entry("our", "their"),
            Map.entry("us", "them"),
            Map.entry("will", "would"),
            Map.entry("can", "could"),
            Map.entry("am", "was"),
            Map.entry("are", "were"),
            Map.entry("is", "was"),
            Map.entry("have", "had"),
            Map.entry("has", "had"),
            Map.entry("don't", "did not"),
            Map.entry("you", "people"));

    private static final Map<String, String> RESPELT = Map.ofEntries(
            Map.entry("kyiv", "Kiev"),
            Map.entry("kharkiv", "Kharkov"),
            Map.entry("odesa", "Odessa"),
            Map.entry("lviv", "Lvov"),
            Map.entry("isis", "Daesh"),
            Map.entry("qaeda", "Qaida"),
            Map.entry("percent", "per cent"),
            Map.entry("color", "colour"),
            Map.entry("honor", "honour"),
            Map.entry("labor", "labour"),
            Map.entry("defense", "defence"),
            Map.entry("program", "programme"),
            Map.entry("center", "centre"),
            Map.entry("harbour", "harbor"),
            Map.entry("tyres", "tires"),
            Map.entry("theatre", "theater"),
            Map.entry("two", "2"),
            Map.entry("five", "5"),
            Map.entry("not", "not"));

    /** Words that a careless hand puts in place of another. */
    private static final List<String> WRONG = List.of(
            "people", "really", "great", "money", "country", "today", "big", "city", "problem", "house", "work",
            "soon");

    private static final int SHORTEST = 5;

    private final Random random;

    WireEdits(long seed) {
        random = new Random(seed);
    }

    /** One variant of what stands in {@code quote}, which has no quotation marks around it, by one edit or two. */
    String quotation(String quote) {
        String text = quote;
        boolean reported = random.nextInt(6) == 0;
        int edits = 1 + random.nextInt(2);
        for (int i = 0; i < edits; i++) {
            text = switch (random.nextInt(7)) {
                case 0 -> trimmed(text);
                case 1 -> elided(text);
                case 2 -> bracketed(text);
                case 3 -> replaced(text, RESPELT);
                case 4 -> misquoted(text);
                case 5 -> repunctuated(text);
                default -> text;
            };
        }
        if (reported) {
            return "that " + replaced(text, REPORTED);
        }
        return switch (random.nextInt(3)) {
            case 0 -> "\"" + text.replace('’', '\'') + ",\"";
            case 1 -> "''" + text + "''";
            default -> "“" + text.replace('\'', '’') + ".”";
        };
    }

    private String trimmed(String text) {
        List<String> words = words(text);
        int room = words.size() - Math.max(SHORTEST, words.size() / 3);
        if (room <= 0) {
            return text;
        }
        int cut = 1 + random.nextInt(room);
        int head = random.nextInt(cut + 1);
        return String.join(" ", words.subList(head, words.size() - (cut - head)));
    }

    private String elided(String text) {
        List<String> words = words(text);
        if (words.size() < 2 * SHORTEST) {
            return text;
        }
        int length = 1 + random.nextInt(words.size() / 3);
        int from = 3 + random.nextInt(words.size() - length - 5);
        List<String> kept = new ArrayList<>(words.subList(0, from));
        kept.add(List.of("…", "...", ". . .", "[…]").get(random.nextInt(4)));
        kept.addAll(words.subList(from + length, words.size()));
        return String.join(" ", kept);
    }

    private String bracketed(String text) {
        List<String> words = words(text);
        int at = random.nextInt(words.size());
        String word = words.get(at);
        words.set(
                at,
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "he", "she", "they", "it", "him", "them" -> "[the minister]";
                    default -> "[" + word + "]";
                });
        return String.join(" ", words);
    }

    private static String replaced(String text, Map<String, String> table) {
        List<String> words = words(text);
        words.replaceAll(
                word -> table.getOrDefault(word.toLowerCase(Locale.ROOT).replace('’', '\''), word));
        return String.join(" ", words);
    }

    /** A word changed, dropped or added, or a "not" gone. */
    private String misquoted(String text) {
        List<String> words = words(text);
        int at = random.nextInt(words.size());
        if (words.size() <= SHORTEST) {
            return text;
        }
        switch (random.nextInt(4)) {
            case 0 -> words.set(at, WRONG.get(random.nextInt(WRONG.size())));
            case 1 -> words.remove(at);
            case 2 -> words.add(at, WRONG.get(random.nextInt(WRONG.size())));
            default -> {
                if (!words.remove("not")) {
                    words.add(at, "not");
                }
            }
        }
        return String.join(" ", words);
    }

    private String repunctuated(String text) {
        String plain = text.replace(",", "").replace(";", " –").replace(" - ", " — ");
        return random.nextBoolean() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.strip().split("\\s+")));
    }

    /** One copy of an article: another head, shortened from its end, paragraphs left out, words changed here and there. */
    String article(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n+")));
        if (!paragraphs.isEmpty()) {
            paragraphs.set(0, "A headline of our own " + random.nextInt(1000));
        }
        paragraphs.add(1, "By our correspondent, CITY " + random.nextInt(100) + " (Wire)");
        int keep = Math.max(3, (int) Math.ceil(paragraphs.size() * (0.55 + 0.45 * random.nextDouble())));
        while (paragraphs.size() > keep) {
            paragraphs.remove(
                    random.nextInt(3) == 0 ? 2 + random.nextInt(paragraphs.size() - 2) : paragraphs.size() - 1);
        }
        List<String> edited = new ArrayList<>();
        for (String paragraph : paragraphs) {
            List<String> words = words(paragraph);
            words.replaceAll(word -> random.nextInt(40) == 0 ? WRONG.get(random.nextInt(WRONG.size())) : word);
            edited.add(String.join(" ", words));
        }
        if (random.nextInt(3) == 0) {
            edited.add(
                    "Additional reporting by our staff. Subscribe to our newsletter for more stories like this one.");
        }
        return String.join("\n\n", edited);
    }
}
