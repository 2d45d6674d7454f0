package hearsay.who.speaker;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.gazetteer.Known;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import hearsay.who.cast.Cast;
import hearsay.who.cast.SourceLists;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Outlets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where a source had it from, and whose word it is at bottom. */
public final class Chains {

    private static final Set<String> CITING = Set.of("citing", "quoting", "cites", "cited", "quotes", "quoted");

    private static final Set<String> READ = Set.of("read", "seen", "saw", "reviewed", "obtained");

    private static final Set<String> PASSED_ON = Set.of(
            "shown",
            "showed",
            "given",
            "passed",
            "leaked",
            "provided",
            "published",
            "printed",
            "released",
            "obtained",
            "posted");

    private static final Set<String> UNNAMED_AGREES =
            Set.of("source", "person", "official", "diplomat", "aide", "insider", "witness", "resident");

    private final Cast cast;
    private final Words words;
    private final Speakers.@Nullable Named[] speakers;

    private Chains(Cast cast, Speakers.@Nullable Named[] speakers) {
        this.cast = cast;
        this.words = cast.words;
        this.speakers = speakers;
    }

    /** For each attribution where its source had it from, nearest first; empty lists where the text does not say. */
    public static List<List<Via>> of(Cast cast, Speakers.@Nullable Named[] speakers) {
        Chains chains = new Chains(cast, speakers);
        List<List<Via>> all = new ArrayList<>();
        for (int a = 0; a < cast.attributions.size(); a++) {
            all.add(chains.find(a));
        }
        return all;
    }

    private List<Via> find(int a) {
        Attribution attribution = cast.attributions.get(a);
        List<Via> found = new ArrayList<>();
        List<Integer> near = Surroundings.of(cast, a);
        int done = -1;
        for (int i : near) {
            int start = i < done ? -1 : afterTrigger(i, attribution);
            if (start < 0 || inSource(attribution, start) && !inRelativeClause(attribution, start)) {
                continue;
            }
            done = add(found, a, start, words.lower(i).equals("according"));
            int further = further(done);
            while (further > 0 && found.size() < 5) {
                done = add(found, a, further, false);
                further = further(done);
            }
        }
        return List.copyOf(found);
    }

    /** Where the source's own source begins: "… who had been told by", "… that a diplomat had shown"; -1 for none. */
    private int further(int end) {
        int relative = words.at(end).equals(",") ? end + 1 : end;
        if (relative >= words.count() || !words.is(relative, Part.RELATIVE)) {
            return -1;
        }
        for (int i = relative + 1;
                i < Math.min(words.count(), relative + 8) && words.sentence(i) == words.sentence(relative);
                i++) {
            String word = words.lower(i);
            String next = words.lower(i + 1);
            if (CITING.contains(word) && !next.equals("by")
                    || READ.contains(word) && (i + 1 >= words.count() || words.letters(i + 1)) && !next.equals("by")) {
                return i + 1;
            }
            boolean by = next.equals("by")
                    && (word.equals("told")
                            || word.equals("informed")
                            || word.equals("briefed")
                            || word.equals("shown"));
            boolean from = next.equals("from") && (word.equals("it") || word.equals("heard") || word.equals("learned"));
            if (by || from) {
                return i + 2;
            }
        }
        boolean shown = false;
        for (int i = relative + 1; i < Math.min(words.count(), relative + 12) && words.letters(i); i++) {
            shown |= PASSED_ON.contains(words.lower(i));
        }
        return shown
                        && !words.is(relative + 1, Part.VERB)
                        && words.lower(relative).equals("that")
                ? relative + 1
                : -1;
    }

    /** The word after "citing", "according to", "based on", "told by", "on the authority of"; -1 where nothing of the kind is at {@code i}. */
    private int afterTrigger(int i, Attribution attribution) {
        String word = words.lower(i);
        String next = words.lower(i + 1);
        if (CITING.contains(word) && !next.equals("in")) {
            boolean byOther = next.equals("by")
                    || words.lower(i - 1).equals("was")
                    || words.lower(i - 1).equals("were");
            boolean asSaying = false;
            for (int j = i + 1; j < Math.min(words.count(), i + 10); j++) {
                asSaying |= words.lower(j).equals("as") && words.lower(j + 1).equals("saying");
            }
            boolean ownCue = inCue(attribution, i) && firstOfCue(attribution) == i && !word.endsWith("ing");
            return byOther || asSaying || ownCue && !otherVerbInCue(attribution, i) ? -1 : i + 1;
        }
        if ((word.equals("cited") || word.equals("quoted")) && next.equals("in")) {
            return i + 2;
        }
        if (word.equals("according") && next.equals("to")) {
            return inCue(attribution, i) ? -1 : i + 2;
        }
        if ((word.equals("relying") || word.equals("drawing")) && next.equals("on")
                || word.equals("referring") && next.equals("to") && isDocument(i + 2)
                || word.equals("basis") && next.equals("of")) {
            return i + 2;
        }
        if (word.equals("based") && next.equals("on") && !words.is(i - 1, Part.VERB)) {
            return i + 2;
        }
        if ((word.equals("told") || word.equals("informed") || word.equals("briefed")) && next.equals("by")) {
            return i + 2;
        }
        if (word.equals("authority") && next.equals("of")) {
            return i + 2;
        }
        if ((word.equals("heard") || word.equals("learned") || word.equals("learnt")) && next.equals("from")) {
            return i + 2;
        }
        return -1;
    }

    /** "referring to data from the ministry", not "referring to his predecessor". */
    private boolean isDocument(int start) {
        int to = phraseEnd(start);
        int m = to > start ? cast.mentionAt(SourcePhrase.head(cast, start, to)) : -1;
        return to > start
                && (m < 0 ? !words.capital(start) : cast.mentions.get(m).kind() == Kind.DOCUMENT);
    }

    private int firstOfCue(Attribution attribution) {
        return attribution.cue().isEmpty()
                ? -1
                : words.firstFrom(attribution.cue().get(0).start());
    }

    private boolean otherVerbInCue(Attribution attribution, int i) {
        for (int j = firstOfCue(attribution); j >= 0 && j < i; j++) {
            if (words.is(j, Part.VERB)) {
                return true;
            }
        }
        return false;
    }

    /** Adds whom the phrase at {@code start} names; returns the word after it. */
    private int add(List<Via> found, int a, int start, boolean according) {
        int to = phraseEnd(start);
        if (to > start) {
            for (int[] part : SourceLists.parts(cast, start, to)) {
                addOne(found, a, part[0], part[1], according);
            }
        }
        return Math.max(to, start);
    }

    private void addOne(List<Via> found, int a, int start, int to, boolean according) {
        Speakers.Named named = Speakers.of(cast, start, to);
        if (named == null) {
            return;
        }
        Speakers.Named speaker = speakers[a];
        int head = SourcePhrase.head(cast, start, to);
        int m = cast.mentionAt(head);
        boolean document = m >= 0 && cast.mentions.get(m).kind() == Kind.DOCUMENT;
        boolean own = speaker != null
                && (named.figure() != null && named.figure() == speaker.figure()
                        || named.speaker().name().equals(speaker.speaker().name()));
        if (own && !document) {
            return;
        }
        Figure figure = named.figure();
        boolean outlet = figure != null && Outlets.is(figure, cast.gazetteer);
        if (according && outlet) {
            return; // the medium, role relay
        }
        Speaker.Kind kind = named.speaker().kind();
        String name = named.speaker().name();
        boolean issued = document && !own && figure != null && m >= 0 && figure != cast.figureOf[m];
        if (document && !issued) {
            kind = Speaker.Kind.DOCUMENT;
            name = words.text(start, to);
        }
        Span span = words.span(start, to);
        if (found.stream().noneMatch(v -> v.span().overlaps(span))) {
            found.add(new Via(name, kind, span));
        }
    }

    /** Where the phrase that begins at {@code start} ends: at a comma, a verb, a clause. */
    private int phraseEnd(int start) {
        int end = start;
        while (end < Math.min(words.count(), start + 18)) {
            if (!words.letters(end)
                    && !words.at(end).equals("-")
                    && !words.at(end).equals("'")
                    && !Character.isDigit(words.at(end).charAt(0))) {
                break;
            }
            if (Grammar.is(words.at(end), Part.CALENDAR) && end > start) {
                break;
            }
            boolean clause = words.is(end, Part.RELATIVE)
                    || words.is(end, Part.CONJUNCTION) && !words.lower(end).equals("and");
            boolean verb = words.is(end, Part.VERB) && cast.mentionAt(end) < 0;
            if (end > start && (clause || verb || words.sentence(end) != words.sentence(start))) {
                break;
            }
            end++;
        }
        while (end > start && words.is(end - 1, Part.PREPOSITION)) {
            end--;
        }
        return end;
    }

    private boolean inCue(Attribution attribution, int word) {
        return attribution.cue().stream().anyMatch(span -> span.contains(words.start(word)));
    }

    private boolean inSource(Attribution attribution, int word) {
        return word < words.count() && attribution.source().stream().anyMatch(span -> span.contains(words.start(word)));
    }

    /** "Weller, who was told by two officials, …": inside the source's words, but not its head. */
    private boolean inRelativeClause(Attribution attribution, int word) {
        int head = cast.headMention(attribution.source());
        return head >= 0 && cast.mentions.get(head).head() < word;
    }

    /**
     * Whose word a statement is at bottom.
     *
     * @param speaker null where nobody is indicated
     * @param outer the root of the statement around it; null for none
     * @param sameSpeaker whether that statement has the same speaker
     */
    public static Statement.Root root(
            Cast cast,
            Speakers.@Nullable Named speaker,
            List<Via> via,
            @Nullable Medium medium,
            Statement.@Nullable Root outer,
            boolean sameSpeaker) {
        if (speaker == null) {
            return Statement.Root.ANONYMOUS;
        }
        if (outer != null) {
            return sameSpeaker ? outer : Statement.Root.RELAYED;
        }
        boolean last = via.isEmpty();
        boolean anonymous = last ? unnamed(speaker.speaker(), speaker.figure()) : unnamed(via.get(via.size() - 1));
        if (anonymous) {
            return Statement.Root.ANONYMOUS;
        }
        if (!via.isEmpty() || isOtherOutlet(cast, speaker) || throughOtherOutlet(cast, medium)) {
            return Statement.Root.RELAYED;
        }
        return Statement.Root.FIRST_HAND;
    }

    private static boolean unnamed(Speaker speaker, @Nullable Figure figure) {
        String first = speaker.name().toLowerCase(Locale.ROOT).split(" ", -1)[0];
        if (Grammar.is(first, Part.POSSESSIVE) && speaker.kind() == Speaker.Kind.PERSON) {
            return false; // "her lawyer" is somebody who could be asked
        }
        if (speaker.kind() == Speaker.Kind.GROUP) {
            return speaker.members().isEmpty() && !(first.equals("prosecutors") || first.equals("police"));
        }
        if (speaker.kind() == Speaker.Kind.PERSON || speaker.kind() == Speaker.Kind.UNKNOWN) {
            return figure == null || !figure.named() && !speaksForBody(speaker, figure);
        }
        return false;
    }

    /** "a police spokesman" speaks for a body that could be asked. */
    private static boolean speaksForBody(Speaker speaker, Figure figure) {
        String name = speaker.name().toLowerCase(Locale.ROOT);
        return figure.descriptions.stream().anyMatch(d -> d.head().startsWith("spokes"))
                || !speaker.candidates().isEmpty() && name.contains("spokes");
    }

    private static boolean unnamed(Via via) {
        boolean someone = via.kind() == Speaker.Kind.PERSON
                || via.kind() == Speaker.Kind.GROUP
                || via.kind() == Speaker.Kind.UNKNOWN;
        boolean ownWords = !via.name().isEmpty()
                && (Character.isLowerCase(via.name().charAt(0))
                        || UNNAMED_AGREES.stream().anyMatch(via.name()::contains));
        return someone && ownWords;
    }

    private static boolean isOtherOutlet(Cast cast, Speakers.Named speaker) {
        Figure figure = speaker.figure();
        boolean outlet = figure != null
                && Outlets.is(figure, cast.gazetteer)
                && (figure.known == null || !figure.known.sort().equals("social"));
        return outlet && !isOwn(cast, speaker.speaker().name());
    }

    private static boolean throughOtherOutlet(Cast cast, @Nullable Medium medium) {
        if (medium == null || medium.outlet() == null) {
            return false;
        }
        Known known = cast.gazetteer.named(medium.outlet());
        boolean social = known != null && known.sort().equals("social");
        return !social && !isOwn(cast, medium.outlet());
    }

    private static boolean isOwn(Cast cast, String outlet) {
        String own = cast.words.document.document().metadata().outlet();
        if (own == null) {
            return false;
        }
        Known one = cast.gazetteer.named(own);
        Known two = cast.gazetteer.named(outlet);
        String ownLetters = letters(own);
        String outletLetters = letters(outlet);
        return one != null && one == two || ownLetters.contains(outletLetters) || outletLetters.contains(ownLetters);
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
