package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.ledger.days.Days;
import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Filter.Field;
import hearsay.ledger.finding.Query;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request asks of the ledger. */
public final class Asked {

    public static final int MOST_WORDS_UNITS = 2_000;
    private static final int MOST_VALUES = 20;
    public static final int MOST_HITS = 100;
    private static final int HITS = 20;

    /** Parameters that name one of several values. */
    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("kind", Field.SPEAKER_KIND);
        FIELDS.put("outlet", Field.OUTLET);
        FIELDS.put("medium", Field.MEDIUM);
        FIELDS.put("type", Field.TYPE);
        FIELDS.put("act", Field.ACT);
        FIELDS.put("stance", Field.STANCE);
        FIELDS.put("certainty", Field.CERTAINTY);
        FIELDS.put("polarity", Field.POLARITY);
        FIELDS.put("root", Field.ROOT);
    }

    /** Everything that narrows what is asked for, in the order in which addresses have it. */
    private static final List<String> NARROWING = Stream.of(
                    Stream.of("q", "speaker"), FIELDS.keySet().stream(), Stream.of("year", "published", "said"))
            .flatMap(names -> names)
            .toList();

    private Asked() {}

    public static Query query(Context request) {
        Query query = Query.all();
        String words = words(request, "q");
        if (Found.isNothing(words)) {
            throw new Problem(400, "There is no word in what was asked for.", "Name at least one.");
        }
        if (!words.isBlank()) {
            query = query.withText(words);
        }
        List<String> speakers = values(request, "speaker");
        if (!speakers.isEmpty()) {
            query = query.with(new Filter.SpokenBy(speakers));
        }
        for (Map.Entry<String, Field> field : FIELDS.entrySet()) {
            List<String> values = values(request, field.getKey());
            if (!values.isEmpty()) {
                query = query.with(new Filter.OneOf(field.getValue(), known(field.getKey(), field.getValue(), values)));
            }
        }
        query = days(query, request, "published", Filter.Days.Which.PUBLISHED);
        query = days(query, request, "year", Filter.Days.Which.PUBLISHED);
        query = days(query, request, "said", Filter.Days.Which.SAID);
        return query.withOldestFirst(isOldestFirst(request));
    }

    /** Values as the output spells them. */
    private static List<String> known(String name, Field field, List<String> values) {
        if (field.known().isEmpty()) {
            return values;
        }
        List<String> spelled = values.stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!field.known().containsAll(spelled)) {
            throw new Problem(
                    400,
                    "\"" + name + "\" is none of " + String.join(", ", field.known()) + ".",
                    "Take one of them, or leave it out.");
        }
        return spelled;
    }

    /** The parameters that narrow what is asked for, as they were given; a copy that may be changed. */
    public static Map<String, List<String>> filter(Context request) {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        for (String name : NARROWING) {
            List<String> values = values(request, name);
            if (!values.isEmpty()) {
                filter.put(name, values);
            }
        }
        return filter;
    }

    /** The same, and in which order. */
    public static Map<String, List<String>> search(Context request) {
        Map<String, List<String>> search = filter(request);
        if (isOldestFirst(request)) {
            search.put("order", List.of("oldest"));
        }
        return search;
    }

    private static boolean isOldestFirst(Context request) {
        return "oldest".equals(request.queryParam("order"));
    }

    /** A parameter's words; empty without it. */
    public static String words(Context request, String name) {
        String words = request.queryParam(name);
        if (words != null && words.length() > MOST_WORDS_UNITS) {
            throw new Problem(
                    400, "\"" + name + "\" has more than " + MOST_WORDS_UNITS + " characters.", "Ask for fewer words.");
        }
        return words == null ? "" : words.replace('\u0000', ' ').strip();
    }

    /** How many hits a page has. */
    public static int limit(Context request) {
        return (int) number(request, "limit", 1, MOST_HITS, HITS);
    }

    public static @Nullable String after(Context request) {
        String after = request.queryParam("after");
        return after == null || after.isBlank() ? null : after;
    }

    /**
     * A number from a least to a most one.
     *
     * @param otherwise what counts without one
     */
    public static long number(Context request, String name, long least, long most, long otherwise) {
        String given = request.queryParam(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(given.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Problem(
                400,
                "\"" + name + "\" is no number from " + least + " to " + most + ".",
                "Leave it out for " + otherwise + ".");
    }

    /** Whether a page's list is asked for as a table for spreadsheets. */
    public static boolean isCsv(Context request) {
        return oneOf(request, "format", List.of("page", "csv")).equals("csv");
    }

    /** Which of several words a parameter is; the first of them without it. */
    public static String oneOf(Context request, String name, List<String> words) {
        String given = words(request, name).toLowerCase(Locale.ROOT);
        if (given.isEmpty()) {
            return words.get(0);
        }
        if (!words.contains(given)) {
            throw new Problem(
                    400,
                    "\"" + name + "\" is none of " + String.join(", ", words) + ".",
                    "Take one of them, or leave it out for " + words.get(0) + ".");
        }
        return given;
    }

    private static List<String> values(Context request, String name) {
        List<String> values = request.queryParams(name).stream()
                .filter(value -> !value.isBlank())
                .map(value -> value.replace('\u0000', ' '))
                .toList();
        if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > MOST_WORDS_UNITS)) {
            throw new Problem(400, "\"" + name + "\" has too many or too long values.", "Give fewer.");
        }
        return values;
    }

    private static Query days(Query query, Context request, String name, Filter.Days.Which which) {
        String value = request.queryParam(name);
        if (value == null || value.isBlank()) {
            return query;
        }
        Days days;
        try {
            days = Days.of(value.strip());
        } catch (RuntimeException e) {
            days = new Days(null, null);
        }
        if (days.first() == null && days.last() == null) {
            throw new Problem(
                    400,
                    "\"" + name + "\" is no date.",
                    "Write it as 2016, 2016-03, 2016-03-09 or 2016-03-01/2016-03-09.");
        }
        return query.with(new Filter.Days(which, days.first(), days.last()));
    }
}
