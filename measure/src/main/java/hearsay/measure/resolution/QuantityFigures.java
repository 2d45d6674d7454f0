package hearsay.measure.resolution;

import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.quantity.Quantities;
import hearsay.statement.DatedSpan;
import hearsay.statement.Quantity;
import hearsay.when.Dates;
import hearsay.when.Options;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quantities: the invented sentences; a quantity is right when words, value, bounds, approximation and unit all are. */
final class QuantityFigures {

    private QuantityFigures() {}

    static String table(Path gold) throws IOException {
        Map<String, List<String[]>> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(gold)) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("part")) {
                texts.computeIfAbsent(cells[1], key -> new ArrayList<>()).add(cells);
            }
        }
        Share tune = new Share();
        Share held = new Share();
        texts.forEach((text, rows) -> count(text, rows, rows.get(0)[0].equals("held") ? held : tune));
        return "| quantities | F1 |\n|---|---|\n| invented, tune | " + tune.f1() + " |\n| invented, held back | "
                + held.f1() + " |\n";
    }

    private static void count(String text, List<String[]> rows, Share share) {
        Published published = Published.given(LocalDate.of(2023, 5, 9));
        List<Span> dates = Dates.find(text, published, Options.USUAL).stream()
                .map(DatedSpan::span)
                .toList();
        List<Quantity> found = Quantities.find(text, dates);
        found.forEach(quantity -> share.found());
        for (String[] row : rows) {
            if (!row[2].isEmpty()) {
                share.gold(found.stream().anyMatch(quantity -> isSame(quantity, text, row)));
            }
        }
    }

    private static boolean isSame(Quantity quantity, String text, String[] row) {
        return quantity.span().cut(text).equals(row[2])
                && isSame(quantity.value(), row[3])
                && isSame(quantity.min(), row[4])
                && isSame(quantity.max(), row[5])
                && quantity.approximate() == row[6].equals("yes")
                && (quantity.unit() == null ? "" : quantity.unit()).equals(row[7]);
    }

    private static boolean isSame(@Nullable BigDecimal value, String gold) {
        return gold.isEmpty() ? value == null : value != null && value.compareTo(new BigDecimal(gold)) == 0;
    }
}
