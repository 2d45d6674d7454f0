package hearsay.reading.html;

import hearsay.trees.WordWeights;
import hearsay.trees.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the article model sees of each page, for {@code training/pages}: the same code that runs later computes it.
 *
 * <p>Usage: {@code TrainingExamples FOLDER-OF-PAGES OUTPUT.jsonl [MODEL]}: with the file of a model, what it thinks of each block. A line is a page: its id, the names of the features, and its blocks,
 * each with its text, its features (those made of learned weights are 0), and the words and names that get such weights.
 */
final class TrainingExamples {

    private TrainingExamples() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = JsonMapper.shared();
        WordWeights none = new WordWeights(Map.of(), 3);
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            pages = files.sorted().toList();
        }
        ArticleModel model = null;
        if (arguments.length > 2) {
            try (InputStream file = Files.newInputStream(Path.of(arguments[2]))) {
                model = ArticleModel.read(file);
            }
        }
        try (PrintWriter out = new PrintWriter(arguments[1], StandardCharsets.UTF_8)) {
            for (Path file : pages) {
                ArticlePage page = ArticlePage.of(Jsoup.parse(text(file)));
                String id = file.getFileName().toString().replaceFirst("\\..*", "");
                if (model != null) {
                    out.println(json.writeValueAsString(Map.of("id", id, "probabilities", model.probabilities(page))));
                    continue;
                }
                float[][] rows = BlockFeatures.of(page.blocks(), page.hints(), none, none);
                List<Object> blocks = new ArrayList<>();
                Map<Element, Integer> parents = new IdentityHashMap<>();
                for (int i = 0; i < rows.length; i++) {
                    Block block = page.blocks().get(i);
                    Map<String, Object> example = new LinkedHashMap<>();
                    example.put("text", block.text());
                    example.put("features", rows[i]);
                    example.put("words", Words.telling(Words.of(block.text())));
                    example.put("heading", block.kind() == Block.Kind.HEADING);
                    example.put("alike", BlockFeatures.signature(block));
                    example.put("parent", parents.computeIfAbsent(ArticleModel.above(block), unseen -> parents.size()));
                    example.put("names", namesAround(block));
                    blocks.add(example);
                }
                out.println(json.writeValueAsString(Map.of("id", id, "names", BlockFeatures.NAMES, "blocks", blocks)));
            }
        }
    }

    /** Names by how far they stand from the block, as {@code BlockFeatures} sums them: own, near, far. */
    private static List<List<String>> namesAround(Block block) {
        List<List<String>> around = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int above = -1; // of the block's own element; negative inside it
        for (Element e = block.innermost(); e != null && !e.normalName().equals("body"); e = e.parent()) {
            above = above >= 0 ? above + 1 : e == block.element() ? 0 : -1;
            around.get(above <= 0 ? 0 : above <= 2 ? 1 : 2).addAll(Surroundings.names(e));
        }
        return around;
    }

    static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
