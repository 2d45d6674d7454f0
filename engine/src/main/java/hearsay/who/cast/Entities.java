package hearsay.who.cast;

import hearsay.statement.Annotations.Entity;
import hearsay.statement.Annotations.Mention;
import hearsay.who.name.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns figures into the entities of an annotated article. */
public final class Entities {

    private Entities() {}

    /** Entities with at least one mention, by first mention. */
    public static List<Entity> of(Cast cast) {
        List<Figure> figures = new ArrayList<>();
        for (Figure figure : cast.figures) {
            if (!figure.mentions.isEmpty()) {
                figures.add(figure);
            }
        }
        figures.sort(Comparator.comparingInt(Entities::first).thenComparingInt(f -> f.id));
        List<Entity> entities = new ArrayList<>();
        for (Figure figure : figures) {
            List<Mention> mentions = figure.mentions.stream()
                    .sorted(Comparator.comparingInt(hearsay.who.name.Mention::from)
                            .thenComparingInt(hearsay.who.name.Mention::to))
                    .map(m -> new Mention(cast.words.span(m.from(), m.to()), m.form()))
                    .distinct()
                    .toList();
            entities.add(new Entity("e" + (entities.size() + 1), name(cast, figure), figure.kind, mentions));
        }
        return List.copyOf(entities);
    }

    private static int first(Figure figure) {
        return figure.mentions.stream()
                .mapToInt(hearsay.who.name.Mention::from)
                .min()
                .orElseThrow();
    }

    private static String name(Cast cast, Figure figure) {
        String name = figure.name();
        hearsay.who.name.Mention mention = figure.mentions.get(0);
        return name.isEmpty() ? cast.words.text(mention.from(), mention.to()) : name;
    }
}
