package hearsay.who.medium;

import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Medium;
import hearsay.statement.Medium.Role;
import hearsay.who.cast.Cast;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import hearsay.who.name.Outlets;
import hearsay.who.speaker.Speakers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds outlets that a statement was made to or came through. */
final class MediaOutlets {

    private static final int FURTHEST_OUTLET = 10;

    private static final Set<String> LINKS = Set.of("with", "on", "by", "for", "from", "to");

    private static final Set<String> AIRED = Set.of(
            "airing", "aired", "broadcast", "taped", "published", "scheduled", "set", "posted", "last", "this", "week");

    private final Cast cast;
    private final Words words;
    private final Speakers.@Nullable Named[] speakers;
    private final OutletPhrases phrases;

    /** Outlets with names of several words, by the first. */
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    MediaOutlets(Cast cast, Speakers.@Nullable Named[] speakers) {
        this.cast = cast;
        this.words = cast.words;
        this.speakers = speakers;
        phrases = new OutletPhrases(cast);
        for (Figure figure : cast.figures) {
            String name = figure.name();
            int space = figure.named() ? name.indexOf(' ') : -1;
            if (space > 0 && Outlets.is(figure, cast.gazetteer)) {
                byFirstWord
                        .computeIfAbsent(name.substring(0, space), word -> new ArrayList<>())
                        .add(name);
            }
        }
    }

    /** The outlet that the words from {@code from} on name; null for none, and for the speaker itself. */
    @Nullable
    Medium named(int from, Medium.@Nullable Kind kind, Role role, int a) {
        OutletPhrases.Found found = phrases.at(from, a);
        if (found == null || isSpeaker(found.name(), a)) {
            return null;
        }
        Medium.Kind made = kind != null ? kind : found.station() ? Medium.Kind.BROADCAST : Medium.Kind.ARTICLE;
        return new Medium(made, role, found.name(), words.span(found.from(), found.to()));
    }

    private boolean isSpeaker(String name, int a) {
        Speakers.Named speaker = speakers[a];
        return speaker != null && speaker.speaker().name().equals(name);
    }

    /** The outlet at {@code from}, in whatever role: one that the words call so, or a known one. */
    @Nullable
    Medium any(int from, Medium.Kind kind, Role role, int a) {
        Medium named = named(from, kind, role, a);
        int m = named != null ? -1 : mentionFrom(from);
        return m < 0 ? named : outletAt(m, kind, role, a);
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

    /** What {@code m} names, taken for an outlet. */
    Medium as(int m, Medium.Kind kind, Role role) {
        Mention mention = cast.mentions.get(m);
        Figure figure = java.util.Objects.requireNonNull(cast.figureOf[m]);
        return new Medium(kind, role, outletName(figure, mention), words.span(mention.from(), mention.to()));
    }

    /**
     * The outlet behind an interview, past days and "airing": "an interview | airing on NBC", "| with NBC News correspondent Ana
     * Ruiz"; -1 for none.
     */
    int interviewer(int a, int at) {
        for (int i = at; i < Math.min(words.count() - 1, at + FURTHEST_OUTLET); i++) {
            boolean aside = Grammar.is(words.at(i), Part.CALENDAR)
                    || AIRED.contains(words.lower(i))
                    || words.lower(i).equals("radio")
                    || words.noun(i) != null && !words.capital(i);
            boolean link = LINKS.contains(words.lower(i));
            int m = link ? nameFrom(i + 1) : -1;
            Figure figure = m < 0 ? null : cast.figureOf[m];
            if (figure != null && isOutlet(figure, cast.mentions.get(m)) && notSpeaker(a, m)) {
                return m;
            }
            boolean person = m >= 0 || words.capital(i);
            if (!aside && !link && !person) {
                return -1;
            }
        }
        return -1;
    }

    /** The name that begins at word {@code from}, or after an article there; -1 for none. */
    private int nameFrom(int from) {
        int first = words.lower(from).equals("the") ? from + 1 : from;
        for (int head = first; head < Math.min(words.count(), first + 6); head++) {
            int m = cast.mentionAt(head);
            Name name = m < 0 ? null : cast.mentions.get(m).name();
            if (name != null) {
                return name.from() == first || name.from() == from ? m : -1;
            }
        }
        return -1;
    }

    String outletName(@Nullable Figure figure, Mention mention) {
        if (figure == null) {
            return words.text(mention.from(), mention.to());
        }
        String name = figure.name();
        List<String> fuller = name.indexOf(' ') < 0 ? byFirstWord.getOrDefault(name, List.of()) : List.of();
        if (fuller.size() == 1) {
            return fuller.get(0); // "Fox", where the article has "Fox News Sunday"
        }
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
        Medium named = named(from, null, Role.RELAY, a);
        if (named != null) {
            return named;
        }
        int m = mentionFrom(from);
        return m < 0 ? null : outletAt(m, relayKind(m), Role.RELAY, a);
    }

    Medium.Kind relayKind(int m) {
        Figure figure = cast.figureOf[m];
        boolean station = figure != null && Outlets.isStation(figure);
        return station ? Medium.Kind.BROADCAST : Medium.Kind.ARTICLE;
    }
}
