package hearsay.measure.resolution;

import hearsay.document.CodePoints;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.statement.DatedSpan;
import hearsay.when.Dates;
import hearsay.when.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Dates: the GUM news documents with their list of errors, and the invented relative expressions. */
final class DateFigures {

    private static final Options POINTS = Options.USUAL.withTimes(Options.Times.POINTS);
    private static final Options INTERVALS = Options.USUAL.withTimes(Options.Times.INTERVALS);

    private DateFigures() {}

    static String table(Path gum, Path gold) throws IOException {
        Set<String> errors = new HashSet<>();
        for (String line : Files.readAllLines(gold.resolve("gum-errors.tsv"))) {
            String[] cells = line.split("\t", -1);
            errors.add(cells[0] + " " + cells[1] + " " + cells[2]);
        }
        Share all = new Share();
        Share listed = new Share();
        Share exact = new Share();
        Share overlapping = new Share();
        for (String file : List.of("train.jsonl", "dev.jsonl")) {
            for (String line : Files.readAllLines(gum.resolve(file))) {
                JsonNode document = new ObjectMapper().readTree(line);
                if (document.get("genre").asString().equals("news")) {
                    read(document, errors, all, listed, exact, overlapping);
                }
            }
        }
        Share tune = new Share();
        Share held = new Share();
        for (String line : Files.readAllLines(gold.resolve("relative.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("part")) {
                int at = cells[1].indexOf(cells[3]);
                String value = Dates.value(
                        cells[1],
                        new Span(at, at + cells[3].length()),
                        Published.given(LocalDate.parse(cells[2])),
                        INTERVALS);
                (cells[0].equals("held") ? held : tune).gold(cells[4].equals(value));
            }
        }
        return "| dates | |\n|---|---|\n"
                + "| GUM news, exact value, words given | " + all.accuracy() + " |\n"
                + "| the same without the listed errors | " + listed.accuracy() + " |\n"
                + "| GUM news, found, same words | " + exact.f1() + " |\n"
                + "| GUM news, found, overlapping words | " + overlapping.f1() + " |\n"
                + "| invented relative expressions, exact value, tune | " + tune.accuracy() + " |\n"
                + "| the same, held back | " + held.accuracy() + " |\n";
    }

    private static void read(
            JsonNode document, Set<String> errors, Share all, Share listed, Share exact, Share overlapping) {
        String text = document.get("text").asString();
        CodePoints codePoints = new CodePoints(text);
        Published published =
                Published.given(LocalDate.parse(document.get("published").asString()));
        List<DatedSpan> found = Dates.find(text, published, POINTS);
        List<Span> spans = new ArrayList<>();
        for (JsonNode date : document.get("dates")) {
            int start = date.get("start").asInt();
            int end = date.get("end").asInt();
            Span span = new Span(codePoints.toUnit(start), codePoints.toUnit(end));
            spans.add(span);
            boolean right = date.get("when").asString().equals(Dates.value(text, span, published, POINTS));
            all.gold(right);
            if (!errors.contains(document.get("id").asString() + " " + start + " " + end)) {
                listed.gold(right);
            }
            exact.gold(found.stream().anyMatch(one -> one.span().equals(span)));
            overlapping.gold(found.stream().anyMatch(one -> one.span().overlaps(span)));
        }
        for (DatedSpan one : found) {
            exact.found();
            overlapping.found();
        }
    }
}
