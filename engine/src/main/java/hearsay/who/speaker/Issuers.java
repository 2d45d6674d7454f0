package hearsay.who.speaker;

import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Speaker;
import hearsay.who.cast.Cast;
import hearsay.who.cast.SourcePhrase;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who issued a document, so that its words are theirs. */
final class Issuers {

    /** What stands between two who issued something together. */
    private static final Set<String> LINKS = Set.of("-", "\u2013", "/", "and");

    private final Cast cast;
    private final Words words;
    private final SpeakerNames names;

    Issuers(Cast cast, SpeakerNames names) {
        this.cast = cast;
        this.words = cast.words;
        this.names = names;
    }

    /** A document speaks for who issued it, where the text says who that is. */
    Speakers.@Nullable Named document(Mention mention, Figure figure, int from, int to) {
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
            return names.name(issuer, null, SpeakerNames.BY_DESCRIPTION, List.of());
        }
        if (figure.issuer != null) {
            return names.name(figure.issuer, null, SpeakerNames.BY_DESCRIPTION, List.of());
        }
        return names.own(
                from < 0 ? mention.from() : from,
                from < 0 ? mention.to() : to,
                figure,
                Speaker.Kind.DOCUMENT,
                SpeakerNames.BY_OWN_WORDS);
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
                return joined(cast.figureOf[m], cast.mentions.get(m).from(), mention.from());
            }
            Noun noun = words.noun(i);
            boolean body = noun != null && noun.kind() == Noun.Kind.ORGANIZATION && !noun.plural();
            Figure named = body && noun != null ? lastBody(noun.word(), i) : null;
            if (named != null) {
                return named;
            }
        }
        int slash = mention.from() - 1; // "a Courier | /Gazette Politics poll"
        int m = slash > 0 && words.at(slash).equals("/") ? cast.mentionAt(slash - 1) : -1;
        Figure before = m < 0 || cast.form(m) != Form.NAME ? null : cast.figureOf[m];
        return before != null && before.kind == Kind.ORGANIZATION ? before : null;
    }

    /** "a Courier-Gazette News poll": whoever stands before a hyphen, slash or "and" issued it too. */
    private Figure joined(Figure last, int from, int first) {
        boolean grown = words.touchesNext(from - 1) && words.touchesNext(from - 2);
        boolean link = from >= 2 && (grown || from - 2 >= first) && LINKS.contains(words.lower(from - 1));
        int m = link ? cast.mentionAt(from - 2) : -1;
        Figure before = m < 0 || cast.form(m) != Form.NAME ? null : cast.figureOf[m];
        return before == null || before == last || before.kind != Kind.ORGANIZATION
                ? last
                : cast.together(List.of(before, last));
    }

    /** "a poll by the Courier | and Gazette News": the body behind the first one issued it too. */
    private Figure withSecond(Figure first, int link, int end) {
        if (first.kind != Kind.ORGANIZATION || link + 1 >= end || !LINKS.contains(words.lower(link))) {
            return first;
        }
        for (int head = link + 1; head < Math.min(end, link + 8); head++) {
            int m = cast.mentionAt(head);
            if (m >= 0) {
                Figure second = cast.figureOf[m];
                boolean body = second != null
                        && second != first
                        && second.kind == Kind.ORGANIZATION
                        && cast.form(m) == Form.NAME
                        && cast.mentions.get(m).from() == link + 1;
                return body && second != null ? cast.together(List.of(first, second)) : first;
            }
        }
        return first;
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
                    return withSecond(cast.figureOf[m], head + 1, end);
                }
            }
        }
        return null;
    }

    /** "a letter from the insurer", "the ministry's report": who issued it, where its own words say so. */
    void find() {
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
    void remember(int a, Speakers.@Nullable Named speaker) {
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
}
