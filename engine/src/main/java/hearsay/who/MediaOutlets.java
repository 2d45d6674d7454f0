package hearsay.who;

import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Medium;
import hearsay.statement.Medium.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds outlets that a statement was made to or came through. */
final class MediaOutlets {

    private final Cast cast;
    private final Words words;
    private final Speakers.@Nullable Named[] speakers;

    MediaOutlets(Cast cast, Speakers.@Nullable Named[] speakers) {
        this.cast = cast;
        this.words = cast.words;
        this.speakers = speakers;
    }

    /** The mention that begins at word {@code from}, or right after an article there. */
    int mentionFrom(int from) {
        int found = -1;
        for (int head = from; head < Math.min(words.count(), from + 9); head++) {
            int m = cast.mentionAt(head);
            if (m < 0) {
                continue;
            }
            int start = cast.mentions.get(m).from();
            boolean after = start == from + 1 && found < 0 && !words.capital(from);
            if (start <= from && start >= from - 1 || after) {
                found = m; // "the Brussels daily Le Soir", not "Brussels" alone
            } else if (cast.form(m) != Form.PRONOUN && start > from + 1) {
                break;
            }
        }
        return found;
    }

    @Nullable
    Medium outletAt(int m, Medium.Kind kind, Role role, int a) {
        Mention mention = cast.mentions.get(m);
        Figure figure = cast.figureOf[m];
        if (figure == null || !isOutlet(figure, mention)) {
            return null;
        }
        if (!notSpeaker(a, m) && role != Role.RELAY) {
            return null;
        }
        int to = mention.to();
        return new Medium(kind, role, outletName(figure, mention), words.span(mention.from(), to));
    }

    String outletName(Figure figure, Mention mention) {
        String name = figure.name();
        if (name.isEmpty()) {
            name = words.text(mention.from(), mention.to());
        }
        return name.toLowerCase(Locale.ROOT).startsWith("the ") && !figure.named()
                ? name
                : name.startsWith("the ") ? name.substring(4) : name;
    }

    boolean isOutlet(Figure figure, Mention mention) {
        return Outlets.is(figure, cast.gazetteer)
                || mention.noun() != null && mention.noun().kind() == Noun.Kind.OUTLET;
    }

    boolean notSpeaker(int a, int m) {
        return speakers[a] == null || speakers[a].figure() != cast.figureOf[m];
    }

    @Nullable
    Medium outletNear(int from, int a) {
        int m = mentionFrom(from);
        return m < 0 ? null : outletAt(m, relayKind(m), Role.RELAY, a);
    }

    Medium.Kind relayKind(int m) {
        Figure figure = cast.figureOf[m];
        boolean station = figure != null && Outlets.isStation(figure);
        return station ? Medium.Kind.BROADCAST : Medium.Kind.ARTICLE;
    }
}
