package hearsay.app.asking;

import hearsay.ledger.finding.Filter;
import hearsay.ledger.finding.Filter.Field;
import hearsay.ledger.finding.Query;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which statements a command is about. */
public final class FindOptions {

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description =
                    "Said by somebody whose name has these words. This and the next may be given several times: any will do.")
    private List<String> speakers = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "Said by a person, organization, state, group, document or unknown.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--outlet", paramLabel = "NAME", description = "In this outlet.")
    private List<String> outlets = new ArrayList<>();

    @Option(
            names = "--medium",
            paramLabel = "MEDIUM",
            description = "On such an occasion (interview, speech, post …), or told to this outlet.")
    private List<String> media = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = TypeConverter.class,
            description = "direct, indirect or mixed.")
    private List<String> types = new ArrayList<>();

    @Option(
            names = "--act",
            paramLabel = "ACT",
            converter = ActConverter.class,
            description = "What saying it does: accuse, deny, promise, warn …")
    private List<String> acts = new ArrayList<>();

    @Option(
            names = "--stance",
            paramLabel = "STANCE",
            converter = StanceConverter.class,
            description = "The reporter's: neutral, distancing or endorsing.")
    private List<String> stances = new ArrayList<>();

    @Option(
            names = "--certainty",
            paramLabel = "CERTAINTY",
            converter = CertaintyConverter.class,
            description = "The source's: certain, probable, possible or unknown.")
    private List<String> certainties = new ArrayList<>();

    @Option(
            names = "--polarity",
            paramLabel = "POLARITY",
            converter = PolarityConverter.class,
            description = "affirmed or denied.")
    private List<String> polarities = new ArrayList<>();

    @Option(
            names = "--root",
            paramLabel = "ROOT",
            converter = RootConverter.class,
            description = "first-hand, relayed or anonymous.")
    private List<String> roots = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DAYS",
            converter = RangeConverter.class,
            description =
                    "Published then: 2016, 2016-03, 2016-03-09, or from/to as 2016-03/2016-05; either end may be left out.")
    private @Nullable Range published;

    @Option(
            names = "--said",
            paramLabel = "DAYS",
            converter = RangeConverter.class,
            description = "Said then, where the text tells; as --published.")
    private @Nullable Range said;

    @Option(
            names = "--quantity",
            paramLabel = "RANGE",
            converter = AmountsConverter.class,
            description =
                    "Names a quantity in this range: 1000/5000, /5000 or 1000/, and after a colon its unit, as 1e9/:USD or /50:%%.")
    private @Nullable Amounts quantity;

    @Option(
            names = "--chain",
            negatable = true,
            description = "Only what the source had from somebody else; --no-chain: only what it did not.")
    private @Nullable Boolean chain;

    /** The query with these options and {@code words}. */
    public Query query(List<String> words) {
        Query query = words.isEmpty() ? Query.all() : Query.all().withText(String.join(" ", words));
        if (!speakers.isEmpty()) {
            query = query.with(new Filter.SpokenBy(speakers));
        }
        query = oneOf(query, Field.SPEAKER_KIND, kinds);
        query = oneOf(query, Field.OUTLET, outlets);
        query = oneOf(query, Field.MEDIUM, media);
        query = oneOf(query, Field.TYPE, types);
        query = oneOf(query, Field.ACT, acts);
        query = oneOf(query, Field.STANCE, stances);
        query = oneOf(query, Field.CERTAINTY, certainties);
        query = oneOf(query, Field.POLARITY, polarities);
        query = oneOf(query, Field.ROOT, roots);
        if (published != null) {
            query = query.with(new Filter.Days(Filter.Days.Which.PUBLISHED, published.first, published.last));
        }
        if (said != null) {
            query = query.with(new Filter.Days(Filter.Days.Which.SAID, said.first, said.last));
        }
        if (quantity != null) {
            query = query.with(new Filter.Quantity(quantity.least, quantity.most, quantity.unit));
        }
        return chain == null ? query : query.with(new Filter.Chain(chain));
    }

    private static Query oneOf(Query query, Field field, List<String> values) {
        return values.isEmpty() ? query : query.with(new Filter.OneOf(field, values));
    }

    /** Takes one of a field's values, and tells them all where it is none. */
    private abstract static class KnownConverter implements ITypeConverter<String> {

        private final Field field;

        KnownConverter(Field field) {
            this.field = field;
        }

        @Override
        public String convert(String value) {
            String known = value.strip().toLowerCase(Locale.ROOT);
            if (!field.known().contains(known)) {
                throw new TypeConversionException(
                        "takes " + String.join(", ", field.known()) + ", not \"" + value + "\"");
            }
            return known;
        }
    }

    static final class KindConverter extends KnownConverter {

        KindConverter() {
            super(Field.SPEAKER_KIND);
        }
    }

    static final class TypeConverter extends KnownConverter {

        TypeConverter() {
            super(Field.TYPE);
        }
    }

    static final class ActConverter extends KnownConverter {

        ActConverter() {
            super(Field.ACT);
        }
    }

    static final class StanceConverter extends KnownConverter {

        StanceConverter() {
            super(Field.STANCE);
        }
    }

    static final class CertaintyConverter extends KnownConverter {

        CertaintyConverter() {
            super(Field.CERTAINTY);
        }
    }

    static final class PolarityConverter extends KnownConverter {

        PolarityConverter() {
            super(Field.POLARITY);
        }
    }

    static final class RootConverter extends KnownConverter {

        RootConverter() {
            super(Field.ROOT);
        }
    }

    /** Days from the first to the last, both included. */
    private record Range(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private record Amounts(@Nullable Double least, @Nullable Double most, @Nullable String unit) {}

    /** Takes "2016", "2016-03", "2016-03-09" and two of them with a slash between. */
    static final class RangeConverter implements ITypeConverter<Range> {

        @Override
        public Range convert(String value) {
            int slash = value.indexOf('/');
            String from = slash < 0 ? value : value.substring(0, slash);
            String to = slash < 0 ? value : value.substring(slash + 1);
            try {
                LocalDate first = from.isBlank() ? null : first(from.strip());
                LocalDate last = to.isBlank() ? null : last(to.strip());
                if (first == null && last == null) {
                    throw new TypeConversionException(
                            "takes days, as 2016-03 or 2016-03-01/2016-03-09, and found none");
                }
                return new Range(first, last);
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new TypeConversionException(
                        "takes days, as 2016-03 or 2016-03-01/2016-03-09, not \"" + value + "\"");
            }
        }

        private static LocalDate first(String date) {
            return switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
                case 7 -> YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
            };
        }

        private static LocalDate last(String date) {
            return switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
                case 7 -> YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
        }
    }

    /** Takes "1000/5000:USD". */
    static final class AmountsConverter implements ITypeConverter<Amounts> {

        @Override
        public Amounts convert(String value) {
            int colon = value.indexOf(':');
            String range = colon < 0 ? value : value.substring(0, colon);
            String unit = colon < 0 ? null : value.substring(colon + 1).strip();
            int slash = range.indexOf('/');
            try {
                Double least = number(slash < 0 ? range : range.substring(0, slash));
                Double most = number(slash < 0 ? range : range.substring(slash + 1));
                if (least == null && most == null && (unit == null || unit.isEmpty())
                        || least != null && most != null && least > most) {
                    throw new NumberFormatException("no number can be in it");
                }
                return new Amounts(least, most, unit == null || unit.isEmpty() ? null : unit);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "takes a range of numbers, the least first, as 1000/5000:USD, not \"" + value + "\"");
            }
        }

        private static @Nullable Double number(String value) {
            if (value.isBlank()) {
                return null;
            }
            double number = Double.parseDouble(value.strip());
            if (!Double.isFinite(number)) {
                throw new NumberFormatException(value);
            }
            return number;
        }
    }
}
