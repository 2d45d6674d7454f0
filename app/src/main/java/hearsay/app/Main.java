package hearsay.app;

import hearsay.app.asking.ChainCommand;
import hearsay.app.asking.CheckCommand;
import hearsay.app.asking.CompareCommand;
import hearsay.app.asking.FindCommand;
import hearsay.app.asking.OutletsCommand;
import hearsay.app.asking.SpeakersCommand;
import hearsay.app.asking.TimelineCommand;
import hearsay.app.asking.VectorsCommand;
import hearsay.app.asking.VersionsCommand;
import hearsay.app.correcting.CorrectCommand;
import hearsay.app.correcting.ForgetCommand;
import hearsay.app.correcting.NamesCommand;
import hearsay.app.exporting.ExportCommand;
import hearsay.app.exporting.SampleCommand;
import hearsay.app.reading.IngestCommand;
import hearsay.app.reading.QuarantineCommand;
import hearsay.app.reading.ReadCommand;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Messages;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Terminal;
import hearsay.app.terminal.Version;
import hearsay.ledger.store.LedgerException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Results go to standard output, everything else to standard error. */
@CommandLine.Command(
        name = "hearsay",
        description = "Reads news and keeps who said what, according to whom, when, how literally and how surely.",
        subcommands = {
            ReadCommand.class,
            IngestCommand.class,
            QuarantineCommand.class,
            CheckCommand.class,
            FindCommand.class,
            SpeakersCommand.class,
            TimelineCommand.class,
            CompareCommand.class,
            ChainCommand.class,
            OutletsCommand.class,
            VectorsCommand.class,
            NamesCommand.class,
            ExportCommand.class,
            SampleCommand.class,
            VersionsCommand.class,
            CorrectCommand.class,
            ForgetCommand.class,
            ServeCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = false)
final class Main {

    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.detect(System.getProperties(), System.getenv(), System.console() != null);
        System.exit(run(new Surroundings(System.in, out, err, terminal, HearsayEngine::open), args));
    }

    /** Runs one command and returns its exit status. */
    static int run(Surroundings surroundings, String... args) {
        PrintStream out = new PrintStream(surroundings.out(), true, StandardCharsets.UTF_8);
        PrintStream err = surroundings.err();
        CommandLine line = new CommandLine(new Main())
                .setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(
                        Math.max(60, Math.min(100, surroundings.terminal().columns())))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.terminal().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((exception, arguments) -> wrongUsage(err, exception));
        line.setExecutionStrategy(parsed -> {
            Integer help = CommandLine.executeHelpRequest(parsed);
            if (help != null) {
                return help;
            }
            List<CommandLine> commands = parsed.asCommandLineList();
            Object command = commands.get(commands.size() - 1).getCommand();
            if (command instanceof Subcommand known) {
                return run(known, surroundings);
            }
            Messages.tell(err, "No command was given.", "Type \"hearsay read FILE\", or \"hearsay --help\".");
            return ExitStatus.WRONG_USAGE;
        });
        return line.execute(args);
    }

    private static int run(Subcommand command, Surroundings surroundings) {
        try {
            return command.run(surroundings);
        } catch (LedgerException e) {
            Messages.tell(surroundings.err(), String.valueOf(e.getMessage()), e.remedy());
            return ExitStatus.SOME_NOT_READ;
        }
    }

    private static int wrongUsage(PrintStream err, ParameterException exception) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        String help = "Type \"" + command + " --help\".";
        if (exception instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            List<String> meant = unmatched.getSuggestions();
            Messages.tell(
                    err,
                    tooMuch(unmatched),
                    meant.isEmpty() ? help : "Perhaps " + String.join(" or ", meant) + " was meant. " + help);
            return ExitStatus.WRONG_USAGE;
        }
        String said = exception.getMessage();
        Messages.tell(err, said == null ? "The command was not understood." : said, help);
        return ExitStatus.WRONG_USAGE;
    }

    private static String tooMuch(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return "There is no option \"" + first + "\".";
        }
        return unmatched.getCommandLine().getSubcommands().isEmpty()
                ? "\"" + first + "\" is more than the command takes."
                : "There is no command \"" + first + "\".";
    }
}
