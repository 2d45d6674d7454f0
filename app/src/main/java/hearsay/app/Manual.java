package hearsay.app;

import hearsay.app.terminal.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes what a system shows of a program that is installed on it: a page for {@code man} for each command, and what bash and zsh complete it
 * by. The build runs it; both tell what {@code --help} tells, and the same classes give the same bytes.
 */
final class Manual {

    /** A width that no line reaches: the reader's program breaks them. */
    private static final int UNBROKEN = 10_000;

    private Manual() {}

    /**
     * @param args the folder to write {@code man/man1/*.1} and {@code completion/hearsay} into
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        CommandLine line = new CommandLine(Main.class).setUsageHelpWidth(UNBROKEN);
        Path pages = Files.createDirectories(folder.resolve("man/man1"));
        for (CommandSpec command : commands(line)) {
            Files.writeString(pages.resolve(command.qualifiedName("-") + ".1"), page(command));
        }
        Path completion = Files.createDirectories(folder.resolve("completion"));
        Files.writeString(completion.resolve("hearsay"), AutoComplete.bash("hearsay", line));
    }

    private static List<CommandSpec> commands(CommandLine line) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(line), line.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.name().equals("help"))
                .toList();
    }

    /** The page of one command, in the language of {@code man(7)}. */
    static String page(CommandSpec command) {
        Help help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
        StringBuilder page = new StringBuilder();
        String name = command.qualifiedName("-");
        page.append(".TH ")
                .append(quoted(name.toUpperCase(Locale.ROOT)))
                .append(" 1 \"\" ")
                .append(quoted(new Version().getVersion()[0]))
                .append("\n");
        List<String> description = lines(help.description());
        section(page, "NAME");
        paragraph(page, name + " - " + (description.isEmpty() ? "" : description.get(0)));
        section(page, "SYNOPSIS");
        paragraph(page, help.synopsis(0).strip().replaceAll("\\s+", " "));
        section(page, "DESCRIPTION");
        paragraph(page, String.join(" ", description));
        arguments(page, help, command);
        subcommands(page, command);
        List<String> footer = lines(help.footer());
        if (!footer.isEmpty()) {
            section(page, "NOTES");
            footer.forEach(each -> page.append(escaped(each)).append("\n.br\n"));
        }
        section(page, "SEE ALSO");
        paragraph(
                page,
                command.parent() == null
                        ? commands(command.commandLine()).stream()
                                .skip(1)
                                .map(each -> each.qualifiedName("-") + "(1)")
                                .collect(Collectors.joining(", "))
                        : "hearsay(1)");
        return page.toString();
    }

    private static void arguments(StringBuilder page, Help help, CommandSpec command) {
        Help.IParamLabelRenderer labels = help.parameterLabelRenderer();
        if (!command.positionalParameters().isEmpty()) {
            section(page, "ARGUMENTS");
            command.positionalParameters()
                    .forEach(each -> item(
                            page,
                            labels.renderParameterLabel(each, Ansi.OFF, List.of())
                                    .toString()
                                    .strip(),
                            described(help, each)));
        }
        section(page, "OPTIONS");
        command.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(option -> option.longestName().replace("-", "")))
                .forEach(option -> item(
                        page,
                        String.join(", ", Arrays.asList(option.names()))
                                + labels.renderParameterLabel(option, Ansi.OFF, List.of()),
                        described(help, option)));
    }

    private static void subcommands(StringBuilder page, CommandSpec command) {
        if (command.parent() == null) {
            section(page, "COMMANDS");
            commands(command.commandLine()).stream().skip(1).forEach(each -> {
                List<String> told = lines(new Help(each, Help.defaultColorScheme(Ansi.OFF)).description());
                item(page, each.name(), told.isEmpty() ? "" : told.get(0));
            });
        }
    }

    /** An argument's description as {@code --help} gives it, its default filled in. */
    private static String described(Help help, ArgSpec argument) {
        Help.ColorScheme plain = Help.defaultColorScheme(Ansi.OFF);
        Text[][] rows = argument instanceof OptionSpec option
                ? help.createDefaultOptionRenderer().render(option, help.parameterLabelRenderer(), plain)
                : help.createDefaultParameterRenderer()
                        .render((CommandLine.Model.PositionalParamSpec) argument, help.parameterLabelRenderer(), plain);
        return Arrays.stream(rows)
                .map(row -> row[row.length - 1].toString().strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static void section(StringBuilder page, String name) {
        page.append(".SH ").append(quoted(name)).append("\n");
    }

    private static void paragraph(StringBuilder page, String text) {
        page.append(escaped(text)).append("\n");
    }

    private static void item(StringBuilder page, String label, String text) {
        page.append(".TP\n\\fB")
                .append(escaped(label))
                .append("\\fR\n")
                .append(escaped(text))
                .append("\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "'") + '"';
    }

    /** Backslashes, hyphens to be copied, and points and apostrophes that would begin a request. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
