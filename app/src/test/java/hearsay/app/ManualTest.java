package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ManualTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        Manual.main(new String[] {folder.toString()});
    }

    @Test
    void hasAPageForTheProgramAndForEachCommand() throws Exception {
        List<String> expected = Stream.concat(
                        Stream.of("hearsay.1"),
                        new CommandLine(Main.class)
                                .getSubcommands().keySet().stream()
                                        .filter(name -> !name.equals("help"))
                                        .map(name -> "hearsay-" + name + ".1"))
                .sorted()
                .toList();

        try (Stream<Path> pages = Files.list(folder.resolve("man/man1"))) {
            assertThat(pages.map(page -> page.getFileName().toString()).sorted())
                    .isEqualTo(expected);
        }
    }

    @Test
    void namesEveryOptionOnItsPage() throws Exception {
        for (CommandLine command : new CommandLine(Main.class).getSubcommands().values()) {
            String name = command.getCommandName();
            if (!name.equals("help")) {
                String page = Files.readString(folder.resolve("man/man1/hearsay-" + name + ".1"));
                command.getCommandSpec().options().forEach(option -> assertThat(page)
                        .contains(option.longestName().replace("-", "\\-")));
                assertThat(page).doesNotContain("${").contains("hearsay " + name);
            }
        }
    }

    @Test
    void isReadByGroffWithoutAWarning() throws Exception {
        String page = folder.resolve("man/man1/hearsay-read.1").toString();
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "No groff here");

        Ran ran = run("/usr/bin/groff", "-man", "-Kutf8", "-Tutf8", "-ww", page);

        assertThat(ran.err).isEmpty();
        assertThat(ran.out.replaceAll("\u001b\\[[0-9;]*m", ""))
                .contains("hearsay-read - Prints who said what in each article.")
                .contains("--max-article=BYTES");
    }

    @Test
    void completesCommandsAndOptionsInBash() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "No bash here");

        assertThat(completed("hearsay re")).containsExactly("read");
        assertThat(completed("hearsay read --pub")).containsExactly("--published");
        assertThat(completed("hearsay export --led")).containsExactly("--ledger");
    }

    @Test
    void isTheSameEachTime() throws Exception {
        Path again = Files.createDirectory(folder.resolve("again"));
        Manual.main(new String[] {again.toString()});

        for (String file : List.of("man/man1/hearsay-read.1", "completion/hearsay")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    /** What bash would offer after these words. */
    private List<String> completed(String line) throws Exception {
        String script = ". completion/hearsay; COMP_LINE='" + line
                + "'; COMP_WORDS=($COMP_LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
                + " _complete_hearsay; printf '%s\\n' \"${COMPREPLY[@]}\"";
        return run("/bin/bash", "--norc", "-c", script)
                .out
                .lines()
                .map(String::strip)
                .toList();
    }

    private Ran run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(out, Files.readString(folder.resolve("err")));
    }

    private record Ran(String out, String err) {}
}
