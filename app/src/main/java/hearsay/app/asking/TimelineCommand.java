package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Timeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code hearsay timeline}: how much was said when. */
@Command(
        name = "timeline",
        description =
                "How much was said when: of everything, or of what is asked for as in \"find\". Goes by the day of publication.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class TimelineCommand implements Subcommand {

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--by",
            paramLabel = "STEP",
            converter = StepConverter.class,
            description = "day, week, month (the default) or year.")
    private Timeline.Step step = Timeline.Step.MONTH;

    @Option(names = "--format", paramLabel = "FORMAT", description = "bars (the default), csv or svg.")
    private Form form = Form.BARS;

    /** Takes "week". */
    static final class StepConverter implements ITypeConverter<Timeline.Step> {

        @Override
        public Timeline.Step convert(String value) {
            try {
                return Timeline.Step.valueOf(value.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("takes day, week, month or year, not \"" + value + "\"");
            }
        }
    }

    /** How a timeline is drawn. */
    enum Form {
        BARS,
        CSV,
        SVG
    }

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = question.open()) {
            Timeline timeline = opened.overview().timeline(question.query(), step);
            String what =
                    question.words().isEmpty() ? "Statements" : "Statements with " + String.join(" ", question.words());
            switch (form) {
                case BARS -> {
                    try (Printing print = new Printing(surroundings.out(), surroundings.terminal())) {
                        bars(timeline, print, surroundings.terminal().columns());
                    }
                }
                case CSV -> {
                    try (Rows rows = new Rows(Format.CSV, new BufferedOutputStream(surroundings.out()))) {
                        for (Timeline.Bar bar : timeline.bars()) {
                            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                            fields.put("from", bar.from());
                            fields.put("statements", bar.statements());
                            rows.write(fields);
                        }
                    }
                }
                case SVG -> {
                    surroundings.out().write(TimelineSvg.of(timeline, what).getBytes(StandardCharsets.UTF_8));
                    surroundings.out().flush();
                }
            }
            return timeline.bars().isEmpty() ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    private static void bars(Timeline timeline, Printing print, int columns) {
        long most = timeline.bars().stream()
                .mapToLong(Timeline.Bar::statements)
                .max()
                .orElse(0);
        int width = Math.max(10, columns - 22);
        for (Timeline.Bar bar : timeline.bars()) {
            print.line(String.format(Locale.ROOT, "%-10s %8d  ", bar.from(), bar.statements())
                    + print.name(bar(bar.statements(), most, width)));
        }
        if (timeline.undated() > 0) {
            print.line(String.format(Locale.ROOT, "%-10s %8d", "no date", timeline.undated()));
        }
    }

    /** Whole blocks and one in eighths; anything at all is at least an eighth. */
    private static String bar(long value, long most, int width) {
        long eighths = most == 0 ? 0 : Math.max(value > 0 ? 1 : 0, Math.round(8.0 * width * value / most));
        String rest = eighths % 8 == 0 ? "" : String.valueOf((char) (0x2590 - eighths % 8));
        return "█".repeat((int) (eighths / 8)) + rest;
    }
}
