package hearsay.measure.resolution;

import hearsay.measure.resolution.ResolutionScores.Found;
import hearsay.measure.resolution.ResolutionScores.Share;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Markdown tables of what {@link ResolutionScores} counted. */
final class ResolutionTables {

    private ResolutionTables() {}

    /** A row a measure, a column a set. */
    static String main(Map<String, ResolutionScores> scores) {
        StringBuilder table = new StringBuilder(header("", scores));
        counts(table, "gold statements", scores, ResolutionScores::goldStatements);
        counts(table, "of them found", scores, ResolutionScores::paired);
        shares(table, "speaker, accuracy", scores, s -> s.speaker);
        shares(table, "of named speakers", scores, s -> s.namedSpeaker);
        shares(table, "kind of right speakers", scores, s -> s.speakerKind);
        shares(table, "nobody indicated", scores, s -> s.nobody);
        shares(table, "root", scores, s -> s.root);
        founds(table, "via, F1", scores, s -> s.via);
        founds(table, "medium, F1", scores, s -> s.medium);
        founds(table, "within, F1", scores, s -> s.within);
        founds(table, "hedges, F1", scores, s -> s.hedges);
        shares(table, "stance", scores, s -> s.stance);
        shares(table, "certainty", scores, s -> s.certainty);
        shares(table, "polarity", scores, s -> s.polarity);
        shares(table, "act", scores, s -> s.act);
        return table.toString();
    }

    /** One table for each thing that has classes: accuracy by the gold's class, and its count. */
    static String classes(Map<String, ResolutionScores> scores) {
        StringBuilder tables = new StringBuilder();
        Set<String> names = new TreeSet<>();
        scores.values().forEach(s -> names.addAll(s.classes.keySet()));
        for (String name : names) {
            Set<String> answers = new TreeSet<>();
            scores.values()
                    .forEach(s -> answers.addAll(
                            s.classes.getOrDefault(name, Map.of()).keySet()));
            tables.append(header(name + " by class", scores));
            for (String answer : answers) {
                shares(tables, answer, scores, s -> s.classes
                        .getOrDefault(name, Map.of())
                        .getOrDefault(answer, new Share()));
            }
            tables.append('\n');
        }
        Set<String> kinds = new TreeSet<>();
        scores.values().forEach(s -> kinds.addAll(s.mediaByKind.keySet()));
        tables.append(header("medium by kind, F1", scores));
        for (String kind : kinds) {
            founds(tables, kind, scores, s -> s.mediaByKind.getOrDefault(kind, new Found()));
        }
        return tables.toString();
    }

    private static String header(String first, Map<String, ResolutionScores> scores) {
        return "| " + first + " | " + String.join(" | ", scores.keySet()) + " |\n|---|" + "---|".repeat(scores.size())
                + "\n";
    }

    private static void counts(
            StringBuilder table,
            String name,
            Map<String, ResolutionScores> scores,
            Function<ResolutionScores, Integer> what) {
        row(table, name, scores, s -> what.apply(s).toString());
    }

    private static void shares(
            StringBuilder table,
            String name,
            Map<String, ResolutionScores> scores,
            Function<ResolutionScores, Share> what) {
        row(
                table,
                name,
                scores,
                s -> cell(what.apply(s).percent(), what.apply(s).all()));
    }

    private static void founds(
            StringBuilder table,
            String name,
            Map<String, ResolutionScores> scores,
            Function<ResolutionScores, Found> what) {
        row(table, name, scores, s -> cell(what.apply(s).f1(), what.apply(s).gold()));
    }

    private static String cell(double percent, int of) {
        return of == 0 ? "–" : ResolutionCommand.number(percent) + " (" + of + ")";
    }

    private static void row(
            StringBuilder table,
            String name,
            Map<String, ResolutionScores> scores,
            Function<ResolutionScores, String> cell) {
        table.append("| ").append(name).append(" |");
        scores.values().forEach(s -> table.append(' ').append(cell.apply(s)).append(" |"));
        table.append('\n');
    }
}
