package hearsay.app;

import static hearsay.app.terminal.Messages.tell;
import static java.util.Objects.requireNonNull;

import hearsay.app.asking.CheckJson;
import hearsay.app.asking.CompareCommand;
import hearsay.app.asking.HitOutput;
import hearsay.app.asking.Scopes;
import hearsay.app.asking.SpeakersCommand;
import hearsay.app.desk.Desk;
import hearsay.app.desk.given.DeskJson;
import hearsay.app.desk.given.DeskReader;
import hearsay.app.desk.given.DeskSettings;
import hearsay.app.terminal.ExitStatus;
import hearsay.app.terminal.Lazy;
import hearsay.app.terminal.LedgerOption;
import hearsay.app.terminal.Subcommand;
import hearsay.app.terminal.Surroundings;
import hearsay.app.terminal.Version;
import hearsay.document.Document;
import hearsay.gazetteer.Gazetteer;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.SpeakerCount;
import hearsay.ledger.store.asking.Comparing;
import hearsay.onnx.ModelException;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay serve}: the desk, until it is interrupted. */
@picocli.CommandLine.Command(
        name = "serve",
        description = {
            "Serves pages for people and REST for programs, until it is interrupted.",
            "Only this machine can reach them, unless --host says otherwise; that takes a token."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ServeCommand implements Subcommand {

    /** The environment variable that holds the token where no file does. */
    static final String TOKEN = "HEARSAY_TOKEN";

    private static final int SECONDS_TO_CLOSE = 15;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 for any free one.")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Listen there. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Answer to this name, too, as when a proxy stands before it; may be given several times.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "Serve only those who show the token in this file. Default: the one in the environment variable "
                            + TOKEN + ", if there is one.")
    private @Nullable Path tokenFile;

    @Override
    public int run(Surroundings surroundings) {
        DeskSettings settings = settings();
        PrintStream err = surroundings.err();
        try (Lazy engine = new Lazy(() -> surroundings.engine().open(null, Gazetteer.standard()));
                Desk desk =
                        Desk.start(settings, new Reader(engine), new Json(), failure -> failure.printStackTrace(err))) {
            tell(err, "The desk is at " + desk.address(), "Interrupt it (Ctrl+C) to close it.");
            desk.prepare();
            closeOnSignal();
            asked.await();
            return ExitStatus.ALL_READ;
        } catch (IOException e) {
            tell(err, e.getMessage() + ".", "Another program may be there: name another one with --port.");
        } catch (ModelException e) {
            tell(err, String.valueOf(e.getMessage()), e.remedy());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitStatus.ALL_READ;
        } finally {
            closed.countDown();
        }
        return ExitStatus.SOME_NOT_READ;
    }

    /** A signal ends the wait; the process ends once the desk is closed, or is too slow at it. */
    private void closeOnSignal() {
        Thread hook = new Thread(() -> {
            asked.countDown();
            try {
                closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private DeskSettings settings() {
        if (port < 0 || port > 65_535) {
            throw wrong("--port takes a number from 0 to 65535, not " + port + ".");
        }
        String token = token();
        if (token == null && !DeskSettings.isThisMachine(host)) {
            throw wrong("Others can reach " + host + ": put a token of at least " + DeskSettings.SHORTEST_TOKEN
                    + " characters into a file and name it with --token-file, or into " + TOKEN + ".");
        }
        if (token != null && token.length() < DeskSettings.SHORTEST_TOKEN) {
            throw wrong("The token needs at least " + DeskSettings.SHORTEST_TOKEN + " characters.");
        }
        return new DeskSettings(host, port, names, token, ledger.address(), DeskSettings.REQUESTS_A_SECOND);
    }

    private @Nullable String token() {
        if (tokenFile != null) {
            try {
                return Files.readString(tokenFile, StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw wrong("--token-file takes a file with a token, and " + tokenFile + " cannot be read.");
            }
        }
        String token = System.getenv(TOKEN);
        return token == null || token.isBlank() ? null : token.strip();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(requireNonNull(spec).commandLine(), message);
    }

    /** The engine as the desk sees it. */
    record Reader(Lazy engine) implements DeskReader {

        @Override
        public AttributedDocument read(Document document) {
            return engine.get().read(document);
        }

        @Override
        public By by() {
            return By.of(By.thisVersion(), engine.get().models());
        }
    }

    /** What the ledger finds, as the commands write it. */
    record Json() implements DeskJson {

        @Override
        public Map<String, @Nullable Object> hit(Hit hit) {
            return HitOutput.fields(hit);
        }

        @Override
        public Map<String, @Nullable Object> check(Check check) {
            return CheckJson.of(check);
        }

        @Override
        public Map<String, @Nullable Object> pair(Comparing.Judged pair) {
            return CompareCommand.fields(pair);
        }

        @Override
        public Map<String, @Nullable Object> speaker(SpeakerCount speaker) {
            return SpeakersCommand.fields(speaker);
        }

        @Override
        public double recall() {
            return Scopes.RECALL / 100;
        }

        @Override
        public Map<String, @Nullable Object> scope(Scope scope) {
            return CheckJson.scope(scope);
        }
    }
}
