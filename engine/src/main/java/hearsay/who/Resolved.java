package hearsay.who;

import hearsay.statement.Annotations;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.DatedSpan;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import hearsay.who.cast.Cast;
import hearsay.who.cast.Entities;
import hearsay.who.medium.Media;
import hearsay.who.medium.Occasions;
import hearsay.who.medium.Said;
import hearsay.who.name.Outlets;
import hearsay.who.speaker.Chains;
import hearsay.who.speaker.Speakers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who says what the attributions of one text give, and through whom.
 *
 * @param each one for each attribution, in their order
 * @param entities everybody and everything the text speaks of, by first mention
 */
public record Resolved(List<Each> each, List<Annotations.Entity> entities) {

    /**
     * What was found for one attribution.
     *
     * @param speaker null only where nobody is indicated
     * @param via where the source had it from, nearest first
     * @param said when it was said; null where the text does not say
     * @param outlet whether an outlet speaks, or a document that passes facts on
     */
    public record Each(
            @Nullable Speaker speaker,
            List<Via> via,
            Statement.Root root,
            @Nullable Medium medium,
            @Nullable DatedSpan said,
            boolean outlet) {

        public Each {
            via = List.copyOf(via);
        }
    }

    public Resolved {
        each = List.copyOf(each);
        entities = List.copyOf(entities);
    }

    static Resolved of(Cast cast, List<DatedSpan> dates) {
        Speakers.@Nullable Named[] speakers = Speakers.of(cast);
        @Nullable Medium[] media = Media.of(cast, speakers);
        List<List<Via>> chains = Chains.of(cast, speakers);
        @Nullable DatedSpan[] said = Said.of(cast, speakers, dates);
        @Nullable Statement.Root[] roots = new Statement.Root[speakers.length];
        List<Each> each = new ArrayList<>();
        for (int a = 0; a < speakers.length; a++) {
            Statement.Root root = root(cast, speakers, media, chains, roots, a, 0);
            Speakers.Named named = speakers[a];
            boolean outlet = passesOn(cast, a)
                    || named != null
                            && named.figure() != null
                            && Outlets.is(named.figure(), cast.gazetteer)
                            && !Outlets.isSocial(named.figure());
            each.add(new Each(named == null ? null : named.speaker(), chains.get(a), root, media[a], said[a], outlet));
        }
        return new Resolved(each, Entities.of(cast));
    }

    /** Reports, records, filings and data pass facts on; a statement or letter is its issuer's own word. */
    private static boolean passesOn(Cast cast, int a) {
        int m = cast.headMention(cast.attributions.get(a).source());
        if (m < 0 || cast.mentions.get(m).kind() != Kind.DOCUMENT) {
            return false;
        }
        String noun = cast.words.lower(cast.mentions.get(m).head());
        Medium.Kind kind = Occasions.form(noun);
        boolean own = kind == Medium.Kind.STATEMENT
                || kind == Medium.Kind.POST
                || kind == Medium.Kind.SPEECH
                || kind == Medium.Kind.LETTER && !noun.startsWith("memo");
        return !own;
    }

    private static Statement.Root root(
            Cast cast,
            Speakers.@Nullable Named[] speakers,
            @Nullable Medium[] media,
            List<List<Via>> chains,
            @Nullable Statement.Root[] roots,
            int a,
            int depth) {
        Statement.Root known = roots[a];
        if (known != null) {
            return known;
        }
        int outer = cast.attributions.get(a).within();
        Statement.Root around =
                outer < 0 || depth > 20 ? null : root(cast, speakers, media, chains, roots, outer, depth + 1);
        Speakers.Named speaker = speakers[a];
        Speakers.Named outerSpeaker = outer < 0 ? null : speakers[outer];
        boolean same = speaker != null
                && outerSpeaker != null
                && speaker.speaker().name().equals(outerSpeaker.speaker().name());
        Statement.Root root = Chains.root(cast, speaker, chains.get(a), media[a], around, same);
        roots[a] = root;
        return root;
    }
}
