package hearsay.who.medium;

import hearsay.gazetteer.Gender;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Medium;
import hearsay.statement.Medium.Role;
import hearsay.who.cast.Cast;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom a statement was made to: "told Reuters", "told reporters", "testified before a Senate committee". */
final class Hearers {

    private static final Set<String> TELLING =
            Set.of("told", "tells", "tell", "telling", "briefed", "briefing", "informed", "assured", "addressed");

    private static final Set<String> SPEAKING =
            Set.of("testified", "testifying", "testify", "speaking", "spoke", "testimony", "addressing", "talking");
    private static final Set<String> COMMITTEES = Set.of("committee", "subcommittee", "commission", "council", "panel");

    private static final Set<String> TO = Set.of("to", "before");

    private final Cast cast;
    private final Words words;
    private final MediaOutlets outlets;

    Hearers(Cast cast, MediaOutlets outlets) {
        this.cast = cast;
        this.words = cast.words;
        this.outlets = outlets;
    }

    /** "told Reuters", "told reporters", "told parliament". */
    @Nullable
    Medium told(int a, List<Integer> near) {
        for (int i : near) {
            int next = afterTelling(a, i);
            if (next < 0) {
                continue;
            }
            boolean tells = TELLING.contains(words.lower(i));
            int m = outlets.mentionFrom(next);
            Medium outlet = tells ? outlets.any(next, Medium.Kind.INTERVIEW, Role.TO, a) : null;
            if (outlet != null) {
                return outlet;
            }
            boolean named = tells && words.letters(next); // after a mark come the words that were told
            Medium show = named ? Programmes.at(words, next, Medium.Kind.INTERVIEW, Role.TO) : null;
            if (show != null) {
                return show; // "told The Laura Bell Show"
            }
            Medium somebodys = tells && m >= 0 ? journalist(m, a) : null;
            if (somebodys != null) {
                return somebodys;
            }
            Medium programme = m < 0 || !tells ? null : programme(m, next);
            if (programme != null) {
                return programme;
            }
            if (m >= 0 && isCommittee(m)) {
                Mention committee = cast.mentions.get(m);
                return new Medium(Medium.Kind.MEETING, Role.TO, null, words.span(committee.from(), committee.to()));
            }
            Occasions.Found hearer = Occasions.hearer(words, next);
            Medium occasion = hearer == null ? occasionTold(next) : null;
            if (occasion != null) {
                return occasion;
            }
            if (hearer == null && m >= 0 && cast.form(m) == Form.PRONOUN) {
                continue;
            }
            if (hearer == null && m >= 0) {
                // "told a local newspaper", "told the cheering crowd", "told a Senate committee"
                Mention mention = cast.mentions.get(m);
                hearer = hearerByHead(mention);
            }
            if (hearer != null) {
                int to = hearer.to();
                return new Medium(hearer.kind(), Role.TO, null, words.span(hearer.from(), to));
            }
        }
        return null;
    }

    /** "told the Senate Judiciary Committee": a body that hears people, by name. */
    private boolean isCommittee(int m) {
        Name name = cast.mentions.get(m).name();
        return name != null
                && name.words().stream().anyMatch(word -> COMMITTEES.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The word after "told", "speaking to", "testified before"; -1 where nothing of the kind is at {@code i}. */
    private int afterTelling(int a, int i) {
        String word = words.lower(i);
        if (TELLING.contains(word)) {
            return cast.attributions.get(a).cue().stream().anyMatch(span -> span.contains(words.start(i))) ? i + 1 : -1;
        }
        if (SPEAKING.contains(word) && TO.contains(words.lower(i + 1))) {
            return i + 2;
        }
        boolean press = word.equals("to") && Occasions.hearerKind(words.lower(i + 1)) == Medium.Kind.PRESS_CONFERENCE;
        return press ? i + 1 : -1;
    }

    /** "told Tom Weller | of CNN": the outlet that the hearer works for. */
    private @Nullable Medium journalist(int m, int a) {
        Mention person = cast.mentions.get(m);
        Figure figure = cast.figureOf[m];
        boolean linked = Set.of("of", "from", "at", "with").contains(words.lower(person.to()));
        if (!linked || figure == null || person.name() == null || !figure.mayBePerson()) {
            return null;
        }
        int outlet = outlets.mentionFrom(person.to() + 1);
        Medium of = outlet < 0 ? null : outlets.outletAt(outlet, Medium.Kind.INTERVIEW, Role.TO, a);
        return of == null
                ? null
                : new Medium(
                        of.kind(),
                        of.role(),
                        of.outlet(),
                        words.span(person.from(), cast.mentions.get(outlet).to()));
    }

    /** "told Capital Download": a name of several words that is no person's. */
    private @Nullable Medium programme(int m, int next) {
        Mention mention = cast.mentions.get(m);
        Name name = mention.name();
        Figure figure = cast.figureOf[m];
        if (name == null || figure == null) {
            return null;
        }
        boolean unclear = figure.known == null
                && !figure.certain
                && figure.gender == Gender.UNKNOWN
                && figure.kind != Kind.ORGANIZATION
                && name.words().size() > 1
                && name.from() == next
                && mention.noun() == null
                && cast.gazetteer.givenName(name.words().get(0)) == null;
        return unclear
                ? new Medium(Medium.Kind.INTERVIEW, Role.TO, name.text(), words.span(mention.from(), mention.to()))
                : null;
    }

    /** "told a news conference in Strasbourg", "told a rally". */
    private @Nullable Medium occasionTold(int from) {
        for (int to = from + 1; to <= Math.min(words.count(), from + 6) && words.letters(to - 1); to++) {
            Occasions.Found form = Occasions.formEnding(words, from, to);
            boolean occasion = form != null
                    && (form.kind() == Medium.Kind.PRESS_CONFERENCE
                            || form.kind() == Medium.Kind.SPEECH
                            || form.kind() == Medium.Kind.MEETING);
            boolean heard = Occasions.hearerKind("a " + words.lower(to - 1)) == Medium.Kind.SPEECH;
            if (form != null && form.kind() == Medium.Kind.MEETING && heard) {
                form = new Occasions.Found(Medium.Kind.SPEECH, form.from(), form.to()); // "the party conference"
            }
            if (form != null
                    && occasion
                    && !words.possessive(to - 1)
                    && (to >= words.count()
                            || !words.letters(to)
                            || Occasions.formEnding(words, from, to + 1) == null)) {
                return new Medium(form.kind(), Role.TO, null, words.span(from, SourcePhrase.complementEnd(cast, to)));
            }
        }
        return null;
    }

    private Occasions.@Nullable Found hearerByHead(Mention mention) {
        String head = words.lower(mention.head());
        for (String article : List.of("", "the ", "a ")) {
            Medium.Kind kind = Occasions.hearerKind(article + head);
            if (kind != null) {
                return new Occasions.Found(kind, mention.from(), mention.to());
            }
        }
        return null;
    }
}
