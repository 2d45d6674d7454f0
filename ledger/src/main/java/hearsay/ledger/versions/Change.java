package hearsay.ledger.versions;

import hearsay.document.Span;
import hearsay.ledger.stems.Stems;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One difference between the statements of two texts.
 *
 * @param before the statement in the older text; null where it is new
 * @param after the statement in the newer text; null where it is gone
 */
public record Change(@Nullable Told before, @Nullable Told after) {

    /** Fewer stems in common than this, of those in either, and it is another statement. */
    private static final double SAME = 0.5;

    /** Who says what, as one text has it. */
    public record Told(String speaker, String content, String manner) {}

    /** The differences in the order of the newer text, then what is gone in the order of the older one. */
    public static List<Change> between(AttributedDocument older, AttributedDocument newer) {
        List<Told> left = new ArrayList<>(told(older));
        List<Told> all = told(newer);
        List<Told> rest = new ArrayList<>();
        for (Told each : all) {
            if (!left.remove(each)) {
                rest.add(each);
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Told each : rest) {
            Told likest = likest(each, left);
            if (likest != null) {
                left.remove(likest);
            }
            changes.add(new Change(likest, each));
        }
        left.forEach(gone -> changes.add(new Change(gone, null)));
        return changes;
    }

    private static @Nullable Told likest(Told told, List<Told> others) {
        Set<String> stems = new HashSet<>(Stems.of(told.content));
        Told likest = null;
        double most = SAME;
        for (Told other : others) {
            Set<String> both = new HashSet<>(Stems.of(other.content));
            int either = both.size() + stems.size();
            both.retainAll(stems);
            double share = either == both.size() ? 0 : (double) both.size() / (either - both.size());
            if (share >= most && (likest == null || share > most)) {
                likest = other;
                most = share;
            }
        }
        return likest;
    }

    private static List<Told> told(AttributedDocument attributed) {
        String text = attributed.document().text();
        return attributed.statements().stream()
                .map(each -> new Told(speaker(each, text), joined(each.content(), text), manner(each)))
                .toList();
    }

    private static String speaker(Statement statement, String text) {
        return statement.speaker() == null
                ? joined(statement.source(), text)
                : statement.speaker().name();
    }

    private static String manner(Statement statement) {
        return java.util.stream.Stream.of(
                        statement.polarity(), statement.certainty(), statement.stance(), statement.act())
                .filter(Objects::nonNull)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static String joined(List<Span> spans, String text) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" … "));
    }
}
