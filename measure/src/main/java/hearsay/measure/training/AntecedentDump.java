package hearsay.measure.training;

import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.tagging.Tagger;
import hearsay.who.cast.Antecedents;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what is weighed for each pronoun of a person, from which {@code training/who/antecedents.py} fits the weights.
 *
 * <p>Usage: {@code AntecedentDump IN.jsonl OUT.jsonl}. A line of IN has "id" and "text".
 */
public final class AntecedentDump {

    private AntecedentDump() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = new JsonMapper();
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode article = json.readTree(line);
                String text = article.get("text").asString();
                CodePoints units = new CodePoints(text);
                Document document = Document.of(article.get("id").asString(), text);
                for (Antecedents.Choice choice : Antecedents.of(Tagger.tag(document), Gazetteer.standard())) {
                    ObjectNode node = json.createObjectNode();
                    node.put("id", document.id());
                    add(node.putArray("pronoun"), choice.pronoun(), units);
                    ArrayNode places = node.putArray("places");
                    for (Antecedents.Place place : choice.places()) {
                        ObjectNode each = places.addObject();
                        each.put("figure", place.figure());
                        add(each.putArray("span"), place.span(), units);
                        each.put("agreement", place.agreement());
                        ArrayNode evidence = each.putArray("evidence");
                        for (double number : place.evidence()) {
                            evidence.add(number);
                        }
                    }
                    out.write(json.writeValueAsString(node));
                    out.newLine();
                }
            }
        }
    }

    private static void add(ArrayNode array, Span span, CodePoints units) {
        array.add(units.fromUnit(span.start()));
        array.add(units.fromUnit(span.end()));
    }
}
