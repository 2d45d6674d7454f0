package hearsay.measure.speed;

import hearsay.Hearsay;
import hearsay.attribution.AttributionModel;
import hearsay.attribution.Attributor;
import hearsay.document.Document;
import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import hearsay.onnx.ModelFolder;
import hearsay.tagging.Tagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hearsay in a process of its own, so that its processor time can be read from outside.
 *
 * <p>Arguments: JSON lines of articles, how many of them to take, and a model folder ("-" for the shipped model). It takes orders line by
 * line: {@code read THREADS} reads all articles and answers a digest of the statements; {@code encode} runs only the encoder
 * over the windows that reading takes.
 */
final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
        int limit = Integer.parseInt(arguments[1]);
        List<Document> documents = Article.sample(JsonGold.read(Path.of(arguments[0])), limit).stream()
                .map(article -> Document.of(article.id(), article.text()))
                .toList();
        boolean shipped = arguments[2].equals("-");
        ModelFolder folder = shipped ? ModelFolder.shipped("attribution") : ModelFolder.at(Path.of(arguments[2]));
        try (Hearsay hearsay = shipped ? Hearsay.open() : Hearsay.open(Path.of(arguments[2]));
                AttributionModel model = AttributionModel.load(folder)) {
            Attributor attributor = new Attributor(model);
            List<Runnable> passes = documents.stream()
                    .map(document -> attributor.encoderPasses(Tagger.tag(document), document.furniture()))
                    .toList();
            obey(hearsay, documents, passes);
        }
    }

    private static void obey(Hearsay hearsay, List<Document> documents, List<Runnable> passes)
            throws IOException, ExecutionException, InterruptedException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.equals("encode")) {
                passes.forEach(Runnable::run);
                System.out.println("encoded");
            } else {
                System.out.println(read(hearsay, documents, Integer.parseInt(order.substring("read ".length()))));
            }
        }
    }

    private static String read(Hearsay hearsay, List<Document> documents, int threads)
            throws ExecutionException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (Document document : documents) {
                answers.add(
                        pool.submit(() -> hearsay.read(document).statements().toString()));
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Future<String> answer : answers) {
                digest.update(answer.get().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } finally {
            pool.shutdown();
        }
    }
}
