package hearsay.who.medium;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Medium;
import hearsay.statement.Medium.Role;
import hearsay.who.cast.Cast;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.speaker.Speakers;
import hearsay.who.speaker.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in what form, and through which outlet, the words of a statement came. */
public final class Media {

    private static final Set<String> IN =
            Set.of("in", "at", "during", "on", "by", "via", "through", "from", "over", "to", "following");

    private static final Set<String> ISSUING = Set.of(
            "issued",
            "issues",
            "issuing",
            "released",
            "releasing",
            "publishing",
            "sending",
            "posting",
            "delivering",
            "releases",
            "published",
            "read",
            "sent",
            "sends",
            "posted",
            "delivered",
            "gave",
            "giving",
            "wrote");

    private static final Set<String> COPULA = Set.of("is", "was", "are", "were", "'s");

    private static final Set<String> WRITING = Set.of("wrote", "writes", "writing");

    private static final Set<String> PERFECT = Set.of("has", "have", "had");

    private static final Set<String> EARLIER = Set.of("earlier", "previously", "initially", "ago", "once");

    /** Attributions before and after one that may share its sentence. */
    private static final int NEIGHBOURS = 4;

    /** UTF-16 units between a cue and the form that goes with it: "said in a", "in a letter he". */
    private static final int BESIDE = 12;

    private static final Set<String> QUOTING = Set.of("quoted", "quotes", "quoting", "cited", "cites", "reported");

    private final Cast cast;

    private final Words words;

    private final Speakers.@Nullable Named[] speakers;

    private final MediaOutlets outlets;

    private final MediaForms forms;
    private final Hearers hearers;

    private Media(Cast cast, Speakers.@Nullable Named[] speakers) {
        this.cast = cast;
        this.words = cast.words;
        this.speakers = speakers;
        outlets = new MediaOutlets(cast, speakers);
        forms = new MediaForms(cast, outlets);
        hearers = new Hearers(cast, outlets);
    }

    /** For each attribution its medium; null where the text names none. Follow-on statements inherit it. */
    public static @Nullable Medium[] of(Cast cast, Speakers.@Nullable Named[] speakers) {
        Media media = new Media(cast, speakers);
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < cast.attributions.size(); a++) {
            order.add(a);
        }
        order.sort((a, b) ->
                Integer.compare(Speakers.start(cast.attributions.get(a)), Speakers.start(cast.attributions.get(b))));
        @Nullable Medium[] found = new Medium[order.size()];
        Medium current = null;
        String speaking = "";
        for (int a : order) {
            Speakers.Named speaker = speakers[a];
            found[a] = media.find(a);
            if (cast.attributions.get(a).within() >= 0) {
                continue;
            }
            String name = speaker == null ? "" : speaker.speaker().name();
            if (name.isEmpty() && found[a] == null) {
                continue; // "asked whether", "it is feared": nobody else's words
            }
            if (!name.equals(speaking)) {
                current = null;
                speaking = name;
            }
            if (found[a] != null) {
                current = found[a];
            } else if (!media.isOther(a)) {
                found[a] = current;
            }
        }
        return found;
    }

    /** "has said", "who wants", "said a year earlier": another occasion than that of the words before. */
    private boolean isOther(int a) {
        Attribution attribution = cast.attributions.get(a);
        if (attribution.cue().isEmpty()) {
            return false;
        }
        int first = words.firstFrom(attribution.cue().get(0).start());
        if (PERFECT.contains(words.lower(first))) {
            return true;
        }
        if (!attribution.source().isEmpty() && isRelative(attribution)) {
            return true;
        }
        return Surroundings.of(cast, a).stream().anyMatch(i -> EARLIER.contains(words.lower(i)));
    }

    private boolean isRelative(Attribution attribution) {
        int first = words.firstFrom(attribution.source().get(0).start());
        return attribution.source().get(0).length() <= 5 && words.is(first, Part.RELATIVE);
    }

    private @Nullable Medium find(int a) {
        Attribution attribution = cast.attributions.get(a);
        List<Integer> near = inClause(attribution, Surroundings.of(cast, a));
        if (near.isEmpty() || isAsked(attribution)) {
            return null;
        }
        boolean quoted = !attribution.cue().isEmpty() && isQuotedSaying(attribution);
        Medium told = quoted ? null : hearers.told(a, near);
        Medium form = form(a, attribution, near);
        if (told != null && form != null && isOccasionOf(form.kind(), told.kind())) {
            return new Medium(form.kind(), Role.TO, told.outlet(), told.span());
        }
        boolean aired = form != null && form.kind() == Medium.Kind.BROADCAST; // "told CNN on “Morning Table”"
        if (told != null && form != null && !aired && told.role() == Role.TO && told.kind() == Medium.Kind.INTERVIEW) {
            Span both = Span.over(List.of(told.span(), form.span()));
            boolean adjacent =
                    both.length() <= told.span().length() + form.span().length() + 6;
            return new Medium(form.kind(), Role.TO, told.outlet(), adjacent ? both : told.span());
        }
        if (told != null) {
            return told;
        }
        Medium relay = relay(a, attribution, near);
        if (relay != null) {
            return relay;
        }
        if (form != null) {
            return form;
        }
        Medium speaking = documentSpeaks(attribution);
        return speaking != null ? speaking : verb(a, attribution, near);
    }

    /** "told delegates at a summit", "told reporters on a conference call": the occasion says what it was. */
    private static boolean isOccasionOf(Medium.Kind form, Medium.Kind hearers) {
        return switch (hearers) {
            case SPEECH -> form == Medium.Kind.MEETING;
            case PRESS_CONFERENCE -> form == Medium.Kind.CALL || form == Medium.Kind.LETTER;
            default -> false;
        };
    }

    /** "asked whether": who was asked says nothing. */
    private boolean isAsked(Attribution attribution) {
        return attribution.source().isEmpty()
                && attribution.cue().size() == 1
                && words.lower(words.firstFrom(attribution.cue().get(0).start()))
                        .equals("asked");
    }

    /** "was quoted as saying", "reported by state media as telling". */
    private boolean isQuotedSaying(Attribution attribution) {
        Span last = attribution.cue().get(attribution.cue().size() - 1);
        int end = words.firstFrom(last.end()) - 1;
        return end > 0
                && words.lower(end - 1).equals("as")
                && (words.lower(end).equals("saying") || words.lower(end).equals("telling"));
    }

    /** For "Sofia, which wants the deal, said in a statement": only words of the relative clause. */
    private List<Integer> inClause(Attribution attribution, List<Integer> near) {
        if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
            return near;
        }
        if (!isRelative(attribution)) {
            return near;
        }
        int relative = words.firstFrom(attribution.source().get(0).start());
        int end = words.firstFrom(Speakers.end(attribution));
        while (end < words.count()
                && words.sentence(end) == words.sentence(relative)
                && !words.at(end).equals(",")) {
            end++;
        }
        int last = end;
        return near.stream().filter(i -> i >= relative && i < last).toList();
    }

    /** "in an interview with the Corriere", "at a news conference", "in a statement", "on state television". */
    private @Nullable Medium form(int a, Attribution attribution, List<Integer> near) {
        Medium best = null;
        Medium interview = null;
        int bestDistance = Integer.MAX_VALUE;
        int cue = attribution.cue().isEmpty()
                ? near.get(0)
                : words.firstFrom(attribution.cue().get(0).start());
        for (int at : near) {
            boolean opens =
                    near.indexOf(at) == 0 && words.lower(at).endsWith("ing"); // "Releasing a statement, she said"
            boolean issues = (inCue(attribution, at) || opens)
                    && ISSUING.contains(words.lower(at))
                    && !IN.contains(words.lower(at + 1)); // "wrote | in her ruling"
            boolean names = at > 0
                    && Set.of("cited", "named", "quoted", "described", "mentioned")
                            .contains(words.lower(at - 1));
            if (!issues && (!IN.contains(words.lower(at)) || names) || inSource(attribution, at)) {
                continue;
            }
            if (words.lower(at).equals("in") && words.lower(at + 1).equals("court") && words.noun(at + 2) == null) {
                best = new Medium(Medium.Kind.OTHER, Role.IN, null, words.span(at + 1, at + 2));
                bestDistance = Math.abs(at - cue);
                continue;
            }
            Medium found = onAir(interview, forms.after(a, at));
            interview = found != null && found.kind() == Medium.Kind.INTERVIEW ? found : interview;
            boolean instead = found != null && !(words.lower(at).equals("to") && found.kind() != Medium.Kind.LETTER);
            int distance = Math.abs(at - cue);
            if (found != null && instead && distance < bestDistance && !isOthers(a, found.span())) {
                best = found;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** "…, but said in a statement", "In a letter, she called his claim …": the form of what another cue nearer to it says. */
    private boolean isOthers(int a, Span form) {
        Attribution attribution = cast.attributions.get(a);
        if (attribution.cue().isEmpty()) {
            return false;
        }
        Span own = Span.over(attribution.cue());
        int gap = gap(own, form);
        for (int b = Math.max(0, a - NEIGHBOURS); b < Math.min(cast.attributions.size(), a + NEIGHBOURS + 1); b++) {
            Attribution other = cast.attributions.get(b);
            if (b == a || other.cue().isEmpty() || attribution.within() == b || other.within() == a) {
                continue;
            }
            Span cue = Span.over(other.cue());
            boolean later = cue.start() > own.start();
            boolean same = other.source().equals(attribution.source())
                    || other.source().isEmpty();
            boolean between = cue.start() > Math.min(own.start(), form.start())
                    && cue.start() < Math.max(own.start(), form.start());
            boolean beside = gap(cue, form) <= BESIDE;
            if (gap(cue, form) < gap && (same ? later && beside : between || beside)) {
                return true;
            }
        }
        return false;
    }

    private static int gap(Span one, Span two) {
        return Math.max(0, Math.max(one.start() - two.end(), two.start() - one.end()));
    }

    /** "in an interview with Jay Moor | on KBC": the interview, for that broadcaster. */
    private @Nullable Medium onAir(@Nullable Medium interview, @Nullable Medium found) {
        if (interview != null
                && found != null
                && interview.outlet() != null
                && interview.span().contains(found.span().start())) {
            return interview;
        }
        boolean same = interview != null
                && found != null
                && interview.outlet() == null
                && found.kind() == Medium.Kind.BROADCAST
                && found.span().start() > interview.span().end()
                && words.firstFrom(found.span().start())
                                - words.firstFrom(interview.span().end())
                        <= 5;
        return same && interview != null && found != null
                ? new Medium(
                        Medium.Kind.INTERVIEW,
                        found.role(),
                        found.outlet(),
                        Span.over(List.of(interview.span(), found.span())))
                : found;
    }

    /** "state media quoted him as saying", "was quoted by Reuters", "according to the paper, he said". */
    private @Nullable Medium relay(int a, Attribution attribution, List<Integer> near) {
        for (int k = 0; k < near.size(); k++) {
            int i = near.get(k);
            if (!QUOTING.contains(words.lower(i))) {
                continue;
            }
            if (words.lower(i + 1).equals("by")) {
                Medium by = outlets.outletNear(i + 2, a);
                if (by != null) {
                    return by;
                }
            }
            boolean asSaying = false;
            if (words.lower(i + 1).equals("as") && words.lower(i + 3).equals("by")) {
                Medium by = outlets.outletNear(i + 4, a);
                if (by != null) {
                    return by;
                }
            }
            for (int j = i + 1; j < Math.min(words.count(), i + 12); j++) {
                asSaying |= words.lower(j).equals("as")
                        && (words.lower(j + 1).equals("saying")
                                || words.lower(j + 1).equals("telling"));
            }
            if (asSaying) {
                for (int j = i - 1; j >= Math.max(0, i - 6); j--) {
                    int m = cast.mentionAt(j);
                    Medium before = m < 0 ? null : outlets.outletAt(m, outlets.relayKind(m), Role.RELAY, a);
                    if (before != null) {
                        return before;
                    }
                }
            }
        }
        for (int i : near) {
            boolean according =
                    words.lower(i).equals("according") && words.lower(i + 1).equals("to");
            boolean reports =
                    words.lower(i).equals("reported") && words.lower(i + 1).equals("by");
            boolean others = (according || reports) && isInOtherCue(a, i);
            if ((according || reports) && !others && !inSource(attribution, i + 2) && !inCue(attribution, i)) {
                Medium outlet = outlets.outletNear(i + 2, a);
                if (outlet != null) {
                    return outlet;
                }
            }
        }
        return null;
    }

    /** "The statement said": the document is the medium of whoever issued it. */
    private @Nullable Medium documentSpeaks(Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return null;
        }
        int m = cast.headMention(attribution.source());
        Occasions.Found papers = inPapers(attribution);
        if (papers != null) {
            return new Medium(papers.kind(), Role.IN, null, words.span(papers.from(), papers.to()));
        }
        if (m < 0 || cast.mentions.get(m).kind() != Kind.DOCUMENT) {
            return documentInCue(attribution);
        }
        Mention mention = cast.mentions.get(m);
        Occasions.Found form = Occasions.formEnding(words, mention.from(), mention.to());
        Medium.Kind kind = form != null ? form.kind() : singular(mention);
        Figure figure = cast.figureOf[m];
        for (int i = 0; kind == null && figure != null && i < figure.descriptions.size(); i++) {
            kind = Occasions.form(figure.descriptions.get(i).head()); // "the document", of an affidavit
        }
        return kind == null ? null : new Medium(kind, Role.IN, null, words.span(mention.from(), mention.to()));
    }

    /** "court papers", "court records": two words that together name the form. */
    private Occasions.@Nullable Found inPapers(Attribution attribution) {
        Span source = attribution.source().get(0);
        int from = words.firstFrom(source.start());
        int to = words.firstFrom(source.end());
        int zone = to > from ? SourcePhrase.zoneEnd(cast, from, to) : from;
        Occasions.Found form = zone > from + 1 ? Occasions.formEnding(words, from, zone) : null;
        return form != null && form.to() - form.from() > 1 && form.kind() == Medium.Kind.COURT_DOCUMENT ? form : null;
    }

    /** "the fund's | report stated": the document where the verb begins. */
    private @Nullable Medium documentInCue(Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return null;
        }
        int first = words.firstFrom(attribution.cue().get(0).start());
        Noun noun = words.noun(first);
        boolean document = noun != null
                && noun.kind() == Noun.Kind.DOCUMENT
                && words.is(first + 1, Part.VERB)
                && !COPULA.contains(words.lower(first + 1)); // not "his message is to"
        Medium.Kind kind = document && noun != null ? Occasions.form(noun.word()) : null;
        return kind == null ? null : new Medium(kind, Role.IN, null, words.span(first, first + 1));
    }

    private static Medium.@Nullable Kind singular(Mention mention) {
        return mention.noun() == null ? null : Occasions.form(mention.noun().word());
    }

    /** "tweeted", "wrote on Facebook" without more. */
    private @Nullable Medium verb(int a, Attribution attribution, List<Integer> near) {
        for (int i : near) {
            boolean letter = inCue(attribution, i)
                    && (words.lower(i).equals("written") || words.lower(i).equals("wrote"))
                    && words.lower(i + 1).equals("to");
            if (letter) {
                return new Medium(Medium.Kind.LETTER, Role.IN, null, words.span(i, i + 2));
            }
            Medium column = inCue(attribution, i) && WRITING.contains(words.lower(i)) ? column(a, attribution) : null;
            if (column != null) {
                return column;
            }
            Medium.Kind kind = inCue(attribution, i) ? Occasions.verb(words.lower(i)) : null;
            if (kind != null) {
                boolean tweet = words.lower(i).startsWith("tweet");
                return new Medium(kind, Role.IN, tweet ? "Twitter" : null, words.span(i, i + 1));
            }
        }
        return null;
    }

    /** "Bo Lind, a columnist for the Tribun, wrote". */
    private @Nullable Medium column(int a, Attribution attribution) {
        for (Span source : attribution.source()) {
            int end = words.firstFrom(source.end());
            boolean writer = false;
            for (int i = words.firstFrom(source.start()); i < end; i++) {
                writer |= Set.of("columnist", "editor", "commentator", "writer", "blogger")
                        .contains(words.lower(i));
                boolean links = Set.of("for", "of", "at", "in", "with").contains(words.lower(i));
                Medium found = writer && links ? outlets.any(i + 1, Medium.Kind.ARTICLE, Role.IN, a) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean isInOtherCue(int a, int word) {
        for (int b = Math.max(0, a - NEIGHBOURS); b < Math.min(cast.attributions.size(), a + NEIGHBOURS + 1); b++) {
            if (b != a && inCue(cast.attributions.get(b), word)) {
                return true;
            }
        }
        return false;
    }

    private boolean inCue(Attribution attribution, int word) {
        return attribution.cue().stream().anyMatch(span -> span.contains(words.start(word)));
    }

    private boolean inSource(Attribution attribution, int word) {
        return word < words.count() && attribution.source().stream().anyMatch(span -> span.contains(words.start(word)));
    }
}
