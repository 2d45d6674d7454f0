package hearsay.who;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Speaker;
import hearsay.who.Grammar.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the speaker of each attribution. */
final class Speakers {

    /** How sure a name is by the way it was found. */
    private static final double BY_NAME = 0.95;

    private static final double BY_OWN_WORDS = 0.85;
    private static final double BY_DESCRIPTION = 0.8;
    private static final double BY_POSITION = 0.6;
    private static final double BY_GUESS = 0.3;

    /** Words between "quoted" and "as saying". */
    private static final int FURTHEST_QUOTED = 12;

    private static final Set<String> PARTICIPLES = Set.of(
            "adding",
            "saying",
            "noting",
            "warning",
            "arguing",
            "insisting",
            "calling",
            "claiming",
            "stressing",
            "writing",
            "explaining",
            "predicting",
            "promising",
            "suggesting",
            "asking",
            "telling",
            "describing",
            "accusing",
            "urging",
            "vowing",
            "denying",
            "citing");

    /** Who one source stands for: the name as output gives it, and the figure where there is one. */
    record Named(Speaker speaker, @Nullable Figure figure) {}

    private final Cast cast;
    private final Words words;
    private final @Nullable Named[] named;
    /** Attributions whose speaker is named by now, in reading order. */
    private final List<Integer> spoken = new ArrayList<>();

    private Speakers(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
        named = new Named[cast.attributions.size()];
    }

    /** For each attribution who says it; null where nobody is indicated. */
    static @Nullable Named[] of(Cast cast) {
        Speakers speakers = new Speakers(cast);
        List<Integer> order = new ArrayList<>();
        for (int a = 0; a < cast.attributions.size(); a++) {
            order.add(a);
        }
        order.sort((a, b) -> Integer.compare(start(cast.attributions.get(a)), start(cast.attributions.get(b))));
        speakers.findIssuers();
        int previous = -1;
        for (int a : order) {
            Attribution attribution = cast.attributions.get(a);
            if (!attribution.source().isEmpty()) {
                speakers.named[a] = speakers.bySource(a, attribution);
            } else {
                speakers.named[a] = speakers.withoutSource(attribution, previous);
            }
            speakers.spoken.add(a);
            speakers.rememberIssuers(a, attribution);
            if (attribution.within() < 0 && speakers.named[a] != null) {
                speakers.nameAhead(previous, a);
                previous = a;
            }
        }
        return speakers.named;
    }

    /** "The club's president said … 'Nobody is bigger,' Carlos Meira insisted": a new name, just after the role. */
    private void nameAhead(int before, int a) {
        Named unnamed = before < 0 ? null : named[before];
        Named now = named[a];
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
                && figure.mayBePerson()
                && figure.name().indexOf(' ') > 0;
        boolean awaited = role >= 0
                && cast.form(role) == Form.NOMINAL
                && cast.mentions.get(role).definite()
                && cast.mentions.get(role).kind() == Kind.PERSON
                && !unnamed.figure().named()
                && unnamed.figure().gender.agrees(figure.gender)
                && unnamed.speaker().candidates().isEmpty();
        if (!introduced || !awaited) {
            return;
        }
        int from = cast.mentions.get(role).head();
        int to = cast.mentions.get(name).head();
        if (words.sentence(to) - words.sentence(from) > 2 || words.paragraph(from) != words.paragraph(to)) {
            return;
        }
        for (int other : spoken) {
            Named earlier = named[other];
            if (earlier != null && earlier.figure() == unnamed.figure()) {
                named[other] = weaker(now, BY_POSITION);
            }
        }
    }

    static int start(Attribution attribution) {
        int start = attribution.content().get(0).start();
        if (!attribution.source().isEmpty()) {
            start = Math.min(start, attribution.source().get(0).start());
        }
        return attribution.cue().isEmpty()
                ? start
                : Math.min(start, attribution.cue().get(0).start());
    }

    static int end(Attribution attribution) {
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
            return near ? weaker(named[previous], BY_POSITION) : null;
        }
        String first = words.lower(words.firstFrom(attribution.cue().get(0).start()));
        boolean sameSentence =
                words.sentence(words.firstFrom(attribution.cue().get(0).start()))
                        == words.sentence(Math.max(0, words.firstFrom(end(before)) - 1));
        return PARTICIPLES.contains(first) && sameSentence ? weaker(named[previous], BY_POSITION) : null;
    }

    private static Named weaker(Named other, double most) {
        Speaker s = other.speaker();
        return new Named(
                new Speaker(s.name(), s.kind(), s.members(), s.basis(), Math.min(s.confidence(), most), s.candidates()),
                other.figure());
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
        List<int[]> parts = SourcePhrase.parts(cast, from, to);
        if (parts.size() == 1) {
            return one(parts.get(0)[0], parts.get(0)[1], a);
        }
        List<Named> members = new ArrayList<>();
        for (int[] part : parts) {
            Named member = one(part[0], part[1], a);
            if (member == null) {
                return own(from, to, null, Speaker.Kind.GROUP, BY_OWN_WORDS);
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
                .orElse(BY_GUESS);
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
        for (Figure group : cast.groups.values()) {
            if (group.members.equals(figures)) {
                return group;
            }
        }
        Figure figure = new Figure(cast.figures.size(), Kind.GROUP);
        figure.plural = true;
        figure.members = figures;
        cast.figures.add(figure);
        return figure;
    }

    private @Nullable Named one(int from, int to, int a) {
        int head = SourcePhrase.head(cast, from, to);
        String word = words.lower(head);
        if (to - from <= 2 && words.is(head, Part.RELATIVE)) {
            int antecedent = antecedent(from, word);
            Figure group = antecedent < 0 ? null : cast.groups.get(antecedent);
            if (group != null) {
                return name(group, null, BY_DESCRIPTION, List.of());
            }
            return antecedent < 0 ? own(from, to, null, Speaker.Kind.UNKNOWN, BY_GUESS) : mention(antecedent, -1, -1);
        }
        int m = cast.mentionAt(head);
        int apposed = m >= 0 && cast.form(m) == Form.NAME ? -1 : apposedName(from, to);
        if (apposed >= 0) {
            return mention(apposed, -1, -1);
        }
        if (m < 0) {
            return unlisted(from, to, head);
        }
        Mention mention = cast.mentions.get(m);
        if (mention.form() == Form.PRONOUN) {
            return pronoun(m, mention, a, from, to);
        }
        return mention(m, from, to);
    }

    /** Who "who" or "which" takes up: the last mention before it that it may stand for. */
    private int antecedent(int relative, String word) {
        boolean person = word.equals("who") || word.equals("whom") || word.equals("whose");
        int sentence = words.sentence(relative);
        int fallback = -1;
        for (int head = relative - 1; head >= 0 && words.sentence(head) == sentence && relative - head < 40; head--) {
            int m = cast.mentionAt(head);
            if (m < 0 || cast.form(m) == Form.PRONOUN) {
                continue;
            }
            Mention mention = cast.mentions.get(m);
            Figure figure = cast.figureOf[m];
            boolean unclear = mention.kind() == Kind.UNKNOWN
                    && figure != null
                    && figure.mayBePerson()
                    && (mention.from() == 0 || !words.is(mention.from() - 1, Part.PREPOSITION));
            boolean fits = person
                    ? mention.kind() == Kind.PERSON || mention.kind() == Kind.GROUP || unclear
                    : mention.kind() != Kind.PERSON;
            if (fits) {
                return m;
            }
            fallback = fallback < 0 ? m : fallback;
        }
        return fallback;
    }

    /** "one of them, Dale Hooper,": the person named after the first comma; -1 for none. */
    private int apposedName(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            if (words.is(i, Part.RELATIVE)) {
                return -1;
            }
            if (!words.at(i).equals(",")) {
                continue;
            }
            for (int head = i + 1; head < Math.min(to, i + 8); head++) {
                int m = cast.mentionAt(head);
                if (m < 0 || cast.form(m) != Form.NAME) {
                    continue;
                }
                Mention name = cast.mentions.get(m);
                boolean ends = name.to() >= to
                        || words.at(name.to()).equals(",")
                        || words.is(name.to(), Part.PREPOSITION)
                        || words.at(name.to()).equals("(");
                Figure figure = cast.figureOf[m];
                return name.from() == i + 1 && ends && figure != null && figure.mayBePerson() ? m : -1;
            }
            return -1;
        }
        return -1;
    }

    /** A head that is no listed noun: "many", "some", "the mechanic's guild". */
    private @Nullable Named unlisted(int from, int to, int head) {
        String word = words.lower(head);
        if (Set.of("another", "someone", "somebody", "one", "either", "neither").contains(word)) {
            return own(from, to, null, Speaker.Kind.PERSON, BY_OWN_WORDS);
        }
        if (word.equals("both") && to - from == 1) {
            Figure group = recentPair(head);
            if (group != null) {
                return name(group, null, BY_POSITION, List.of());
            }
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
        if (words.is(head, Part.DETERMINER) && to - from == 1 && !several) {
            return own(from, to, null, Speaker.Kind.UNKNOWN, BY_GUESS);
        }
        return own(
                from,
                to,
                null,
                several ? Speaker.Kind.GROUP : Speaker.Kind.UNKNOWN,
                several ? BY_OWN_WORDS : BY_POSITION);
    }

    /** Two named together shortly before, else the two who spoke last. */
    private @Nullable Figure recentPair(int before) {
        for (int head = before - 1; head >= Math.max(0, before - 60); head--) {
            int m = cast.mentionAt(head);
            Figure group = m < 0 || words.quotation(head) >= 0 ? null : cast.groups.get(m);
            if (group != null && group.members.size() == 2) {
                return group;
            }
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
            return own(from, to, null, Speaker.Kind.UNKNOWN, BY_GUESS);
        }
        Figure figure = cast.figureOf[m];
        if (figure == null) {
            return pronoun.word().equals("it")
                    ? null
                    : own(from, to, null, pronoun.plural() ? Speaker.Kind.GROUP : Speaker.Kind.PERSON, BY_GUESS);
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
        return name(figure, mention, Math.min(confidence, BY_NAME), candidates);
    }

    /** "I" in a quotation is whoever is quoted; outside, the author or the outlet. */
    private @Nullable Named firstPerson(Mention mention, int a, int from, int to) {
        int outer = a < 0 ? -1 : cast.attributions.get(a).within();
        if (outer < 0) {
            outer = cast.contents.innermost(words.start(mention.head()));
        }
        for (int steps = 0; outer >= 0 && outer != a && steps < 20; steps++) {
            if (named[outer] != null) {
                return weaker(named[outer], 0.9);
            }
            Attribution around = cast.attributions.get(outer);
            if (!around.source().isEmpty()) {
                Named found = bySource(outer, around);
                return found == null ? null : weaker(found, 0.9);
            }
            outer = around.within();
        }
        if (words.quotation(mention.head()) >= 0) {
            Figure speaker = cast.speakerOfContentAround(mention.head());
            return speaker == null
                    ? own(from, to, null, Speaker.Kind.UNKNOWN, BY_GUESS)
                    : name(speaker, mention, BY_POSITION, List.of());
        }
        var metadata = words.document.document().metadata();
        if (!metadata.authors().isEmpty()) {
            return plain(String.join(" and ", metadata.authors()), Speaker.Kind.PERSON, BY_DESCRIPTION);
        }
        return metadata.outlet() == null
                ? own(from, to, null, Speaker.Kind.UNKNOWN, BY_GUESS)
                : plain(metadata.outlet(), Speaker.Kind.ORGANIZATION, BY_DESCRIPTION);
    }

    private static Named plain(String name, Speaker.Kind kind, double confidence) {
        return new Named(new Speaker(name, kind, List.of(), Speaker.Basis.TEXT, confidence, List.of()), null);
    }

    /** A name or phrase; {@code from} and {@code to} are -1 where it is no source of its own. */
    private @Nullable Named mention(int m, int from, int to) {
        Mention mention = cast.mentions.get(m);
        Figure figure = cast.figureOf[m];
        if (figure == null) {
            return own(mention.from(), mention.to(), null, kind(mention.kind()), BY_GUESS);
        }
        if (figure.kind == Kind.DOCUMENT || figure.kind == Kind.EVENT) {
            return document(mention, figure, from, to);
        }
        if (!figure.named() && figure.members.isEmpty() && from >= 0 && figure.mentions.get(0) == mention) {
            figure.words = SourcePhrase.ownWords(cast, from, to);
        }
        if (mention.form() == Form.NOMINAL && !figure.named() && Kin.isTie(mention.noun())) {
            Figure owner = cast.kin().owner(mention);
            Figure relative = owner == null ? null : cast.kin().of(mention, owner);
            if (relative != null) {
                return name(relative, mention, BY_DESCRIPTION, List.of());
            }
        }
        if (mention.form() == Form.NOMINAL && !figure.named()) {
            return name(figure, mention, BY_OWN_WORDS, principals(mention, to));
        }
        boolean sure = mention.form() == Form.NAME;
        return name(figure, mention, sure ? BY_NAME : BY_DESCRIPTION, List.of());
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

    /** The speaker that a figure is. */
    Named name(Figure figure, @Nullable Mention mention, double confidence, List<String> candidates) {
        Known known = figure.known;
        boolean state = known != null && (known.kind() == Known.Kind.STATE || known.standsFor() != null);
        if (state && known != null) {
            String name = known.standsFor() != null ? known.standsFor() : known.name();
            Known whom = cast.gazetteer.named(name);
            boolean spelled = figure.names.stream().anyMatch(n -> n.text().equals(name)) || inText(name);
            boolean body = whom != null && whom.kind() == Known.Kind.ORGANIZATION
                    || name.equals("European Union")
                    || whom == null;
            return new Named(
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
            return new Named(
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
        return new Named(new Speaker(strip(name), kindOf(figure), List.of(), basis, sure, candidates), figure);
    }

    private boolean inText(String name) {
        return cast.textHas(name);
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

    private static Speaker.Kind kind(Kind kind) {
        return switch (kind) {
            case PERSON -> Speaker.Kind.PERSON;
            case ORGANIZATION -> Speaker.Kind.ORGANIZATION;
            case STATE, PLACE -> Speaker.Kind.STATE;
            case GROUP -> Speaker.Kind.GROUP;
            case DOCUMENT, EVENT -> Speaker.Kind.DOCUMENT;
            case UNKNOWN -> Speaker.Kind.UNKNOWN;
        };
    }

    /** A document speaks for who issued it, where the text says who that is. */
    private @Nullable Named document(Mention mention, Figure figure, int from, int to) {
        int end = Math.max(to, mention.to());
        Figure issuer = owner(mention);
        if (issuer == null) {
            issuer = after(mention.to(), end, Set.of("by"));
        }
        if (issuer == null) {
            issuer = after(mention.to(), end, Set.of("from"));
            issuer = issuer != null && (issuer.kind == Kind.PLACE || issuer.kind == Kind.EVENT) ? null : issuer;
        }
        if (issuer == null) {
            issuer = inside(mention);
        }
        if (issuer == null) {
            issuer = after(mention.to(), end, Set.of("of"));
            issuer = issuer != null && issuer.kind != Kind.ORGANIZATION ? null : issuer;
        }
        if (issuer != null && issuer.issuer == null && issuer != figure && issuer.kind != Kind.DOCUMENT) {
            figure.issuer = issuer;
            return name(issuer, null, BY_DESCRIPTION, List.of());
        }
        if (figure.issuer != null) {
            return name(figure.issuer, null, BY_DESCRIPTION, List.of());
        }
        return own(
                from < 0 ? mention.from() : from,
                from < 0 ? mention.to() : to,
                figure,
                Speaker.Kind.DOCUMENT,
                BY_OWN_WORDS);
    }

    /** "the ministry's report", "her letter". */
    private @Nullable Figure owner(Mention mention) {
        for (int i = mention.from(); i < mention.head(); i++) {
            boolean pronoun = words.is(i, Part.POSSESSIVE);
            int m = pronoun || words.possessive(i) ? cast.mentionAt(i) : -1;
            if (m >= 0 && cast.figureOf[m] != null) {
                return cast.figureOf[m];
            }
        }
        return null;
    }

    /** "an Associated Press survey". */
    private @Nullable Figure inside(Mention mention) {
        for (int i = mention.head() - 1; i >= mention.from(); i--) {
            int m = cast.mentionAt(i);
            if (m >= 0
                    && cast.form(m) == Form.NAME
                    && cast.figureOf[m] != null
                    && (cast.figureOf[m].kind == Kind.ORGANIZATION || cast.figureOf[m].kind == Kind.UNKNOWN)) {
                return cast.figureOf[m];
            }
            Noun noun = words.noun(i);
            boolean body = noun != null && noun.kind() == Noun.Kind.ORGANIZATION && !noun.plural();
            Figure named = body && noun != null ? lastBody(noun.word(), i) : null;
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** "a navy statement", "a company memo": the body with that in its name, or called so, that was spoken of last. */
    private @Nullable Figure lastBody(String noun, int before) {
        int seen = 0;
        for (int head = before - 1; head >= 0 && seen < 60; head--) {
            int m = cast.mentionAt(head);
            Figure figure = m < 0 ? null : cast.figureOf[m];
            if (figure == null) {
                continue;
            }
            seen++;
            Noun by = cast.mentions.get(m).noun();
            boolean called = figure.named()
                    && figure.kind == Kind.ORGANIZATION
                    && (figure.names.stream().anyMatch(name -> name.last().equalsIgnoreCase(noun))
                            || by != null && by.word().equals(noun));
            if (called) {
                return figure;
            }
        }
        return null;
    }

    private @Nullable Figure after(int start, int end, Set<String> prepositions) {
        for (int i = start; i < Math.min(end, words.count()); i++) {
            if (!prepositions.contains(words.lower(i))
                    || Set.of("reviewed", "seen", "obtained", "viewed", "read", "cited", "quoted", "shared")
                            .contains(words.lower(i - 1))) {
                continue;
            }
            for (int head = i + 1; head < Math.min(end, i + 10); head++) {
                int m = cast.mentionAt(head);
                boolean whole = m >= 0
                        && (words.at(head + 1).isEmpty()
                                || !words.letters(head + 1)
                                || words.is(head + 1, Part.PREPOSITION)
                                || words.is(head + 1, Part.RELATIVE)
                                || words.is(head + 1, Part.VERB)
                                || words.is(head + 1, Part.CONJUNCTION)
                                || head + 1 >= end
                                || words.lower(head + 1).equals("last"));
                if (whole && cast.mentions.get(m).from() <= i + 2 && cast.figureOf[m] != null) {
                    return cast.figureOf[m];
                }
            }
        }
        return null;
    }

    /** "a letter from the insurer", "the ministry's report": who issued it, where its own words say so. */
    private void findIssuers() {
        for (int m = 0; m < cast.mentions.size(); m++) {
            Mention mention = cast.mentions.get(m);
            Figure figure = cast.figureOf[m];
            if (figure != null
                    && figure.kind == Kind.DOCUMENT
                    && figure.issuer == null
                    && mention.form() == Form.NOMINAL
                    && !mention.plural()) {
                document(
                        mention,
                        figure,
                        mention.from(),
                        Math.min(words.count(), SourcePhrase.complementEnd(cast, mention.to())));
                figure.issuer = figure.issuer != null ? figure.issuer : writer(mention);
            }
        }
    }

    /** "Ruiz wrote a memoir": whoever comes right before the verb. */
    private @Nullable Figure writer(Mention document) {
        int verb = document.from() - 1;
        boolean writes = Set.of(
                        "wrote", "published", "issued", "released", "sent", "signed", "filed", "penned", "posted")
                .contains(words.lower(verb));
        for (int head = verb - 1; writes && head >= Math.max(0, verb - 4); head--) {
            int m = cast.mentionAt(head);
            if (m >= 0 && cast.form(m) != Form.PRONOUN && cast.mentions.get(m).to() >= verb - 1) {
                Figure figure = cast.figureOf[m];
                return figure == null || figure.kind == Kind.DOCUMENT || figure.kind == Kind.PLACE ? null : figure;
            }
        }
        return null;
    }

    /** "…, she said in a letter": from now on the letter is hers. */
    private void rememberIssuers(int a, Attribution attribution) {
        Named speaker = named[a];
        if (speaker == null || speaker.figure() == null || speaker.figure().kind == Kind.DOCUMENT) {
            return;
        }
        for (int i : Surroundings.of(cast, a)) {
            int m = cast.mentionAt(i);
            Figure figure = m < 0 ? null : cast.figureOf[m];
            if (figure != null
                    && figure.kind == Kind.DOCUMENT
                    && figure.issuer == null
                    && figure != speaker.figure()
                    && cast.form(m) == Form.NOMINAL
                    && !cast.mentions.get(m).plural()
                    && isGiven(cast.mentions.get(m).from() - 1)) {
                figure.issuer = speaker.figure();
            }
        }
    }

    private boolean isGiven(int before) {
        return Set.of("in", "issued", "released", "published", "posted", "sent", "wrote", "with", "on")
                .contains(words.lower(before));
    }

    private Named own(int from, int to, @Nullable Figure figure, Speaker.Kind kind, double confidence) {
        String own = SourcePhrase.ownWords(cast, from, to);
        return new Named(new Speaker(own, kind, List.of(), Speaker.Basis.TEXT, confidence, List.of()), figure);
    }

    /** Who the words {@code [from, to)} name where they are no source, as after "citing". */
    static @Nullable Named of(Cast cast, int from, int to) {
        return new Speakers(cast).range(from, to, -1);
    }
}
