package hearsay.app.correcting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import hearsay.app.asking.Scopes;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Format;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Messages;
import hearsay.app.terminal.Printing;
import hearsay.app.terminal.Rows;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.ledger.Ledger;
import hearsay.ledger.naming.Doubt;
import hearsay.ledger.store.correcting.Names;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay names}: which names are one person or body. */
@Command(
        name = "names",
        description = {
            "Which names are one person or body.",
            "  names                      those with more than one name (--all: everybody)",
            "  names merge NAME NAME      the two are one",
            "  names split NAME           this name is nobody else's",
            "  names doubtful             names that may be several people, people who may have several names",
            "  names undo NUMBER          take one of these back",
            "  names history              what was joined and parted",
            "  names export               a names file: name,kind,wikidata,alias|alias, as CSV",
            "  names import FILE          join what such a file joins, and keep its Wikidata ids"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class NamesCommand implements Subcommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ACTION", arity = "0..3", description = "What to do, and with whom.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--all", description = "List everybody.")
    private boolean all;

    @Option(names = "--who", paramLabel = "NAME", description = "Who decides. Default: the user's name.")
    private String who = System.getProperty("user.name", "somebody");

    @Option(names = "--why", paramLabel = "TEXT", description = "Why.")
    private @Nullable String why;

    @Override
    public int run(Surroundings surroundings) {
        try (Ledger opened = Ledger.open(ledger.address())) {
            Names names = opened.names();
            String action = words.isEmpty() ? "list" : words.get(0);
            List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
            if (action.equals("list") && rest.isEmpty()) {
                list(names, surroundings);
            } else if (action.equals("merge") && rest.size() == 2) {
                done(names.merge(rest.get(0), rest.get(1), who, why), surroundings);
            } else if (action.equals("split") && rest.size() == 1) {
                done(names.split(rest.get(0), who, why), surroundings);
            } else if (action.equals("doubtful") && rest.isEmpty()) {
                doubtful(names, surroundings);
            } else if (action.equals("undo") && rest.size() == 1) {
                names.undo(number(rest.get(0)), who, why);
            } else if (action.equals("history") && rest.isEmpty()) {
                try (Printing print = new Printing(surroundings.out(), surroundings.terminal())) {
                    names.history().forEach(line -> print.line(Printing.safe(line)));
                }
            } else if (action.equals("export") && rest.isEmpty()) {
                export(names, surroundings);
            } else if (action.equals("import") && rest.size() == 1) {
                return read(names, Path.of(rest.get(0)), surroundings);
            } else {
                throw wrong("\"names " + String.join(" ", words) + "\" is not understood.");
            }
            return ExitStatus.ALL_READ;
        } catch (IOException e) {
            return Printing.failed(e, surroundings.err());
        }
    }

    private void list(Names names, Surroundings surroundings) {
        try (Printing print = new Printing(new BufferedOutputStream(surroundings.out()), surroundings.terminal())) {
            for (Names.Entry entry : names.list(all)) {
                print.paragraph(
                        0,
                        print.name(Printing.safe(entry.name())) + ", " + entry.kind() + ", "
                                + Scopes.count(entry.statements(), "statement")
                                + (entry.wikidata() == null ? "" : ", " + Printing.safe(entry.wikidata())));
                if (!entry.aliases().isEmpty()) {
                    print.paragraph(4, "also " + Printing.safe(String.join("; ", entry.aliases())));
                }
            }
        }
    }

    private static void doubtful(Names names, Surroundings surroundings) {
        List<Doubt> doubts = names.doubts();
        try (Printing print = new Printing(new BufferedOutputStream(surroundings.out()), surroundings.terminal())) {
            for (Doubt doubt : doubts) {
                print.paragraph(
                        0,
                        doubt.several()
                                ? print.name(Printing.safe(doubt.groups().get(0).name())) + " may be several people:"
                                : "These may be one person:");
                for (Doubt.Group group : doubt.groups()) {
                    String said = group.words().isEmpty() ? "" : Printing.safe(group.words());
                    String who = doubt.several() ? said : Printing.safe(group.name()) + ": " + said;
                    print.paragraph(
                            4,
                            who + " (" + Scopes.count(group.articles(), "article") + days(group) + ", such as "
                                    + Printing.safe(group.article()) + ")");
                }
            }
        }
        if (doubts.isEmpty()) {
            Messages.tell(surroundings.err(), "What articles say of those who speak goes together.");
        } else {
            Messages.tell(
                    surroundings.err(),
                    "To join names: \"hearsay names merge NAME NAME\"; with one name twice, it is one person after"
                            + " all.",
                    "To part two people of one name: \"hearsay correct edit ARTICLE#s1 --speaker NAME\" with a name"
                            + " that tells them apart. To leave a name as it is: \"hearsay names split NAME\".");
        }
    }

    private static String days(Doubt.Group group) {
        if (group.first() == null) {
            return "";
        }
        return ", " + group.first() + (group.first().equals(group.last()) ? "" : " to " + group.last());
    }

    private static void done(long number, Surroundings surroundings) {
        Messages.tell(surroundings.err(), "Done. \"hearsay names undo " + number + "\" takes it back.");
    }

    private static void export(Names names, Surroundings surroundings) throws IOException {
        try (Rows rows = new Rows(Format.CSV, new BufferedOutputStream(surroundings.out()))) {
            for (Names.Entry entry : names.list(true)) {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                fields.put("name", entry.name());
                fields.put("kind", entry.kind());
                fields.put("wikidata", entry.wikidata());
                fields.put("aliases", String.join("|", entry.aliases()));
                rows.write(fields);
            }
        }
    }

    /** Reads what {@link #export} writes. */
    private int read(Names names, Path file, Surroundings surroundings) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("There is no file " + file + ".");
        }
        List<Names.Entry> entries = new ArrayList<>();
        int status = ExitStatus.ALL_READ;
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : records) {
                if (record.getStartingLineNumber() == 1 && record.getField(0).equals("name")) {
                    continue;
                }
                if (record.getFieldCount() < 4 || record.getField(0).isBlank()) {
                    Messages.tell(
                            surroundings.err(),
                            file + ", line " + record.getStartingLineNumber() + ": " + record.getFieldCount()
                                    + " fields, or no name.",
                            "A line is name,kind,wikidata,alias|alias; the others are read.");
                    status = ExitStatus.SOME_NOT_READ;
                    continue;
                }
                String wikidata = record.getField(2).strip();
                List<String> aliases = new ArrayList<>();
                for (String alias : List.of(record.getField(3).split("\\|", -1))) {
                    if (!alias.isBlank()) {
                        aliases.add(alias.strip());
                    }
                }
                entries.add(new Names.Entry(
                        record.getField(0).strip(),
                        record.getField(1).strip(),
                        aliases,
                        wikidata.isEmpty() ? null : wikidata,
                        0));
            }
        } catch (CsvParseException e) {
            Messages.tell(
                    surroundings.err(),
                    file + " is no CSV: " + e.getMessage(),
                    "Compare it with \"hearsay names export\".");
            return ExitStatus.SOME_NOT_READ;
        }
        int joined = names.add(entries, who);
        Messages.tell(surroundings.err(), entries.size() + " names read, " + joined + " joined.");
        return status;
    }

    private long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw wrong("\"names undo\" takes a number, not \"" + text + "\".");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
