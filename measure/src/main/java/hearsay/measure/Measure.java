package hearsay.measure;

import hearsay.measure.accuracy.AccuracyCommand;
import hearsay.measure.desk.DeskCommand;
import hearsay.measure.ledger.LedgerCommand;
import hearsay.measure.ledger.LikenessCommand;
import hearsay.measure.ledger.NamesCommand;
import hearsay.measure.resolution.CoreferenceCommand;
import hearsay.measure.resolution.ResolutionCommand;
import hearsay.measure.resolution.ValuesCommand;
import hearsay.measure.speed.SoakCommand;
import hearsay.measure.speed.SpeedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of this module: {@code measure/run accuracy}, {@code measure/run values} and {@code measure/run speed}. */
@Command(
        name = "measure/run",
        description = "Measures Hearsay and writes the tables that the documentation shows.",
        subcommands = {
            AccuracyCommand.class,
            ResolutionCommand.class,
            SpeedCommand.class,
            ValuesCommand.class,
            CoreferenceCommand.class,
            LikenessCommand.class,
            NamesCommand.class,
            LedgerCommand.class,
            DeskCommand.class,
            SoakCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Measure {

    private Measure() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Measure());
        line.setExecutionExceptionHandler((problem, command, result) -> {
            command.getErr().println(problem.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
