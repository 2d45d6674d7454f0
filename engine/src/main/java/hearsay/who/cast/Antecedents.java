package hearsay.who.cast;

import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.tagging.TaggedDocument;
import hearsay.who.grammar.Words;
import java.util.ArrayList;
import java.util.List;

/** What is weighed when the antecedent of a pronoun is chosen: for training the weights, not for reading articles. */
public final class Antecedents {

    /**
     * A place where somebody was spoken of who may be meant.
     *
     * @param figure places of one figure have one number
     * @param span the mention there
     * @param agreement how well kind, number and gender fit
     * @param evidence in the order of {@code antecedents.tsv}
     */
    public record Place(int figure, Span span, double agreement, double[] evidence) {}

    /** A pronoun and the places before it, nearest first. */
    public record Choice(Span pronoun, List<Place> places) {}

    private Antecedents() {}

    /** The choices of a text without attributions, in reading order. */
    public static List<Choice> of(TaggedDocument text, Gazetteer gazetteer) {
        Words words = new Words(text, gazetteer);
        List<Choice> choices = new ArrayList<>();
        Cast.of(words, List.of(), gazetteer, null, choices::add);
        return List.copyOf(choices);
    }
}
