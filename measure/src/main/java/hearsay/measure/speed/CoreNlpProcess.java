package hearsay.measure.speed;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Stanford CoreNLP's quote pipeline with its default settings, run as its own server in a process of its own.
 *
 * <p>{@code measure/corenlp/pom.xml} fetches it. It gives no more output than one line a token, so that writing costs it little.
 */
final class CoreNlpProcess implements AutoCloseable {

    static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse,coref,quote";

    private static final String PROPERTIES =
            "{\"annotators\":\"" + ANNOTATORS + "\",\"outputFormat\":\"conll\",\"timeout\":\"600000\"}";

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private CoreNlpProcess(Process process, int port) {
        this.process = process;
        this.address = URI.create(
                "http://127.0.0.1:" + port + "/?properties=" + URLEncoder.encode(PROPERTIES, StandardCharsets.UTF_8));
    }

    /**
     * Starts the server, and waits until its models are loaded.
     *
     * @param jars the folder of its jars
     */
    static CoreNlpProcess start(Path jars) throws IOException, InterruptedException {
        if (!Files.exists(jars)) {
            throw new IOException(
                    jars + " is not there. Run: mvn -f measure/corenlp/pom.xml dependency:copy-dependencies");
        }
        int port = freePort();
        List<String> command = new ArrayList<>(Java.command(1));
        command.addAll(List.of("-Xmx5g", "-cp", jars.resolve("*").toString()));
        command.addAll(List.of("edu.stanford.nlp.pipeline.StanfordCoreNLPServer", "-port", Integer.toString(port)));
        command.addAll(List.of("-threads", "1", "-timeout", "600000", "-maxCharLength", "1000000", "-quiet"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CoreNlpProcess server = new CoreNlpProcess(process, port);
        server.awaitFirstAnswer();
        return server;
    }

    /** Reads one article. */
    void read(String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException("CoreNLP answered " + response.statusCode() + ": " + response.body());
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void awaitFirstAnswer() throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                read("“We are ready,” the server said.");
                return;
            } catch (java.net.ConnectException e) {
                if (attempt == 120 || !process.isAlive()) {
                    close();
                    throw new IOException("CoreNLP did not start: has the machine 6 GB of memory free?", e);
                }
                Thread.sleep(500);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
