package hearsay.measure.ledger;

import hearsay.Hearsay;
import hearsay.attribution.Attribution;
import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.ledger.likeness.Voice;
import hearsay.ledger.likeness.Wording;
import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import hearsay.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the pairs of statements that a person judged: {@code measure/gold/likeness/polnear-pairs.tsv}. */
final class LikenessGold {

    /** One statement as the ledger compares it. */
    record Side(String article, Wording wording, String voice) {}

    /** Two statements, and whether they are the same words. */
    record Pair(int line, Side one, Side other, boolean same) {}

    private final Map<String, Article> articles;
    private final Map<String, List<Statement>> resolved = new HashMap<>();

    private LikenessGold(Map<String, Article> articles) {
        this.articles = articles;
    }

    /**
     * The pairs, with speakers as the engine resolves them from PolNeAR's own spans.
     *
     * @param polnear the folder with {@code train.jsonl} and {@code dev.jsonl}
     */
    static List<Pair> read(Path file, Path polnear) {
        Map<String, Article> articles = new HashMap<>();
        for (String part : List.of("train", "dev")) {
            for (Article article : JsonGold.read(polnear.resolve(part + ".jsonl"))) {
                articles.putIfAbsent(article.id(), article); // one annotator's spans are enough
            }
        }
        LikenessGold gold = new LikenessGold(articles);
        List<Pair> pairs = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.startsWith("#")) {
                List<String> cells = List.of(line.split("\t", -1));
                pairs.add(new Pair(
                        number,
                        gold.side(cells, 0),
                        gold.side(cells, 4),
                        cells.get(8).equals("1")));
            }
        }
        return pairs;
    }

    private Side side(List<String> cells, int from) {
        String id = cells.get(from + 1);
        Article article = articles.get(id);
        if (article == null) {
            throw new IllegalArgumentException("The article " + id + " is in neither part of PolNeAR.");
        }
        List<Span> content = spans(cells.get(from + 3), article.text());
        String text = article.text();
        Wording wording =
                Wording.of(content.stream().map(span -> span.cut(text)).toList());
        return new Side(id, wording, voice(article, content));
    }

    private String voice(Article article, List<Span> content) {
        List<Statement> statements = resolved.computeIfAbsent(article.id(), unused -> Hearsay.resolve(
                        Document.of(article.id(), article.text()), article.statements(), Gazetteer.standard())
                .statements());
        List<Attribution> attributions = article.statements();
        for (int i = 0; i < attributions.size(); i++) {
            if (attributions.get(i).content().equals(content)) {
                return Voice.key(statements.get(i).speaker());
            }
        }
        throw new IllegalArgumentException("No statement of " + article.id() + " has the content " + content);
    }

    private static List<Span> spans(String cell, String text) {
        CodePoints codePoints = new CodePoints(text);
        List<Span> spans = new ArrayList<>();
        for (String pair : List.of(cell.split(",", -1))) {
            int dash = pair.indexOf('-');
            spans.add(new Span(
                    codePoints.toUnit(Integer.parseInt(pair.substring(0, dash))),
                    codePoints.toUnit(Integer.parseInt(pair.substring(dash + 1)))));
        }
        return spans;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
