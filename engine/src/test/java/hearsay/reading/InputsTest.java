package hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import hearsay.reading.outcome.Languages;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        write("b.txt", "He said B.");
        write("a.txt", "He said A.");
        write("deep/er/c.txt", "He said C.");
        write("deep/d.md", "He said D.");
        write(".hidden", "He said H.");
    }

    @Test
    void readsAFolderByNameAndItsFoldersInTheirPlace() {
        assertThat(read(folder.toString())).containsExactly("He said A.", "He said B.", "He said D.", "He said C.");
    }

    @Test
    void readsWhatAGlobMatches() {
        assertThat(read(folder + "/*.txt")).containsExactly("He said A.", "He said B.");
        assertThat(read(folder + "/{a,b}.t?t")).containsExactly("He said A.", "He said B.");
        assertThat(read(folder + "/**/*.txt")).containsExactly("He said C.");
        assertThat(read(folder + "/**.txt")).containsExactly("He said A.", "He said B.", "He said C.");
    }

    @Test
    void prefersAFileToTheGlobThatItsNameLooksLike() throws IOException {
        write("[a].txt", "He said brackets.");

        assertThat(read(folder + "/[a].txt")).containsExactly("He said brackets.");
    }

    @Test
    void takesThePathAsGivenForId() {
        Reads reads = Reads.inputs(List.of(folder.toString()));

        assertThat(reads.documents().get(2).id()).isEqualTo(folder + "/deep/d.md");
    }

    @Test
    void keepsTheOrderOfTheInputsAndReadsOnAfterAMissingOne() {
        Reads reads = Reads.inputs(List.of(folder + "/b.txt", folder + "/none.txt", folder + "/a.txt"));

        assertThat(reads.texts()).containsExactly("He said B.", "He said A.");
        assertThat(reads.onlyFailure().input()).isEqualTo(folder + "/none.txt");
        assertThat(reads.onlyFailure().message()).contains("no such file");
    }

    @Test
    void saysWhenAFolderOrAGlobHoldsNothing() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(Reads.inputs(List.of(folder + "/empty")).onlyFailure().message())
                .contains("no file");
        assertThat(Reads.inputs(List.of(folder + "/*.pdf")).onlyFailure().message())
                .contains("No file matches");
        assertThat(Reads.inputs(List.of(folder + "/[a")).onlyFailure().message())
                .contains("not a glob");
    }

    @Test
    void readsOnlyHttp() {
        assertThat(Reads.inputs(List.of("ftp://example.org/a.txt"))
                        .onlyFailure()
                        .message())
                .contains("http");
        assertThat(Reads.inputs(List.of("file:///etc/passwd")).onlyFailure().message())
                .contains("http");
    }

    @Test
    void followsNoLinkOutOfAFolderAndNoCircle() throws IOException {
        Path outside = Files.createTempFile("hearsay", ".txt");
        Files.writeString(outside, "He said outside.");
        Files.createSymbolicLink(folder.resolve("deep/out.txt"), outside);
        Files.createSymbolicLink(folder.resolve("deep/up"), folder);
        Files.createSymbolicLink(folder.resolve("deep/self"), folder.resolve("deep/self"));
        Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("a.txt"));
        try {
            Reads reads = Reads.inputs(List.of(folder.toString()));

            assertThat(reads.texts()).containsExactly("He said A.", "He said B.", "He said D.", "He said C.");
            assertThat(reads.failures())
                    .extracting(ReadOutcome.Failure::message)
                    .containsExactly(
                            "The link leads out of the folder and was not followed.", "The link leads nowhere.");
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void readsAFileThroughALinkThatIsNamedItself() throws IOException {
        Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("a.txt"));

        assertThat(read(folder + "/again.txt")).containsExactly("He said A.");
    }

    @Test
    void namesAFileThatMayNotBeRead() throws IOException {
        Path secret = write("secret.txt", "He said S.");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "this user may read everything");

        assertThat(Reads.inputs(List.of(secret.toString())).onlyFailure().message())
                .contains("may not be read");
    }

    @Test
    void readsStandardInputOnce() {
        Reads reads = new Reads();
        ByteArrayInputStream in = new ByteArrayInputStream("He said I.".getBytes(StandardCharsets.UTF_8));

        new ArticleReader(ReadingOptions.defaults(), in, new Languages(), Reads::plainPage)
                .read(List.of("-", "-"), reads.all()::add);

        assertThat(reads.texts()).containsExactly("He said I.");
        assertThat(reads.documents().get(0).id()).isEqualTo("-");
        assertThat(reads.onlyFailure().sentence()).startsWith("standard input: ");
    }

    private List<String> read(String input) {
        Reads reads = Reads.inputs(List.of(input));
        assertThat(reads.failures()).isEmpty();
        return reads.texts();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
