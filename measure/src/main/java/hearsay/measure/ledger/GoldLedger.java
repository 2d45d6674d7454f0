package hearsay.measure.ledger;

import hearsay.Hearsay;
import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.gazetteer.Gazetteer;
import hearsay.ledger.Ledger;
import hearsay.ledger.store.intake.Intake;
import hearsay.measure.gold.Article;
import hearsay.measure.gold.JsonGold;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a ledger of PolNeAR's own annotations: needs no model, and what is found in it is no error of a model's. */
final class GoldLedger {

    static final By BY = By.of("gold", Map.of("attribution", "PolNeAR"));
    private static final int BATCH = 50;

    private GoldLedger() {}

    /** The articles of one part, one annotator each, with speakers and the rest as the engine resolves them. */
    static List<AttributedDocument> articles(Path file) {
        Map<String, Article> gold = new HashMap<>();
        JsonGold.read(file).forEach(article -> gold.putIfAbsent(article.id(), article));
        Set<String> seen = new HashSet<>();
        List<AttributedDocument> articles = new ArrayList<>();
        for (String line : LikenessGold.lines(file)) {
            JsonNode json = JsonMapper.shared().readTree(line);
            String id = json.path("id").asString();
            Article article = gold.get(id);
            if (article == null || !seen.add(id)) {
                continue;
            }
            Document document = Document.of(id, article.text())
                    .withMetadata(Metadata.none()
                            .withOutlet(json.path("publisher").asString())
                            .withTitle(json.path("title").asString())
                            .withPublished(Published.given(
                                    LocalDate.parse(json.path("published").asString())))
                            .withLanguage("en"));
            articles.add(Hearsay.resolve(document, article.statements(), Gazetteer.standard()));
        }
        return articles;
    }

    static void store(Path ledger, List<AttributedDocument> articles) {
        try (Intake intake = Ledger.intake(ledger, BY)) {
            for (int from = 0; from < articles.size(); from += BATCH) {
                intake.store(new Intake.Batch(
                        articles.subList(from, Math.min(articles.size(), from + BATCH)).stream()
                                .map(article -> new Intake.Entry(article, null))
                                .toList(),
                        List.of(),
                        0,
                        0));
            }
            intake.finish();
        }
    }
}
