package hearsay.app.desk.view;

import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Page;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.TextQuery;
import hearsay.ledger.stems.Stems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, for a page.
 *
 * @param words what was looked for
 * @param scope what was searched, a sentence; null where there is no ledger or nothing to look for
 * @param next the address of the next page; null on the last one
 */
public record SearchView(
        String words,
        @Nullable String scope,
        long total,
        List<HitView> hits,
        List<Facet> facets,
        List<Link> chosen,
        @Nullable String next) {

    /** Parameters that narrow a search. */
    private static final List<String> NARROWING = List.of(
            "speaker",
            "kind",
            "outlet",
            "medium",
            "type",
            "act",
            "stance",
            "certainty",
            "polarity",
            "root",
            "year",
            "published",
            "said");

    public SearchView {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
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

    /** A statement that was found. */
    public record HitView(String who, List<Run> content, String where, String how, String address, String check) {

        public HitView {
            content = List.copyOf(content);
        }

        static HitView of(Hit hit, Set<String> stems) {
            List<String> where = new ArrayList<>();
            add(where, hit.outlet());
            add(where, hit.published());
            add(where, hit.title() == null ? hit.article() : hit.title());
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
            String address = path("/article", ordered("id", hit.article(), "hit", hit.number())) + "#" + hit.number();
            return new HitView(
                    hit.speaker() == null ? "Nobody named" : hit.speaker(),
                    runs(hit.content(), stems),
                    String.join(" · ", where),
                    String.join(" · ", how),
                    address,
                    path(
                            "/check",
                            Map.of(
                                    "quote",
                                    hit.content()
                                            .substring(
                                                    0,
                                                    Math.min(
                                                            1_500, hit.content().length())))));
        }

        private static void add(List<String> parts, @Nullable String part) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
    }

    /** Where there is nothing to search in, or nothing to search for. */
    public static SearchView none(String words) {
        return new SearchView(words, null, 0, List.of(), List.of(), List.of(), null);
    }

    public static SearchView of(String words, Map<String, List<String>> asked, Page page, Facets facets, Scope scope) {
        Map<String, List<String>> narrowed = new LinkedHashMap<>();
        narrowed.put("q", words.isBlank() ? List.of() : List.of(words));
        NARROWING.forEach(name -> narrowed.put(name, asked.getOrDefault(name, List.of())));
        List<Link> chosen = new ArrayList<>();
        NARROWING.forEach(name -> narrowed.getOrDefault(name, List.of())
                .forEach(value -> chosen.add(new Link(name + ": " + value, address(narrowed, name, null)))));
        List<Facet> shown = new ArrayList<>();
        facets.facets()
                .forEach((name, counts) -> shown.add(new Facet(
                        name,
                        counts.stream()
                                .map(count -> new Value(
                                        count.value(), count.statements(), address(narrowed, name, count.value())))
                                .toList())));
        Set<String> stems = stems(words);
        Map<String, List<String>> onward = new LinkedHashMap<>(narrowed);
        String next = page.next();
        return new SearchView(
                words,
                sentence(scope),
                facets.statements(),
                page.hits().stream().map(hit -> HitView.of(hit, stems)).toList(),
                shown.stream().filter(facet -> !facet.values().isEmpty()).toList(),
                chosen,
                next == null ? null : address(onward, "after", next));
    }

    /** An address with parameters. */
    public static String path(String path, Map<String, String> parameters) {
        StringBuilder address = new StringBuilder(path);
        parameters.forEach((name, value) -> append(address, name, value));
        return address.toString();
    }

    /** "12 articles with 340 statements, from 2016-01-04 to 2016-11-08". */
    static String sentence(Scope scope) {
        String days = scope.first() == null ? "" : ", from " + scope.first() + " to " + scope.last();
        return scope.articles() + (scope.articles() == 1 ? " article" : " articles") + " with " + scope.statements()
                + (scope.statements() == 1 ? " statement" : " statements") + days;
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

    /** The search with one field set to one value, or to none. */
    private static String address(Map<String, List<String>> asked, String name, @Nullable String value) {
        StringBuilder address = new StringBuilder("/search");
        asked.forEach((each, values) -> {
            if (!each.equals(name)) {
                values.forEach(one -> append(address, each, one));
            }
        });
        if (value != null) {
            append(address, name, value);
        }
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Map<String, String> ordered(String name, String value, String other, String otherValue) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(name, value);
        map.put(other, otherValue);
        return map;
    }
}
