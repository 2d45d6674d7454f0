package hearsay.app.desk.view;

import hearsay.document.Span;
import hearsay.statement.Medium;
import hearsay.statement.Quantity;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the statements of one text into words. */
final class Cards {

    private static final double DOUBTFUL = 0.7;

    private final String text;

    Cards(String text) {
        this.text = text;
    }

    Card card(Statement statement) {
        Speaker speaker = statement.speaker();
        return new Card(
                statement.id(),
                Marking.number(statement.id()),
                speaker == null ? "Nobody named" : speaker.name(),
                speaker == null || speaker.kind() == Speaker.Kind.UNKNOWN ? "" : Words.of(speaker.kind()),
                words(statement.content()),
                how(statement),
                percent(statement.confidence()),
                statement.within(),
                statement.within() == null ? null : Marking.number(statement.within()),
                facts(statement),
                why(statement));
    }

    private List<String> how(Statement statement) {
        List<String> how = new ArrayList<>();
        how.add(Words.of(statement.type()));
        if (!statement.via().isEmpty()) {
            how.add("according to " + vias(statement));
        }
        if (statement.medium() != null) {
            how.add(Words.of(statement.medium()));
        }
        if (statement.said() != null) {
            how.add(statement.said().edtf());
        }
        if (statement.polarity() == Statement.Polarity.DENIED) {
            how.add("denied");
        }
        if (statement.certainty() == Statement.Certainty.PROBABLE
                || statement.certainty() == Statement.Certainty.POSSIBLE) {
            how.add(Words.of(statement.certainty()));
        }
        if (statement.stance() == Statement.Stance.DISTANCING) {
            how.add("the reporter keeps a distance");
        }
        return how;
    }

    private List<Card.Fact> facts(Statement statement) {
        List<Card.Fact> facts = new ArrayList<>();
        Speaker speaker = statement.speaker();
        if (speaker != null && !speaker.members().isEmpty()) {
            add(facts, "Who, each", String.join("; ", speaker.members()));
        }
        add(facts, "According to", statement.via().isEmpty() ? null : vias(statement));
        Medium medium = statement.medium();
        add(facts, "Through", medium == null ? null : Words.of(medium));
        add(facts, "Whose word", statement.root() == null ? null : Words.of(statement.root()));
        add(
                facts,
                "When said",
                statement.said() == null
                        ? null
                        : statement.said().edtf() + " (“"
                                + statement.said().span().cut(text) + "”)");
        add(
                facts,
                "Dates in it",
                statement.dates().stream()
                        .map(date -> date.edtf() + " (“" + date.span().cut(text) + "”)")
                        .collect(Collectors.joining("; ")));
        add(
                facts,
                "Quantities in it",
                statement.quantities().stream().map(this::quantity).collect(Collectors.joining("; ")));
        add(facts, "How literally", Words.of(statement.type()));
        add(facts, "Act", statement.act() == null ? null : Words.of(statement.act()));
        add(facts, "How sure they are", statement.certainty() == null ? null : Words.of(statement.certainty()));
        add(facts, "Affirmed or denied", statement.polarity() == null ? null : Words.of(statement.polarity()));
        add(facts, "The reporter", statement.stance() == null ? null : Words.of(statement.stance()));
        return facts;
    }

    private List<String> why(Statement statement) {
        List<String> why = new ArrayList<>();
        if (statement.cue().isEmpty()) {
            why.add("The words stand as a quotation, without a verb that says who says them.");
        } else {
            why.add("“" + words(statement.cue()) + "” says that something is said.");
        }
        Speaker speaker = statement.speaker();
        String source = words(statement.source());
        if (speaker == null) {
            why.add("The text names nobody for it.");
        } else if (source.isEmpty()) {
            why.add("The text around it leads to " + speaker.name() + ".");
        } else if (source.equals(speaker.name())) {
            why.add("The source is named in these words.");
        } else {
            String basis = speaker.basis() == Speaker.Basis.GAZETTEER
                    ? ", by a list of world knowledge"
                    : ", by the rest of the article";
            why.add("“" + source + "” stands for " + speaker.name() + basis + " (" + percent(speaker.confidence())
                    + " % sure).");
        }
        if (speaker != null && !speaker.candidates().isEmpty() && speaker.confidence() < DOUBTFUL) {
            why.add("It may also be " + String.join(" or ", speaker.candidates()) + ".");
        }
        if (!statement.hedges().isEmpty()) {
            why.add("Weakened by "
                    + statement.hedges().stream()
                            .map(span -> "“" + span.cut(text) + "”")
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        why.add("Source, cue and content are all right with " + percent(statement.confidence())
                + " % probability, by how sure the model was.");
        return why;
    }

    private String quantity(Quantity quantity) {
        return quantity.span().cut(text);
    }

    private static String vias(Statement statement) {
        return statement.via().stream().map(Via::name).collect(Collectors.joining(", who had it from "));
    }

    private String words(List<Span> spans) {
        return words(text, spans);
    }

    /** The words under spans, parts joined by " … ". */
    static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" … "));
    }

    private static void add(List<Card.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Card.Fact(name, value));
        }
    }

    private static int percent(double probability) {
        return (int) Math.round(probability * 100);
    }
}
