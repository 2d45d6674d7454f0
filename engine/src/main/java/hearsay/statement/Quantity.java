package hearsay.statement;

import hearsay.document.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity in words or figures.
 *
 * @param value the value; null for a range
 * @param min lower bound of a range, or of "more than"
 * @param max upper bound of a range, or of "up to"
 * @param unit ISO 4217 code for money, "%" for percentages, else the unit's or counted thing's own word; null for a bare number
 */
public record Quantity(
        @Nullable BigDecimal value,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean approximate,
        @Nullable String unit,
        Span span) {}
