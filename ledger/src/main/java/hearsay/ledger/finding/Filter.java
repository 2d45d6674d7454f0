package hearsay.ledger.finding;

import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement has to be like to be found. */
public sealed interface Filter {

    /** One of several values, as the output spells them. */
    record OneOf(Field field, List<String> values) implements Filter {

        public OneOf {
            values = List.copyOf(values);
        }
    }

    /**
     * The speaker's name has all the words of one of these, in any order: "Clinton" finds "Hillary Clinton". Names that were joined as one
     * person or body count as one.
     */
    record SpokenBy(List<String> names) implements Filter {

        public SpokenBy {
            names = List.copyOf(names);
        }
    }

    /** Said by one person or body, by the ledger's number, which holds until names are joined or parted. */
    record By(long entity) implements Filter {}

    /**
     * Days that must meet the span of days that a date covers.
     *
     * @param first null for no bound
     * @param last null for no bound
     */
    record Days(Which which, @Nullable LocalDate first, @Nullable LocalDate last) implements Filter {

        /** Which date. */
        public enum Which {
            SAID,
            PUBLISHED
        }
    }

    /**
     * A quantity within bounds.
     *
     * @param least null for no bound
     * @param most null for no bound
     * @param unit as {@code contract} has it: "EUR", "%", "people"; null for any
     */
    record Quantity(@Nullable Double least, @Nullable Double most, @Nullable String unit) implements Filter {}

    /** Whether the source had it from somebody else. */
    record Chain(boolean has) implements Filter {}

    /** What can be one of several values. */
    enum Field {
        SPEAKER_KIND,
        OUTLET,
        MEDIUM,
        TYPE,
        ACT,
        STANCE,
        CERTAINTY,
        POLARITY,
        ROOT;

        /** Every value that there is, as the output spells them; empty where any name will do. */
        public List<String> known() {
            return switch (this) {
                case SPEAKER_KIND -> spelled(Speaker.Kind.values());
                case OUTLET, MEDIUM -> List.of();
                case TYPE -> spelled(Statement.Type.values());
                case ACT -> spelled(Statement.Act.values());
                case STANCE -> spelled(Statement.Stance.values());
                case CERTAINTY -> spelled(Statement.Certainty.values());
                case POLARITY -> spelled(Statement.Polarity.values());
                case ROOT -> spelled(Statement.Root.values());
            };
        }

        private static List<String> spelled(Enum<?>[] values) {
            return Stream.of(values)
                    .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }

        /** "speaker kind", "outlet" … */
        public String spelled() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
