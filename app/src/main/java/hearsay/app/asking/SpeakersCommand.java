package hearsay.app.asking;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.SpeakerCount;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay speakers}: who says the most. */
@Command(
        name = "speakers",
        description = "Who says the most, of everything or of what is asked for as in \"find\".",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class SpeakersCommand implements Subcommand {

    @Mixin
    private Question question = new Question();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "text (the default), jsonl or csv.")
    private Format format = Format.TEXT;

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = question.open();
                Rows rows = new Rows(format, new BufferedOutputStream(surroundings.out()))) {
            List<SpeakerCount> speakers = opened.overview().speakers(question.query(), Math.max(1, limit));
            if (format != Format.TEXT) {
                for (SpeakerCount speaker : speakers) {
                    rows.write(fields(speaker));
                }
            } else {
                try (Printing print = new Printing(surroundings.out(), surroundings.terminal())) {
                    print.line("statements  direct  outlets  from        to          who");
                    for (SpeakerCount speaker : speakers) {
                        print.line(String.format(
                                        Locale.ROOT,
                                        "%10d  %5.0f%%  %7d  %-10s  %-10s  ",
                                        speaker.statements(),
                                        100.0 * speaker.direct() / speaker.statements(),
                                        speaker.outlets(),
                                        speaker.first() == null ? "" : speaker.first(),
                                        speaker.last() == null ? "" : speaker.last())
                                + print.name(Printing.safe(speaker.name()))
                                + (speaker.names() > 1 ? " (" + speaker.names() + " names)" : "")
                                + (speaker.kind().equals("person") ? "" : ", " + speaker.kind()));
                    }
                }
            }
            return speakers.isEmpty() ? ExitStatus.SOME_NOT_READ : ExitStatus.ALL_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    public static Map<String, @Nullable Object> fields(SpeakerCount speaker) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", speaker.name());
        fields.put("kind", speaker.kind());
        fields.put("names", speaker.names());
        fields.put("statements", speaker.statements());
        fields.put("direct", speaker.direct());
        fields.put("outlets", speaker.outlets());
        fields.put("first", speaker.first());
        fields.put("last", speaker.last());
        return fields;
    }
}
