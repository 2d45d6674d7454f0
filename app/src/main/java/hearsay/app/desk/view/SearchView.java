package hearsay.app.desk.view;

import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.TextQuery;
import hearsay.ledger.stems.Stems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, for a page.
 *
 * @param words what was looked for
 * @param asked everything that narrows and orders the search, by parameter
 * @param ledger whether there is a ledger
 * @param scope what was searched, a sentence; null where there is no ledger or nothing to look for
 * @param more whether there are more than {@code total}
 * @param counted how many of them, the first in their order, the facets count
 * @param next the address of the next page; null on the last one
 * @param csv the same statements for a spreadsheet
 * @param atom the same search as a feed
 * @param review the same statements as a queue
 * @param here the address of this search, without a page of it
 * @param kept the searches that are kept
 */
public record SearchView(
        String words,
        Map<String, List<String>> asked,
        boolean ledger,
        @Nullable String scope,
        long total,
        boolean more,
        List<HitView> hits,
        long counted,
        List<Facet> facets,
        List<Link> chosen,
        @Nullable String next,
        String csv,
        String atom,
        String review,
        String here,
        SavedView kept) {

    private static final int MOST_OUTLETS = 6;

    /** Parameters about time. */
    private static final Set<String> TIMED = Set.of("published", "said", "order");

    public SearchView {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /** Text that may be one of the words looked for. */
    public record Run(String text, boolean found) {}

    /** A place to go. */
    public record Link(String label, String address) {}

    /** How what was found is spread over the values of one field. */
    public record Facet(String name, List<Value> values) {

        public Facet {
            values = List.copyOf(values);
        }
    }

    /** One value, how many statements have it, and the search for those alone. */
    public record Value(String label, long statements, String address) {}

    /**
     * A statement that was found.
     *
     * @param address of the article, with it lit
     * @param statement of its own page
     * @param speaker of the speaker's page; empty where nobody is named
     * @param check of who else said it
     */
    public record HitView(
            String who,
            List<Run> content,
            String where,
            String how,
            String address,
            String statement,
            String speaker,
            String check) {

        /** Code points. */
        private static final int LONGEST_TITLE = 140;

        public HitView {
            content = List.copyOf(content);
        }

        public static HitView of(Hit hit, Set<String> stems) {
            List<String> where = new ArrayList<>();
            add(where, hit.outlet());
            add(where, hit.published());
            add(where, Words.cut(hit.title() == null ? hit.article() : hit.title(), LONGEST_TITLE));
            List<String> how = new ArrayList<>();
            how.add(
                    switch (hit.type()) {
                        case "direct" -> "word for word";
                        case "mixed" -> "partly word for word";
                        default -> "in the reporter’s words";
                    });
            if (!hit.via().isEmpty()) {
                how.add("according to "
                        + String.join(
                                ", who had it from ",
                                hit.via().stream().map(Hit.Named::name).toList()));
            }
            if ("denied".equals(hit.polarity())) {
                how.add("denied");
            }
            if ("distancing".equals(hit.stance())) {
                how.add("the reporter keeps a distance");
            }
            how.add(Math.round(hit.confidence() * 100) + " % sure");
            return new HitView(
                    hit.speaker() == null ? "Nobody named" : hit.speaker(),
                    runs(hit.content(), stems),
                    String.join(" · ", where),
                    String.join(" · ", how),
                    Paths.inArticle(hit.name(), hit.number()),
                    Paths.statement(hit.name(), hit.number()),
                    hit.speaker() == null ? "" : Paths.speaker(hit.speaker()),
                    Paths.check(hit.content()));
        }

        private static void add(List<String> parts, @Nullable String part) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
    }

    /** "340 statements", "More than 20,000 statements". */
    public String found() {
        return (more ? "More than " : "") + Words.count(total, "statement");
    }

    /** Where there is nothing to search in, or nothing to search for. */
    public static SearchView none(String words, boolean ledger, SavedView kept) {
        return new SearchView(
                words, Map.of(), ledger, null, 0, false, List.of(), 0, List.of(), List.of(), null, "", "", "",
                "/search", kept);
    }

    /** @param asked everything that narrows the search, by parameter */
    public static SearchView of(
            String words, Map<String, List<String>> asked, Page page, Facets facets, Scope scope, SavedView kept) {
        List<Link> chosen = new ArrayList<>();
        asked.forEach((name, values) -> {
            if (!name.equals("q")) {
                values.forEach(value -> chosen.add(new Link(name + ": " + value, without(asked, name, value))));
            }
        });
        List<Facet> shown = new ArrayList<>();
        facets.facets()
                .forEach((name, counts) -> shown.add(new Facet(
                        name,
                        counts.stream()
                                .map(count -> new Value(
                                        count.value(), count.statements(), address(asked, name, count.value())))
                                .toList())));
        Set<String> stems = stems(words);
        String next = page.next();
        Map<String, List<String>> feed = new LinkedHashMap<>(asked);
        feed.put("limit", List.of("100"));
        return new SearchView(
                words,
                asked,
                true,
                facets.statements() == 0 ? searched(scope) : sentence(scope),
                facets.statements(),
                facets.more(),
                page.hits().stream().map(hit -> HitView.of(hit, stems)).toList(),
                facets.counted(),
                shown.stream().filter(facet -> !facet.values().isEmpty()).toList(),
                chosen,
                next == null ? null : address(asked, "after", next),
                address(asked, "format", "csv"),
                address(feed, "format", "atom"),
                Paths.of("/review", asked),
                Paths.of("/search", asked),
                kept);
    }

    /** What a field of the form shows; empty where nothing is asked of it. */
    public String value(String name) {
        return String.join(" ", asked.getOrDefault(name, List.of()));
    }

    /** Whether days or an order are asked for. */
    public boolean isTimed() {
        return TIMED.stream().anyMatch(asked::containsKey);
    }

    /** What narrows the search and has no field of its own in the form. */
    public Map<String, List<String>> carried() {
        Map<String, List<String>> carried = new LinkedHashMap<>(asked);
        carried.remove("q");
        carried.keySet().removeAll(TIMED);
        return carried;
    }

    /** "12 articles with 340 statements, from 2016-01-04 to 2016-11-08". */
    static String sentence(Scope scope) {
        String days = scope.first() == null ? "" : ", from " + scope.first() + " to " + scope.last();
        return Words.count(scope.articles(), "article") + " with " + Words.count(scope.statements(), "statement")
                + days;
    }

    /** The same with the outlets, for where nothing was found in them. */
    static String searched(Scope scope) {
        if (scope.outlets().isEmpty()) {
            return sentence(scope);
        }
        long named = scope.outlets().stream()
                .limit(MOST_OUTLETS)
                .mapToLong(Facets.Count::statements)
                .sum();
        long rest = scope.articles() - named;
        return sentence(scope)
                + scope.outlets().stream()
                        .limit(MOST_OUTLETS)
                        .map(outlet -> outlet.value() + " " + outlet.statements())
                        .collect(Collectors.joining(
                                ", ", " (articles: ", rest > 0 ? ", all others " + rest + ")" : ")"));
    }

    /** The words of a text, those with one of the stems apart from the rest. */
    static List<Run> runs(String text, Set<String> stems) {
        List<Run> runs = new ArrayList<>();
        int plain = 0;
        int at = 0;
        while (at < text.length() && !stems.isEmpty()) {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end > at && Stems.of(text.substring(at, end)).stream().anyMatch(stems::contains)) {
                if (plain < at) {
                    runs.add(new Run(text.substring(plain, at), false));
                }
                runs.add(new Run(text.substring(at, end), true));
                plain = end;
            }
            at = end + 1;
        }
        if (plain < text.length()) {
            runs.add(new Run(text.substring(plain), false));
        }
        return runs;
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new HashSet<>();
        TextQuery.parse(words)
                .any()
                .forEach(all -> all.forEach(condition -> {
                    if (condition instanceof TextQuery.Phrase phrase) {
                        stems.addAll(phrase.stems());
                    } else if (condition instanceof TextQuery.Near near) {
                        stems.add(near.one());
                        stems.add(near.other());
                    } else if (condition instanceof TextQuery.Prefix prefix) {
                        stems.addAll(Stems.of(prefix.prefix()));
                    }
                }));
        return stems;
    }

    /** The search with one field set to one value. */
    private static String address(Map<String, List<String>> asked, String name, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(asked);
        other.put(name, List.of(value));
        return Paths.of("/search", other);
    }

    /** The search with one value of one field less. */
    private static String without(Map<String, List<String>> asked, String name, String value) {
        Map<String, List<String>> other = new LinkedHashMap<>(asked);
        other.computeIfPresent(name, (same, values) -> values.stream()
                .filter(each -> !each.equals(value))
                .toList());
        return Paths.of("/search", other);
    }
}
