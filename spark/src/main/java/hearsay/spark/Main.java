package hearsay.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code spark-submit} starts. Results go to standard output, everything else to standard error. */
@Command(
        name = "hearsay-spark",
        description = "Reads news on a cluster and keeps who said what: the same statements as \"hearsay read\".",
        subcommands = {
            ReadCommand.class,
            FamiliesCommand.class,
            LoadCommand.class,
            UnloadCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 everything was read; 1 something was not, and is named; 2 the command was not understood."
        })
public final class Main {

    static final int ALL_READ = 0;
    static final int SOME_NOT_READ = 1;

    private Main() {}

    /** Runs one command; the process ends with its exit status, and a cluster's driver quietly where that is 0. */
    public static void main(String[] arguments) {
        int status = run(arguments);
        if (status != ALL_READ) {
            System.exit(status);
        }
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Main::failed)
                .execute(arguments);
    }

    private static int failed(Exception exception, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        Problem problem = Failures.told(exception);
        if (problem == null) {
            throw exception;
        }
        command.getErr().println(problem.message() + "\n  " + problem.remedy());
        return SOME_NOT_READ;
    }
}
