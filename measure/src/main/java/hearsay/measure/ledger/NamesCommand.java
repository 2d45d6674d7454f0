package hearsay.measure.ledger;

import hearsay.ledger.naming.Acquaintance;
import hearsay.ledger.naming.Acquaintance.Mention;
import hearsay.ledger.naming.Portrayal;
import hearsay.measure.tables.Folders;
import hearsay.measure.tables.MarkedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how well people and bodies are known again in other articles, against invented gold. */
@Command(
        name = "names",
        description = "How well people and bodies are known again in other articles, against gold.",
        mixinStandardHelpOptions = true)
public final class NamesCommand implements Callable<Integer> {

    @Mixin
    private final Folders folders = new Folders();

    @Option(names = "--errors", description = "Show each pair that was joined wrongly, or not joined.")
    private boolean errors;

    @Option(names = "--write", description = "Write the table into docs/accuracy.md too.")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        Path gold = folders.project().resolve("measure/gold/names/pairs.tsv");
        Counts all = new Counts();
        Counts namesAlone = new Counts();
        for (String line : Files.readAllLines(gold)) {
            String[] fields = line.split("\t", -1);
            boolean one = fields[0].equals("one");
            Acquaintance found = Acquaintance.of(mention(fields, 1, true), mention(fields, 5, true));
            all.count(one, found);
            namesAlone.count(one, Acquaintance.of(mention(fields, 1, false), mention(fields, 5, false)));
            if (errors && one != (found == Acquaintance.ONE)) {
                System.out.println(found.name().toLowerCase(Locale.ROOT) + "\t" + line);
            }
        }
        String table = "| | joined, and rightly | one, and joined | two, and joined | two, and marked as doubtful |\n"
                + "|---|---|---|---|---|\n" + namesAlone.row("by name and kind alone")
                + all.row("with role, organisation and time");
        System.out.print(table);
        if (write) {
            MarkedText.replace(folders.project().resolve("docs/accuracy.md"), "names", table);
        }
        return 0;
    }

    private static Mention mention(String[] fields, int at, boolean portrayed) {
        return new Mention(
                fields[at],
                fields[at + 1],
                Portrayal.of(portrayed ? fields[at + 3] : "", fields[at]),
                LocalDate.parse(fields[at + 2]));
    }

    /** What became of pairs. */
    private static final class Counts {

        private int ones;
        private int twos;
        private int joined;
        private int rightlyJoined;
        private int told;

        void count(boolean one, Acquaintance found) {
            ones += one ? 1 : 0;
            twos += one ? 0 : 1;
            joined += found == Acquaintance.ONE ? 1 : 0;
            rightlyJoined += one && found == Acquaintance.ONE ? 1 : 0;
            told += !one && found == Acquaintance.DOUBTFUL ? 1 : 0;
        }

        String row(String what) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d of %d | %d of %d | %d of %d | %d of %d |%n",
                    what,
                    rightlyJoined,
                    joined,
                    rightlyJoined,
                    ones,
                    joined - rightlyJoined,
                    twos,
                    told,
                    twos);
        }
    }
}
