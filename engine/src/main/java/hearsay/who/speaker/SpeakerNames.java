package hearsay.who.speaker;

import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Speaker;
import hearsay.who.cast.Cast;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns figures, and words that stand for nobody named, into speakers as output gives them. */
final class SpeakerNames {

    /** How sure a name is by the way it was found. */
    static final double BY_NAME = 0.95;

    static final double BY_OWN_WORDS = 0.85;
    static final double BY_DESCRIPTION = 0.8;
    static final double BY_POSITION = 0.6;
    static final double BY_GUESS = 0.3;
    private final Cast cast;
    private final Words words;

    SpeakerNames(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
    }

    static Speakers.Named weaker(Speakers.Named other, double most) {
        Speaker s = other.speaker();
        return new Speakers.Named(
                new Speaker(s.name(), s.kind(), s.members(), s.basis(), Math.min(s.confidence(), most), s.candidates()),
                other.figure());
    }

    static Speakers.Named plain(String name, Speaker.Kind kind, double confidence) {
        return new Speakers.Named(new Speaker(name, kind, List.of(), Speaker.Basis.TEXT, confidence, List.of()), null);
    }

    /** The speaker that a figure is. */
    Speakers.Named name(Figure figure, @Nullable Mention mention, double confidence, List<String> candidates) {
        Known known = figure.known;
        boolean state = known != null && (known.kind() == Known.Kind.STATE || known.standsFor() != null);
        if (state && known != null) {
            String name = known.standsFor() != null ? known.standsFor() : known.name();
            Known whom = cast.gazetteer.named(name);
            boolean spelled = figure.names.stream().anyMatch(n -> n.text().equals(name)) || inText(name);
            boolean body = whom != null && whom.kind() == Known.Kind.ORGANIZATION
                    || name.equals("European Union")
                    || whom == null;
            return new Speakers.Named(
                    new Speaker(
                            name,
                            body ? Speaker.Kind.ORGANIZATION : Speaker.Kind.STATE,
                            List.of(),
                            spelled && known.standsFor() == null ? Speaker.Basis.TEXT : Speaker.Basis.GAZETTEER,
                            known.standsFor() == null ? confidence : Math.min(confidence, 0.9),
                            candidates),
                    figure);
        }
        if (!figure.members.isEmpty()) {
            List<Speaker> each = figure.members.stream()
                    .map(f -> name(f, null, confidence, List.of()).speaker())
                    .toList();
            List<String> members = each.stream().map(Speaker::name).toList();
            boolean gazetteer = each.stream().anyMatch(s -> s.basis() == Speaker.Basis.GAZETTEER);
            return new Speakers.Named(
                    new Speaker(
                            String.join(" and ", members),
                            Speaker.Kind.GROUP,
                            members,
                            gazetteer ? Speaker.Basis.GAZETTEER : Speaker.Basis.TEXT,
                            Math.min(confidence, BY_POSITION),
                            candidates),
                    figure);
        }
        Speaker.Basis basis = figure.fromGazetteer ? Speaker.Basis.GAZETTEER : Speaker.Basis.TEXT;
        double sure = figure.fromGazetteer ? Math.min(confidence, 0.7) : confidence;
        String name = figure.name();
        if (name.isEmpty() && mention != null) {
            name = words.text(mention.from(), mention.to());
        }
        return new Speakers.Named(
                new Speaker(asWritten(strip(name)), kindOf(figure), List.of(), basis, sure, candidates), figure);
    }

    private boolean inText(String name) {
        return cast.textHas(name);
    }

    /** The name as the article writes it: names are compared with straight apostrophes. */
    private String asWritten(String name) {
        String curly = name.replace('\'', '\u2019');
        return name.indexOf('\'') >= 0 && words.document.text().contains(curly) ? curly : name;
    }

    private static String strip(String name) {
        return name.startsWith("the ") && name.length() > 4 && Character.isUpperCase(name.charAt(4))
                ? name.substring(4)
                : name;
    }

    private static Speaker.Kind kindOf(Figure figure) {
        if (figure.plural && !figure.named()) {
            return Speaker.Kind.GROUP;
        }
        if (figure.kind == Kind.UNKNOWN && figure.named() && (figure.gender != Gender.UNKNOWN || !figure.certain)) {
            return Speaker.Kind.PERSON;
        }
        return kind(figure.kind);
    }

    static Speaker.Kind kind(Kind kind) {
        return switch (kind) {
            case PERSON -> Speaker.Kind.PERSON;
            case ORGANIZATION -> Speaker.Kind.ORGANIZATION;
            case STATE, PLACE -> Speaker.Kind.STATE;
            case GROUP -> Speaker.Kind.GROUP;
            case DOCUMENT, EVENT -> Speaker.Kind.DOCUMENT;
            case UNKNOWN -> Speaker.Kind.UNKNOWN;
        };
    }

    Speakers.Named own(int from, int to, @Nullable Figure figure, Speaker.Kind kind, double confidence) {
        String own = SourcePhrase.ownWords(cast, from, to);
        return new Speakers.Named(new Speaker(own, kind, List.of(), Speaker.Basis.TEXT, confidence, List.of()), figure);
    }
}
