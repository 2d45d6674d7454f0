package hearsay.app.asking;

import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Scope;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what was searched, without which "not found" says nothing. */
public final class Scopes {

    /** Statements found of those that people marked in PolNeAR dev, in percent; docs/accuracy.md. */
    public static final double RECALL = 85.5;
    /** The same, of statements wholly in quotation marks. */
    static final double RECALL_OF_QUOTATIONS = 97.0;

    private static final int MOST_OUTLETS = 8;

    private Scopes() {}

    /** "12 articles of 2 outlets (Globe 7, Herald 5), published from 2016-01-01 to 2016-03-09, with 340 statements." and what may be missing. */
    static String sentence(Scope scope) {
        StringBuilder text = new StringBuilder(count(scope.articles(), "article"));
        if (!scope.outlets().isEmpty()) {
            text.append(" of ").append(count(scope.outlets().size(), "outlet")).append(" (");
            text.append(scope.outlets().stream()
                    .limit(MOST_OUTLETS)
                    .map(outlet -> outlet.value() + " " + outlet.statements())
                    .collect(Collectors.joining(", ")));
            if (scope.outlets().size() > MOST_OUTLETS) {
                long rest = scope.outlets().stream()
                        .skip(MOST_OUTLETS)
                        .mapToLong(Facets.Count::statements)
                        .sum();
                text.append(", others ").append(rest);
            }
            if (scope.withoutOutlet() > 0) {
                text.append(", outlet unknown ").append(scope.withoutOutlet());
            }
            text.append(')');
        }
        if (scope.first() != null) {
            text.append(", published from ")
                    .append(scope.first())
                    .append(" to ")
                    .append(scope.last());
        }
        text.append(", with ").append(count(scope.statements(), "statement")).append('.');
        text.append(String.format(
                Locale.ROOT,
                " Of what is said in an article, the ledger has about %.0f in 100 statements (%.0f of those quoted word for word), as"
                        + " measured on US political news.",
                RECALL,
                RECALL_OF_QUOTATIONS));
        return text.toString();
    }

    public static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d", number) + " " + thing + (number == 1 ? "" : "s");
    }
}
