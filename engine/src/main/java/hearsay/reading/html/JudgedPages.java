package hearsay.reading.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts articles together from blocks that were judged elsewhere, for {@code training/pages}: pages judged by models that saw none of their
 * domain.
 *
 * <p>Usage: {@code JudgedPages FOLDER-OF-PAGES JUDGED.jsonl OUTPUT.jsonl}. A line that is judged has a page's id and the probabilities of its
 * blocks; a line of the output the id and the text, captions left out.
 */
final class JudgedPages {

    private JudgedPages() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = JsonMapper.shared();
        float threshold = ArticleModel.shipped().threshold();
        try (BufferedReader judged = Files.newBufferedReader(Path.of(arguments[1]));
                PrintWriter out = new PrintWriter(arguments[2], StandardCharsets.UTF_8)) {
            for (String line = judged.readLine(); line != null; line = judged.readLine()) {
                JsonNode page = json.readTree(line);
                String id = page.path("id").stringValue();
                ArticlePage read =
                        ArticlePage.of(Jsoup.parse(TrainingExamples.text(Path.of(arguments[0], id + ".html.gz"))));
                float[] probabilities = new float[page.path("probabilities").size()];
                for (int i = 0; i < probabilities.length; i++) {
                    probabilities[i] = page.path("probabilities").path(i).floatValue();
                }
                boolean[] kept = HtmlReader.kept(read, probabilities, threshold);
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < kept.length; i++) {
                    text.append(kept[i] ? read.blocks().get(i).text() + "\n\n" : "");
                }
                out.println(json.writeValueAsString(Map.of("id", id, "text", text.toString(), "furniture", List.of())));
            }
        }
    }
}
