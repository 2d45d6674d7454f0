package hearsay.app.desk.view;

import hearsay.ledger.store.asking.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's articles, for a page.
 *
 * @param next the address of the next page; null on the last one
 */
public record ArticlesView(List<Row> rows, @Nullable String next) {

    public ArticlesView {
        rows = List.copyOf(rows);
    }

    /** One article. */
    public record Row(String title, String address, String outlet, String published, long statements) {}

    /**
     * @param listed one more than are shown, where there are more
     * @param most how many are shown
     */
    public static ArticlesView of(List<Shelf.Listed> listed, int most) {
        boolean more = listed.size() > most;
        List<Shelf.Listed> shown = more ? listed.subList(0, most) : listed;
        return new ArticlesView(
                shown.stream().map(ArticlesView::row).toList(),
                more
                        ? Paths.of(
                                "/articles",
                                "before",
                                String.valueOf(shown.get(most - 1).number()))
                        : null);
    }

    private static Row row(Shelf.Listed article) {
        String title = article.title() == null || article.title().isBlank() ? article.id() : article.title();
        return new Row(
                title,
                Paths.article(article.name()),
                article.outlet() == null ? "" : article.outlet(),
                article.published() == null ? "" : article.published(),
                article.statements());
    }
}
