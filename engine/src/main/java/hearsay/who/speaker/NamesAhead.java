package hearsay.who.speaker;

import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.cast.Cast;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives a role that spoke its name, where the name comes just after it. */
final class NamesAhead {

    private final Cast cast;
    private final Words words;

    /** For each attribution who says it, as far as it is known; changed here. */
    private final Speakers.@Nullable Named[] named;

    NamesAhead(Cast cast, Speakers.@Nullable Named[] named) {
        this.cast = cast;
        this.words = cast.words;
        this.named = named;
    }

    /** "The club's president said … 'Nobody is bigger,' Carlos Meira insisted": a new name, just after the role. */
    void look(int before, int a, List<Integer> spoken) {
        Speakers.Named unnamed = before < 0 ? null : named[before];
        Speakers.Named now = named[a];
        if (unnamed == null || now == null || unnamed.figure() == null || now.figure() == null) {
            return;
        }
        int role = cast.headMention(cast.attributions.get(before).source());
        int name = cast.headMention(cast.attributions.get(a).source());
        Figure figure = now.figure();
        boolean introduced = name >= 0
                && cast.form(name) == Form.NAME
                && cast.figureOf[name] == figure
                && figure.mentions.get(0) == cast.mentions.get(name)
                && figure.descriptions.isEmpty()
                && figure.name().indexOf(' ') > 0;
        boolean awaited = role >= 0
                && cast.form(role) == Form.NOMINAL
                && cast.mentions.get(role).definite()
                && mayName(figure, cast.mentions.get(role))
                && !unnamed.figure().named()
                && unnamed.figure().gender.agrees(figure.gender)
                && unnamed.speaker().candidates().isEmpty();
        if (!introduced || !awaited) {
            return;
        }
        int from = cast.mentions.get(role).head();
        int to = cast.mentions.get(name).head();
        if (words.sentence(to) - words.sentence(from) > 2 || words.paragraph(to) - words.paragraph(from) > 1) {
            return;
        }
        for (int other : spoken) {
            Speakers.Named earlier = named[other];
            if (earlier != null && earlier.figure() == unnamed.figure()) {
                named[other] = SpeakerNames.weaker(now, SpeakerNames.BY_POSITION);
            }
        }
    }

    /** A person's name for a person's part; for a body's one that says what it is: "China's central bank", "the People's Bank of China". */
    private boolean mayName(Figure figure, Mention role) {
        if (role.kind() == Kind.PERSON) {
            return figure.mayBePerson();
        }
        Noun noun = role.noun();
        if (role.kind() != Kind.ORGANIZATION || figure.kind != Kind.ORGANIZATION || noun == null) {
            return false;
        }
        return !figure.names.isEmpty()
                && figure.names.get(0).words().stream().anyMatch(word -> {
                    Noun part = cast.gazetteer.noun(word.toLowerCase(Locale.ROOT));
                    return part != null
                            && (part.word().equals(noun.word())
                                    || noun.like().contains(part.word())
                                    || part.like().contains(noun.word()));
                });
    }
}
