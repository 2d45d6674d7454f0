package hearsay.ledger.roots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article's report of the words in question.
 *
 * @param id tells reports apart
 * @param copies the number that copies of the article share
 * @param cites names of outlets and documents that the article says it has the words from
 */
public record Report(long id, @Nullable String outlet, @Nullable String published, long copies, List<String> cites) {

    public Report {
        cites = List.copyOf(cites);
    }
}
