package hearsay.measure.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What there is to ask a desk for, taken from what it shows of itself: words that were said, and who said them where.
 *
 * @param words of the statements seen, each as often as it was said
 * @param statements their addresses
 * @param quotations what they say
 */
record Places(
        List<String> words,
        List<String> quotations,
        List<String> articles,
        List<String> statements,
        List<String> speakers,
        List<String> outlets) {

    private static final int SHORTEST_WORD = 4;
    private static final int PAGES_A_YEAR = 2;

    Places {
        words = List.copyOf(words);
        quotations = List.copyOf(quotations);
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
        speakers = List.copyOf(speakers);
        outlets = List.copyOf(outlets);
        if (words.isEmpty() || articles.isEmpty()) {
            throw new IllegalStateException("The desk shows no statements: serve a ledger that has some.");
        }
    }

    /** Looks at some hundred statements of each year. */
    static Places of(Client client) {
        List<String> words = new ArrayList<>();
        List<String> quotations = new ArrayList<>();
        Set<String> articles = new LinkedHashSet<>();
        Set<String> statements = new LinkedHashSet<>();
        Set<String> speakers = new LinkedHashSet<>();
        Set<String> outlets = new LinkedHashSet<>();
        JsonNode first = client.json("/api/search?limit=1");
        for (String year : first.path("facets").path("year").propertyNames()) {
            String after = "";
            for (int page = 0; page < PAGES_A_YEAR && after != null; page++) {
                JsonNode found = client.json("/api/statements?limit=100&year=" + year + after);
                for (JsonNode hit : found.path("statements")) {
                    String content = hit.path("content").asString();
                    for (String word : content.split("[^A-Za-z]+")) {
                        if (word.length() >= SHORTEST_WORD) {
                            words.add(word);
                        }
                    }
                    quotations.add(content.substring(0, Math.min(200, content.length())));
                    String article = encoded(hit.path("article").asString());
                    articles.add("/article?id=" + article);
                    statements.add("/statement?article=" + article + "&id="
                            + hit.path("id").asString());
                    add(speakers, "/speaker?name=", hit.path("speaker"));
                    add(outlets, "/outlet?name=", hit.path("outlet"));
                }
                after = found.path("next").isString()
                        ? "&after=" + encoded(found.path("next").asString())
                        : null;
            }
        }
        return new Places(
                words,
                quotations,
                List.copyOf(articles),
                List.copyOf(statements),
                List.copyOf(speakers),
                List.copyOf(outlets));
    }

    private static void add(Set<String> addresses, String path, JsonNode name) {
        if (name.isString()) {
            addresses.add(path + encoded(name.asString()));
        }
    }

    /** Where somebody goes next. */
    Visit next(Random random) {
        int dice = random.nextInt(100);
        if (dice < 40) {
            return new Visit("search", search(random));
        } else if (dice < 60) {
            return new Visit("article", one(random, articles));
        } else if (dice < 75) {
            return new Visit("statement", one(random, statements));
        } else if (dice < 80) {
            return new Visit("speaker", one(random, speakers));
        } else if (dice < 84) {
            return new Visit("outlet", one(random, outlets));
        } else if (dice < 90) {
            return new Visit("check", "/check?quote=" + encoded(one(random, quotations)));
        } else if (dice < 93) {
            return new Visit("articles", "/articles");
        } else if (dice < 96) {
            return new Visit("review", "/review");
        } else {
            return new Visit("first page", "/");
        }
    }

    /** One word, two, a phrase, a prefix, or one word narrowed. */
    private String search(Random random) {
        String word = one(random, words);
        String other = one(random, words);
        return "/search?q="
                + switch (random.nextInt(6)) {
                    case 0, 1 -> word;
                    case 2 -> word + "+" + other;
                    case 3 -> encoded("\"" + phrase(random) + "\"");
                    case 4 -> word.substring(0, SHORTEST_WORD) + "*";
                    default -> word + "&type=" + (random.nextBoolean() ? "direct" : "indirect");
                };
    }

    private String phrase(Random random) {
        String[] all = one(random, quotations).split("[^A-Za-z]+");
        int at = random.nextInt(all.length);
        return all[at] + " " + all[Math.min(all.length - 1, at + 1)];
    }

    private static String one(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** One page, and what sort of page it is. */
    record Visit(String kind, String path) {}
}
