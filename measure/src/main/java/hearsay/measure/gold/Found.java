package hearsay.measure.gold;

import hearsay.Hearsay;
import hearsay.attribution.Attribution;
import hearsay.document.Document;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Hearsay finds, in the form in which gold is compared. */
public final class Found {

    private Found() {}

    /** Reads each text once, however many annotators it has; by article id. */
    public static Map<String, List<Attribution>> in(List<Article> gold, Hearsay hearsay) {
        Map<String, List<Attribution>> found = new HashMap<>();
        for (Article article : gold) {
            found.computeIfAbsent(
                    article.id(),
                    id -> attributions(
                            hearsay.read(Document.of(id, article.text())).statements()));
        }
        return found;
    }

    public static List<Attribution> attributions(List<Statement> statements) {
        Map<String, Integer> indexById = new HashMap<>();
        for (Statement statement : statements) {
            indexById.put(statement.id(), indexById.size());
        }
        List<Attribution> attributions = new ArrayList<>();
        for (Statement statement : statements) {
            String within = statement.within();
            attributions.add(new Attribution(
                    statement.source(),
                    statement.cue(),
                    statement.content(),
                    within == null ? -1 : indexById.getOrDefault(within, -1),
                    statement.confidence()));
        }
        return attributions;
    }
}
