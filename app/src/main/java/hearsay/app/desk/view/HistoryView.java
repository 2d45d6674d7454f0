package hearsay.app.desk.view;

import hearsay.ledger.correcting.Correction;
import hearsay.ledger.store.correcting.Editing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail, for a page.
 *
 * @param next the address of the next page; null on the last one
 */
public record HistoryView(List<Row> rows, @Nullable String next) {

    public HistoryView {
        rows = List.copyOf(rows);
    }

    /**
     * One correction.
     *
     * @param what was done, in words
     * @param where the article's page; empty where the ledger has its text no longer
     * @param state why it counts no more; empty where it does
     * @param revert the numbers that reverting it undoes; empty where nothing is left to revert
     * @param together how many were made in the same step; shown with the first of them
     */
    public record Row(
            long number,
            String when,
            String who,
            String what,
            String why,
            String article,
            String where,
            String state,
            String revert,
            String revertAll,
            int together) {}

    /**
     * @param entries more than are shown, where there are more: steps may go on beyond the page; the last first
     * @param most how many are shown
     */
    public static HistoryView of(List<Editing.Entry> entries, int most) {
        boolean more = entries.size() > most;
        List<Editing.Entry> shown = more ? entries.subList(0, most) : entries;
        List<Row> rows = new ArrayList<>();
        String step = "";
        for (Editing.Entry entry : shown) {
            String here = step(entry.correction());
            List<Long> same = here.equals(step)
                    ? List.of()
                    : entries.stream()
                            .filter(other -> step(other.correction()).equals(here) && isOpen(other))
                            .map(other -> other.correction().id())
                            .toList();
            rows.add(row(
                    entry.correction(),
                    entry.article(),
                    entry.undone() ? "reverted" : entry.orphan() ? "the models no longer find it" : "",
                    same));
            step = here;
        }
        return new HistoryView(
                rows,
                more
                        ? Paths.of(
                                "/history",
                                "before",
                                String.valueOf(shown.get(most - 1).correction().id()))
                        : null);
    }

    /** The corrections of one statement, the last first. */
    public static List<Row> rows(List<Correction> corrections) {
        Set<Long> undone = new HashSet<>();
        corrections.stream().map(Correction::undoes).filter(id -> id != null).forEach(undone::add);
        List<Row> rows = new ArrayList<>();
        for (Correction correction : corrections) {
            rows.add(0, row(correction, null, undone.contains(correction.id()) ? "reverted" : "", List.of()));
        }
        return rows;
    }

    /** What was done by one person, at one time, in one way, is one step. */
    private static String step(Correction correction) {
        return correction.made() + "\n" + correction.who() + "\n" + correction.action() + "\n" + correction.why();
    }

    private static boolean isOpen(Editing.Entry entry) {
        return !entry.undone() && entry.correction().action() != Correction.Action.UNDO;
    }

    private static Row row(Correction correction, @Nullable String article, String state, List<Long> same) {
        boolean open = state.isEmpty() && correction.action() != Correction.Action.UNDO;
        return new Row(
                correction.id(),
                correction.made().toString().replace('T', ' ').replace("Z", " UTC"),
                correction.who(),
                what(correction),
                correction.why() == null ? "" : correction.why(),
                article == null ? "" : article,
                article == null ? "" : Paths.article(article),
                state,
                open ? String.valueOf(correction.id()) : "",
                same.size() > 1 ? same.stream().map(String::valueOf).collect(Collectors.joining(",")) : "",
                same.size());
    }

    private static String what(Correction correction) {
        return switch (correction.action()) {
            case ACCEPT -> "accepted " + words(correction.before());
            case REJECT -> "rejected " + words(correction.before());
            case UNDO -> "reverted number " + correction.undoes();
            case EDIT -> "edited " + changes(correction);
        };
    }

    /** The words of a whole statement. */
    private static String words(String json) {
        StringBuilder words = new StringBuilder();
        JsonMapper.shared().readTree(json).path("content").forEach(span -> words.append(words.isEmpty() ? "" : " … ")
                .append(span.path("exact").asString("")));
        String all = words.toString();
        return "“" + Words.cut(Citation.bare(all), 120) + "”";
    }

    private static String changes(Correction correction) {
        JsonNode before = JsonMapper.shared().readTree(correction.before());
        JsonNode after = JsonMapper.shared().readTree(String.valueOf(correction.after()));
        List<String> changes = new ArrayList<>();
        after.forEachEntry((name, value) ->
                changes.add(name.toLowerCase(Locale.ROOT) + ": " + shown(before.path(name)) + " → " + shown(value)));
        return String.join("; ", changes);
    }

    private static String shown(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "none";
        }
        if (value.isObject()) {
            return value.path("name").asString("");
        }
        if (value.isArray()) {
            List<String> spans = new ArrayList<>();
            value.forEach(span -> spans.add(
                    span.path("start").asInt() + "–" + span.path("end").asInt()));
            return spans.isEmpty() ? "none" : "characters " + String.join(", ", spans);
        }
        return value.asString();
    }
}
