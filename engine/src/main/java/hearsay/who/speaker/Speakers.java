package hearsay.who.speaker;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Speaker;
import hearsay.who.cast.Cast;
import hearsay.who.cast.Kin;
import hearsay.who.cast.PronounResolver;
import hearsay.who.cast.SourceLists;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the speaker of each attribution. */
public final class Speakers {

    /** Words between "quoted" and "as saying". */
    private static final int FURTHEST_QUOTED = 12;

    /** Who one source stands for: the name as output gives it, and the figure where there is one. */
    public record Named(Speaker speaker, @Nullable Figure figure) {}

    private final Cast cast;
    private final Words words;
    private final SpeakerNames names;
    private final Issuers issuers;
    private final SourceHeads heads;
    private final @Nullable Named[] named;

    /** Attributions whose speaker is named by now, in reading order. */
    private final List<Integer> spoken = new ArrayList<>();

    private Speakers(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
        names = new SpeakerNames(cast);
        issuers = new Issuers(cast, names);
        heads = new SourceHeads(cast);
        named = new Named[cast.attributions.size()];
    }

    /** For each attribution who says it; null where nobody is indicated. */
    public static @Nullable Named[] of(Cast cast) {
        Speakers speakers = new Speakers(cast);
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < cast.attributions.size(); a++) {
            order.add(a);
        }
        order.sort((a, b) -> Integer.compare(start(cast.attributions.get(a)), start(cast.attributions.get(b))));
        speakers.issuers.find();
        NamesAhead ahead = new NamesAhead(cast, speakers.named);
        int previous = -1;
        for (int a : order) {
            Attribution attribution = cast.attributions.get(a);
            if (!attribution.source().isEmpty()) {
                speakers.named[a] = speakers.bySource(a, attribution);
            } else {
                speakers.named[a] = speakers.withoutSource(attribution, previous);
            }
            speakers.spoken.add(a);
            speakers.issuers.remember(a, speakers.named[a]);
            if (attribution.within() < 0 && speakers.named[a] != null) {
                ahead.look(previous, a, speakers.spoken);
                previous = a;
            }
        }
        return speakers.named;
    }

    public static int start(Attribution attribution) {
        int start = attribution.content().get(0).start();
        if (!attribution.source().isEmpty()) {
            start = Math.min(start, attribution.source().get(0).start());
        }
        return attribution.cue().isEmpty()
                ? start
                : Math.min(start, attribution.cue().get(0).start());
    }

    public static int end(Attribution attribution) {
        int end = attribution.content().get(attribution.content().size() - 1).end();
        for (List<Span> spans : List.of(attribution.source(), attribution.cue())) {
            end = spans.isEmpty()
                    ? end
                    : Math.max(end, spans.get(spans.size() - 1).end());
        }
        return end;
    }

    /** A quotation without cue goes on with the last speaker; "adding that" too; a passive has nobody. */
    private @Nullable Named withoutSource(Attribution attribution, int previous) {
        if (previous < 0 || named[previous] == null) {
            return null;
        }
        Attribution before = cast.attributions.get(previous);
        int gap = start(attribution) - end(before);
        if (attribution.cue().isEmpty()) {
            int here = words.firstFrom(start(attribution));
            int there = Math.max(0, words.firstFrom(end(before)) - 1);
            boolean near = here < words.count() && words.paragraph(here) - words.paragraph(there) <= 2 && gap < 1500;
            return near ? SpeakerNames.weaker(named[previous], SpeakerNames.BY_POSITION) : null;
        }
        String first = words.lower(words.firstFrom(attribution.cue().get(0).start()));
        boolean sameSentence =
                words.sentence(words.firstFrom(attribution.cue().get(0).start()))
                        == words.sentence(Math.max(0, words.firstFrom(end(before)) - 1));
        return Grammar.is(first, Part.PARTICIPLE) && sameSentence
                ? SpeakerNames.weaker(named[previous], SpeakerNames.BY_POSITION)
                : null;
    }

    private @Nullable Named bySource(int a, Attribution attribution) {
        Span span = attribution.source().get(0);
        int from = words.firstFrom(span.start());
        int to = words.firstFrom(span.end());
        if (from >= to) {
            return null;
        }
        Named quoted = quoted(attribution, to, a);
        if (quoted != null) {
            return quoted;
        }
        Named found = range(from, to, a);
        if (found == null && attribution.source().size() > 1) {
            Span second = attribution.source().get(1);
            found = range(words.firstFrom(second.start()), words.firstFrom(second.end()), a);
        }
        return found;
    }

    /** "The paper quoted the minister as saying": the minister speaks. */
    private @Nullable Named quoted(Attribution attribution, int sourceEnd, int a) {
        if (attribution.cue().isEmpty()) {
            return null;
        }
        int cue = words.firstFrom(attribution.cue().get(0).start());
        for (int i = Math.max(sourceEnd, cue - FURTHEST_QUOTED); i <= Math.min(words.count() - 1, cue + 3); i++) {
            if (!Set.of("quoted", "quotes", "quoting", "cited", "cites").contains(words.lower(i))) {
                continue;
            }
            for (int as = i + 2; as < Math.min(words.count(), i + FURTHEST_QUOTED) && words.letters(as); as++) {
                boolean saying = words.lower(as).equals("as")
                        && Set.of("saying", "telling").contains(words.lower(as + 1));
                if (saying && words.sentence(as) == words.sentence(i)) {
                    return range(i + 1, as, a);
                }
            }
        }
        return null;
    }

    /** Who the words {@code [from, to)} name, as the source of attribution {@code a}, or of none where it is -1. */
    private @Nullable Named range(int from, int to, int a) {
        if (from >= to) {
            return null;
        }
        List<int[]> parts = SourceLists.parts(cast, from, to);
        if (parts.size() == 1 && SourceLists.listBehind(cast, from, to) > from) {
            parts = SourceLists.parts(cast, SourceLists.listBehind(cast, from, to), to);
        }
        if (parts.size() == 1) {
            return one(parts.get(0)[0], parts.get(0)[1], a);
        }
        if (heads.isShared(parts)) {
            return names.own(from, to, null, Speaker.Kind.GROUP, SpeakerNames.BY_OWN_WORDS);
        }
        List<Named> members = new ArrayList<>();
        for (int[] part : parts) {
            Named member = one(part[0], part[1], a);
            if (member == null) {
                return names.own(from, to, null, Speaker.Kind.GROUP, SpeakerNames.BY_OWN_WORDS);
            }
            members.add(member);
        }
        Set<String> names = new LinkedHashSet<>();
        members.forEach(m -> names.addAll(
                m.speaker().members().isEmpty()
                        ? List.of(m.speaker().name())
                        : m.speaker().members()));
        double confidence = members.stream()
                .mapToDouble(m -> m.speaker().confidence())
                .min()
                .orElse(SpeakerNames.BY_GUESS);
        boolean gazetteer = members.stream().anyMatch(m -> m.speaker().basis() == Speaker.Basis.GAZETTEER);
        if (names.size() == 1) {
            return members.get(0);
        }
        return new Named(
                new Speaker(
                        String.join(" and ", names),
                        Speaker.Kind.GROUP,
                        List.copyOf(names),
                        gazetteer ? Speaker.Basis.GAZETTEER : Speaker.Basis.TEXT,
                        confidence,
                        List.of()),
                together(members));
    }

    private @Nullable Figure together(List<Named> members) {
        List<Figure> figures = new ArrayList<>();
        for (Named member : members) {
            if (member.figure() == null) {
                return null;
            }
            figures.add(member.figure());
        }
        return cast.together(figures);
    }

    private @Nullable Named one(int from, int to, int a) {
        int first = SourcePhrase.skipMarks(words, from, to);
        int head = SourcePhrase.head(cast, from, to);
        String word = words.lower(head);
        if (to - from <= 2 && words.is(head, Part.RELATIVE)) {
            int antecedent = heads.antecedent(from, word);
            Figure group = antecedent < 0 ? null : cast.groups.get(antecedent);
            if (group != null) {
                return names.name(group, null, SpeakerNames.BY_DESCRIPTION, List.of());
            }
            int some = heads.amount(from);
            if (some >= 0) {
                return names.own(some, from, null, Speaker.Kind.GROUP, SpeakerNames.BY_OWN_WORDS);
            }
            return antecedent < 0
                    ? names.own(from, to, null, Speaker.Kind.UNKNOWN, SpeakerNames.BY_GUESS)
                    : mention(antecedent, -1, -1);
        }
        int m = cast.mentionAt(head);
        int apposed = m >= 0 && cast.form(m) == Form.NAME ? -1 : heads.apposedName(from, to);
        if (apposed >= 0) {
            return mention(apposed, -1, -1);
        }
        boolean oneOf =
                words.lower(first).equals("one") && words.lower(first + 1).equals("of");
        if (oneOf && (m < 0 || cast.mentions.get(m).plural())) {
            return names.own(from, to, null, Speaker.Kind.PERSON, SpeakerNames.BY_OWN_WORDS);
        }
        if (m < 0) {
            // "Pennsylvania Gov. and party chairman Ed Randall", "law major at Lund University Ana Ruiz"
            int after = words.at(head + 1).equals(".") ? head + 2 : head + 1;
            int holder = heads.nameAtEnd(head, after, to);
            if (holder >= 0) {
                return mention(holder, -1, -1);
            }
            return unlisted(from, to, head);
        }
        Mention mention = cast.mentions.get(m);
        int meant = mention.form() == Form.PRONOUN ? heads.bracketed(head, to) : -1;
        if (meant >= 0) {
            return mention(meant, -1, -1);
        }
        if (mention.form() == Form.PRONOUN) {
            return pronoun(m, mention, a, from, to);
        }
        if (mention.form() == Form.NOMINAL && mention.kind() == Kind.PERSON) {
            int holder = heads.nameAtEnd(mention, to);
            if (holder >= 0) {
                return mention(holder, -1, -1);
            }
        }
        return mention(m, from, to);
    }

    /** A head that is no listed noun: "many", "some", "the mechanic's guild". */
    private @Nullable Named unlisted(int from, int to, int head) {
        String word = words.lower(head);
        if (Set.of("another", "someone", "somebody", "one", "either", "neither").contains(word)) {
            return names.own(from, to, null, Speaker.Kind.PERSON, SpeakerNames.BY_OWN_WORDS);
        }
        if (word.equals("both") && to - from == 1) {
            Figure group = recentPair(head);
            if (group != null) {
                return names.name(group, null, SpeakerNames.BY_POSITION, List.of());
            }
        }
        int company = heads.companyAtEnd(from, to);
        if (company >= 0) {
            return mention(company, -1, -1);
        }
        boolean several = Set.of(
                                "percent",
                                "%",
                                "third",
                                "half",
                                "quarter",
                                "everybody",
                                "everyone",
                                "nobody",
                                "anyone",
                                "anybody")
                        .contains(word)
                || word.endsWith("s") && !word.endsWith("ss")
                || Set.of("many", "some", "others", "most", "few", "several", "all", "both", "those", "none")
                        .contains(word)
                || words.is(head, Part.NUMBER);
        int count = Pronoun.count(word);
        Figure counted = count > 1 && words.lower(head - 1).equals("the") ? recentGroup(head, count) : null;
        if (counted != null) {
            return names.name(counted, null, SpeakerNames.BY_POSITION, List.of());
        }
        Named owner = owner(from, head);
        if (owner != null) {
            return owner;
        }
        if (words.is(head, Part.DETERMINER) && to - from == 1 && !several) {
            return names.own(from, to, null, Speaker.Kind.UNKNOWN, SpeakerNames.BY_GUESS);
        }
        return names.own(
                from,
                to,
                null,
                several ? Speaker.Kind.GROUP : Speaker.Kind.UNKNOWN,
                several ? SpeakerNames.BY_OWN_WORDS : SpeakerNames.BY_POSITION);
    }

    /** "the ministry's pledge", "Ruiz's own guidelines": whoever owns what is no person. */
    private @Nullable Named owner(int from, int head) {
        for (int i = from; i < head; i++) {
            int m = words.possessive(i) ? cast.mentionAt(i) : -1;
            if (m >= 0 && cast.form(m) == Form.NAME) {
                return mention(m, -1, -1);
            }
        }
        return null;
    }

    /** So many named together shortly before; null for none. */
    private @Nullable Figure recentGroup(int before, int many) {
        for (int head = before - 1; head >= Math.max(0, before - 60); head--) {
            int m = cast.mentionAt(head);
            Figure group = m < 0 || words.quotation(head) >= 0 ? null : cast.groups.get(m);
            if (group != null && group.members.size() == many) {
                return group;
            }
        }
        return null;
    }

    /** Two named together shortly before, else the two who spoke last. */
    private @Nullable Figure recentPair(int before) {
        Figure both = recentGroup(before, 2);
        if (both != null) {
            return both;
        }
        Named latest = spoken.isEmpty() ? null : named[spoken.get(spoken.size() - 1)];
        if (latest != null && latest.figure() != null && isPair(latest.figure())) {
            return latest.figure();
        }
        List<Named> last = new ArrayList<>();
        for (int i = spoken.size() - 1; i >= Math.max(0, spoken.size() - 6) && last.size() < 2; i--) {
            Named one = named[spoken.get(i)];
            boolean single =
                    one != null && one.figure() != null && one.figure().kind == Kind.PERSON && !one.figure().plural;
            if (single && one != null && last.stream().noneMatch(other -> other.figure() == one.figure())) {
                last.add(0, one);
            }
        }
        return last.size() < 2 ? null : together(last);
    }

    /** "two former engineers", or two who are named. */
    private static boolean isPair(Figure figure) {
        return figure.members.size() == 2
                || figure.plural && figure.words.toLowerCase(Locale.ROOT).startsWith("two ");
    }

    private @Nullable Named pronoun(int m, Mention mention, int a, int from, int to) {
        Pronoun pronoun = Pronoun.of(words.lower(mention.head()));
        if (pronoun == null) {
            return null;
        }
        if (pronoun.person() == 1) {
            return firstPerson(mention, a, from, to);
        }
        if (pronoun.person() == 2) {
            return names.own(from, to, null, Speaker.Kind.UNKNOWN, SpeakerNames.BY_GUESS);
        }
        Figure figure = cast.figureOf[m];
        if (figure == null) {
            return pronoun.word().equals("it")
                    ? null
                    : names.own(
                            from,
                            to,
                            null,
                            pronoun.plural() ? Speaker.Kind.GROUP : Speaker.Kind.PERSON,
                            SpeakerNames.BY_GUESS);
        }
        List<PronounResolver.Candidate> rivals = cast.rivals.getOrDefault(m, List.of());
        double margin =
                rivals.size() < 2 ? 3 : rivals.get(0).score() - rivals.get(1).score();
        double confidence = 1 / (1 + Math.exp(-0.4 - 0.9 * margin));
        List<String> candidates = confidence >= 0.75
                ? List.of()
                : rivals.stream()
                        .skip(1)
                        .map(r -> r.figure().name())
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .limit(3)
                        .toList();
        return names.name(figure, mention, Math.min(confidence, SpeakerNames.BY_NAME), candidates);
    }

    /** "I" in a quotation is whoever is quoted; outside, the author or the outlet. */
    private @Nullable Named firstPerson(Mention mention, int a, int from, int to) {
        int outer = a < 0 ? -1 : cast.attributions.get(a).within();
        if (outer < 0) {
            outer = cast.contents.innermost(words.start(mention.head()));
        }
        for (int steps = 0; outer >= 0 && outer != a && steps < 20; steps++) {
            if (named[outer] != null) {
                return SpeakerNames.weaker(named[outer], 0.9);
            }
            Attribution around = cast.attributions.get(outer);
            if (!around.source().isEmpty()) {
                Named found = bySource(outer, around);
                return found == null ? null : SpeakerNames.weaker(found, 0.9);
            }
            outer = around.within();
        }
        if (words.quotation(mention.head()) >= 0) {
            Figure speaker = cast.speakerOfContentAround(mention.head());
            return speaker == null
                    ? names.own(from, to, null, Speaker.Kind.UNKNOWN, SpeakerNames.BY_GUESS)
                    : names.name(speaker, mention, SpeakerNames.BY_POSITION, List.of());
        }
        var metadata = words.document.document().metadata();
        if (!metadata.authors().isEmpty()) {
            return SpeakerNames.plain(
                    String.join(" and ", metadata.authors()), Speaker.Kind.PERSON, SpeakerNames.BY_DESCRIPTION);
        }
        return metadata.outlet() == null
                ? names.own(from, to, null, Speaker.Kind.UNKNOWN, SpeakerNames.BY_GUESS)
                : SpeakerNames.plain(metadata.outlet(), Speaker.Kind.ORGANIZATION, SpeakerNames.BY_DESCRIPTION);
    }

    /** A name or phrase; {@code from} and {@code to} are -1 where it is no source of its own. */
    private @Nullable Named mention(int m, int from, int to) {
        Mention mention = cast.mentions.get(m);
        Figure figure = cast.figureOf[m];
        if (figure == null) {
            return names.own(
                    mention.from(), mention.to(), null, SpeakerNames.kind(mention.kind()), SpeakerNames.BY_GUESS);
        }
        if (figure.kind == Kind.DOCUMENT || figure.kind == Kind.EVENT) {
            return issuers.document(mention, figure, from, to);
        }
        boolean first = !figure.mentions.isEmpty() && figure.mentions.get(0) == mention;
        if (!figure.named() && figure.members.isEmpty() && from >= 0 && first) {
            figure.words = SourcePhrase.ownWords(cast, from, to);
        }
        if (!figure.named() && mention.plural() && !mention.definite() && from >= 0 && !first) {
            return names.own(from, to, figure, Speaker.Kind.GROUP, SpeakerNames.BY_OWN_WORDS);
        }
        if (mention.form() == Form.NOMINAL && !figure.named() && Kin.isTie(mention.noun())) {
            Figure owner = cast.kin().owner(mention);
            Figure relative = owner == null ? null : cast.kin().of(mention, owner);
            if (relative != null) {
                return names.name(relative, mention, SpeakerNames.BY_DESCRIPTION, List.of());
            }
        }
        if (mention.form() == Form.NOMINAL && !figure.named()) {
            return names.name(figure, mention, SpeakerNames.BY_OWN_WORDS, principals(mention, to));
        }
        boolean sure = mention.form() == Form.NAME;
        return names.name(figure, mention, sure ? SpeakerNames.BY_NAME : SpeakerNames.BY_DESCRIPTION, List.of());
    }

    /** Whom "a spokesman for X" speaks for. */
    private List<String> principals(Mention mention, int to) {
        Noun noun = mention.noun();
        if (noun == null
                || !noun.word().startsWith("spokes")
                        && !noun.word().equals("lawyer")
                        && !noun.word().equals("representative")) {
            return List.of();
        }
        for (int i = mention.to(); i < Math.min(words.count(), Math.max(to, mention.to())); i++) {
            int m = cast.mentionAt(i);
            if (m >= 0 && cast.figureOf[m] != null && cast.figureOf[m].named()) {
                return List.of(cast.figureOf[m].name());
            }
        }
        return List.of();
    }

    /** Who the words {@code [from, to)} name where they are no source, as after "citing". */
    public static @Nullable Named of(Cast cast, int from, int to) {
        return new Speakers(cast).range(from, to, -1);
    }
}
