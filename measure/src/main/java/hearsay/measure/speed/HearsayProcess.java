package hearsay.measure.speed;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Worker}, started and given orders. */
final class HearsayProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private HearsayProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts Hearsay with a sample of {@code limit} of the articles, and waits until its models are loaded.
     *
     * @param processors how many processors its Java may use
     */
    static HearsayProcess start(Path articles, int limit, @Nullable Path model, int processors) throws IOException {
        List<String> command = new ArrayList<>(Java.command(processors));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        command.addAll(List.of(articles.toString(), Integer.toString(limit), model == null ? "-" : model.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        HearsayProcess hearsay = new HearsayProcess(process);
        hearsay.answer();
        return hearsay;
    }

    /** Reads every article, and gives a digest of all statements. */
    String read(int threads) throws IOException {
        return order("read " + threads);
    }

    /** Runs the encoder alone over the windows that reading takes. */
    void encode() throws IOException {
        order("encode");
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private String order(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("Hearsay's process ended early; what it said stands above.");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
