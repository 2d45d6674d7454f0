package hearsay.app.desk.view;

import hearsay.app.desk.view.StatementView.Choice;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a statement that are one of several words. */
final class Choices {

    private Choices() {}

    static List<Choice> of(Statement statement) {
        return List.of(
                choice(
                        "kind",
                        "Sort of speaker",
                        statement.speaker() == null ? null : statement.speaker().kind(),
                        Speaker.Kind.values()),
                choice("type", "How literally", statement.type(), Statement.Type.values()),
                choice("act", "Act", statement.act(), Statement.Act.values()),
                choice("certainty", "How sure they are", statement.certainty(), Statement.Certainty.values()),
                choice("polarity", "Affirmed or denied", statement.polarity(), Statement.Polarity.values()),
                choice("stance", "The reporter", statement.stance(), Statement.Stance.values()),
                choice("root", "Whose word", statement.root(), Statement.Root.values()));
    }

    private static <E extends Enum<E>> Choice choice(String name, String label, @Nullable E value, E[] values) {
        return new Choice(
                name,
                label,
                value == null ? "" : spelled(value),
                Stream.of(values).map(Choices::spelled).toList());
    }

    private static String spelled(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
