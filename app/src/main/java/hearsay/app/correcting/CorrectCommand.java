package hearsay.app.correcting;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.store.correcting.Editing;
import hearsay.writing.text.Printable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay correct}: says what is right and wrong in the ledger. */
@picocli.CommandLine.Command(
        name = "correct",
        description = {
            "Says what is right and wrong in the ledger. What the models read is kept; corrections stay when articles are read"
                    + " again, by other models, too.",
            "A statement is named ARTICLE#NUMBER: an article's id, address or SHA-256, and its id in the output, such as"
                    + " examples/ferry.txt#s3."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "(accept | reject | edit | speaker | undo | history)",
        subcommands = {
            CorrectCommand.Accept.class,
            CorrectCommand.Reject.class,
            CorrectCommand.Edit.class,
            CorrectCommand.OfSpeaker.class,
            CorrectCommand.Undo.class,
            CorrectCommand.History.class
        })
public final class CorrectCommand implements Subcommand {

    @Override
    public int run(Surroundings surroundings) {
        tell(surroundings.err(), "Nothing was corrected.", "Type \"hearsay correct --help\".");
        return ExitStatus.WRONG_USAGE;
    }

    /** Who corrects, and why. */
    static final class HandOptions {

        @Option(names = "--who", paramLabel = "NAME", description = "Who corrects. Default: the user's name.")
        private String who = System.getProperty("user.name", "somebody");

        @Option(names = "--why", paramLabel = "REASON", description = "The reason, for those who come later.")
        private @Nullable String why;

        Editing.Hand hand() {
            return new Editing.Hand(who, why);
        }
    }

    /** Something to say of whole statements. */
    private abstract static class OfStatements implements Subcommand {

        @Parameters(paramLabel = "STATEMENT", arity = "1..*")
        private List<String> statements = new ArrayList<>();

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Mixin
        private HandOptions hand = new HandOptions();

        abstract void say(Editing editing, List<String> statements, Editing.Hand hand);

        @Override
        public int run(Surroundings surroundings) {
            try (Ledger opened = Ledger.open(ledger.address())) {
                say(opened.editing(), statements, hand.hand());
            }
            return ExitStatus.ALL_READ;
        }
    }

    /** {@code hearsay correct accept}. */
    @picocli.CommandLine.Command(
            name = "accept",
            description = "Says that statements are right.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class Accept extends OfStatements {

        @Override
        void say(Editing editing, List<String> statements, Editing.Hand hand) {
            editing.accept(statements, hand);
        }
    }

    /** {@code hearsay correct reject}. */
    @picocli.CommandLine.Command(
            name = "reject",
            description = "Says that statements are none: they are neither found nor exported any more.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class Reject extends OfStatements {

        @Override
        void say(Editing editing, List<String> statements, Editing.Hand hand) {
            editing.reject(statements, hand);
        }
    }

    /** {@code hearsay correct edit}. */
    @picocli.CommandLine.Command(
            name = "edit",
            description = "Changes what a statement says: who, what, how.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class Edit implements Subcommand {

        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "STATEMENT")
        private String statement = "";

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Mixin
        private EditedFields fields = new EditedFields();

        @Mixin
        private HandOptions hand = new HandOptions();

        @Override
        public int run(Surroundings surroundings) {
            String edited = fields.json(requireNonNull(spec).commandLine());
            if (edited.equals("{}")) {
                throw new ParameterException(spec.commandLine(), "Nothing to change was given.");
            }
            try (Ledger opened = Ledger.open(ledger.address())) {
                opened.editing().edit(statement, edited, hand.hand());
            }
            return ExitStatus.ALL_READ;
        }
    }

    /** {@code hearsay correct speaker}. */
    @picocli.CommandLine.Command(
            name = "speaker",
            description =
                    "Gives every statement of one speaker in the ledger to another, or the same by a better name.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class OfSpeaker implements Subcommand {

        @Parameters(paramLabel = "NAME", index = "0", description = "The name as the ledger has it.")
        private String name = "";

        @Parameters(paramLabel = "BETTER", index = "1", description = "The name as it should be.")
        private String better = "";

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "person, organization, state, group, document, unknown.")
        private String kind = "person";

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Mixin
        private HandOptions hand = new HandOptions();

        @Override
        public int run(Surroundings surroundings) {
            try (Ledger opened = Ledger.open(ledger.address())) {
                int count = opened.editing().editSpeaker(name, EditedFields.speaker(better, kind), hand.hand());
                tell(surroundings.err(), "Corrected " + count + " statements.");
            }
            return ExitStatus.ALL_READ;
        }
    }

    /** {@code hearsay correct undo}. */
    @picocli.CommandLine.Command(
            name = "undo",
            description = "Makes a correction count no longer; it stays in the history.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            sortOptions = false)
    static final class Undo implements Subcommand {

        @Parameters(paramLabel = "CORRECTION", description = "Its number in the history.")
        private long correction;

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Mixin
        private HandOptions hand = new HandOptions();

        @Override
        public int run(Surroundings surroundings) {
            try (Ledger opened = Ledger.open(ledger.address())) {
                opened.editing().undo(correction, hand.hand());
            }
            return ExitStatus.ALL_READ;
        }
    }

    /** {@code hearsay correct history}. */
    @picocli.CommandLine.Command(
            name = "history",
            description = {
                "Prints every correction in order, parted by tabs: number, time, who, what was done, article, how it stands, before,"
                        + " after, why.",
                "It stands as \"counts\", \"undone\", or \"orphan\" where the models no longer find its statement."
            },
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class History implements Subcommand {

        @Mixin
        private LedgerOption ledger = new LedgerOption();

        @Override
        public int run(Surroundings surroundings) {
            PrintStream out = new PrintStream(surroundings.out(), false, StandardCharsets.UTF_8);
            try (Ledger opened = Ledger.open(ledger.address())) {
                opened.editing().history().forEach(entry -> out.print(line(entry) + "\n"));
            }
            out.flush();
            return ExitStatus.ALL_READ;
        }

        private static String line(Editing.Entry entry) {
            Correction correction = entry.correction();
            Long undoes = correction.undoes();
            String action = correction.action().name().toLowerCase(Locale.ROOT) + (undoes == null ? "" : " " + undoes);
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(correction.id()),
                    correction.made().toString(),
                    correction.who(),
                    action,
                    entry.article() == null ? "" : entry.article(),
                    entry.undone() ? "undone" : entry.orphan() ? "orphan" : "counts",
                    correction.before()));
            cells.add(correction.after() == null ? "" : correction.after());
            cells.add(correction.why() == null ? "" : correction.why());
            return String.join("\t", cells.stream().map(Printable::line).toList());
        }
    }
}
