package hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say about the code stays true. */
class DocumentsTest {

    private static final Pattern TYPE_NAMED = Pattern.compile("`([A-Z][a-z][A-Za-z]*)`");
    private static final Pattern TYPE_DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z][A-Za-z0-9]*)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void everyTypeNamedExists(String document) throws IOException {
        Set<String> declared = new HashSet<>();
        for (Path source : Repository.sources()) {
            find(TYPE_DECLARED, Files.readString(source), declared);
        }
        for (String module : List.of("engine", "ledger")) {
            try (var tests = Files.walk(Repository.ROOT.resolve(module + "/src/test/java"))) {
                tests.map(file -> file.getFileName().toString().replace(".java", ""))
                        .forEach(declared::add);
            }
        }
        declared.add("MainTest");
        Set<String> named = new TreeSet<>();
        find(TYPE_NAMED, Repository.text(document), named);

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(declared).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "docs/ledger.md",
                "examples/README.md",
                "models/README.md"
            })
    void everyLinkLeadsToAFile(String document) throws IOException {
        Path folder = Repository.ROOT.resolve(document).getParent();
        Set<String> links = new TreeSet<>();
        find(LINK, Repository.text(document), links);

        assertThat(links).allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void theExampleProgramCompiles(@TempDir Path classes) throws IOException {
        List<String> examples = Repository.blocks("README.md", "java");
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            String program = "import hearsay.*; import hearsay.document.*; import hearsay.statement.*;"
                    + "class Example { static void run(String text) throws Exception {\n" + example + "}}";
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            JavaFileObject source =
                    new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return program;
                        }
                    };
            List<String> options =
                    List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));

            assertThat(compiler.getTask(null, null, null, options, null, List.of(source))
                            .call())
                    .as("compiles:%n%s", example)
                    .isTrue();
        }
    }

    private static void find(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }
}
