package hearsay.who.medium;

import hearsay.document.Span;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.statement.Medium;
import hearsay.statement.Medium.Role;
import hearsay.who.cast.Cast;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Outlets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the occasion or form that a preposition leads to: "in | an interview with the Corriere", "on | state television". */
final class MediaForms {

    /** Prepositions that lead to some forms only. */
    private static final Map<String, Set<Medium.Kind>> LED_TO = Map.of(
            "on",
            Set.of(
                    Medium.Kind.CALL,
                    Medium.Kind.BROADCAST,
                    Medium.Kind.POST,
                    Medium.Kind.INTERVIEW,
                    Medium.Kind.PRESS_CONFERENCE),
            "over",
            Set.of(Medium.Kind.CALL, Medium.Kind.BROADCAST),
            "by",
            Set.of(Medium.Kind.CALL, Medium.Kind.LETTER),
            "from",
            Set.of(Medium.Kind.STATEMENT, Medium.Kind.LETTER),
            "through",
            Set.of(Medium.Kind.STATEMENT, Medium.Kind.POST, Medium.Kind.LETTER),
            "following",
            Set.of(Medium.Kind.MEETING, Medium.Kind.PRESS_CONFERENCE, Medium.Kind.SPEECH),
            "at",
            Set.of(
                    Medium.Kind.MEETING,
                    Medium.Kind.PRESS_CONFERENCE,
                    Medium.Kind.SPEECH,
                    Medium.Kind.BROADCAST,
                    Medium.Kind.OTHER));

    /** "a statement | carried by the agency", "an interview | published on Sunday by the daily". */
    private static final Set<String> CARRIED = Set.of(
            "carried",
            "published",
            "aired",
            "broadcast",
            "broadcasted",
            "posted",
            "released",
            "distributed",
            "run",
            "printed",
            "recorded",
            "conducted",
            "shown",
            "given",
            "shared",
            "uploaded");

    private static final Set<String> SHOWING = Set.of("on", "during");

    private static final Set<String> PARTS = Set.of(
            "sidelines", "margins", "fringes", "close", "end", "start", "opening", "beginning", "conclusion", "eve");

    private final Cast cast;
    private final Words words;
    private final MediaOutlets outlets;

    MediaForms(Cast cast, MediaOutlets outlets) {
        this.cast = cast;
        this.words = cast.words;
        this.outlets = outlets;
    }

    @Nullable
    Medium after(int a, int preposition) {
        int from = preposition + 1;
        String word = words.lower(preposition);
        boolean posted = word.equals("to") && CARRIED.contains(words.lower(preposition - 1)); // "a video posted to …"
        boolean verb =
                word.equals("to") && !posted && !words.is(from, Part.DETERMINER) && !words.is(from, Part.POSSESSIVE);
        if (verb || words.at(from).equals("Congress")) {
            return null; // "to spread his message"
        }
        if (word.equals("on")) {
            from = afterEdition(from);
        }
        int outlet = outlets.mentionFrom(from);
        Figure figure = outlet < 0 ? null : cast.figureOf[outlet];
        if (figure != null
                && outlets.isOutlet(figure, cast.mentions.get(outlet))
                && cast.form(outlet) == Form.NAME
                && (!words.possessive(cast.mentions.get(outlet).to() - 1)
                        || Outlets.isStation(figure) && Set.of("on", "during").contains(word))) {
            Known known = figure.known;
            String sort = known != null ? known.sort() : Outlets.isStation(figure) ? "broadcaster" : "newspaper";
            int end = cast.mentions.get(outlet).to();
            boolean nounFollows = end < words.count() && words.letters(end) && Occasions.form(words.lower(end)) != null;
            if (!nounFollows) {
                return switch (sort) {
                    case "social" ->
                        word.equals("on") || word.equals("via") || word.equals("in") || posted
                                ? outlets.outletAt(outlet, Medium.Kind.POST, Role.IN, a)
                                : null;
                    case "broadcaster" ->
                        word.equals("on") || word.equals("in") || word.equals("during")
                                ? outlets.outletAt(outlet, Medium.Kind.BROADCAST, Role.IN, a)
                                : null;
                    default -> word.equals("in") ? outlets.outletAt(outlet, Medium.Kind.ARTICLE, Role.IN, a) : null;
                };
            }
        }
        Medium show = SHOWING.contains(word) ? Programmes.at(words, from, Medium.Kind.BROADCAST, Role.IN) : null;
        if (show != null) {
            return show;
        }
        from = afterPart(from);
        for (int to = from + 1; to <= Math.min(words.count(), from + 9); to++) {
            String last = words.lower(to - 1);
            if (!words.letters(to - 1) && !last.equals("-") && !Character.isDigit(last.charAt(0))
                    || words.is(to - 1, Part.VERB)
                    || to - 1 > from && words.is(to - 1, Part.PREPOSITION)
                    || to - 1 > from && words.is(to - 1, Part.DETERMINER)) {
                return null;
            }
            Occasions.Found form = Occasions.formEnding(words, from, to);
            if (form == null) {
                continue;
            }
            Occasions.Found longer =
                    to < words.count() && words.letters(to) ? Occasions.formEnding(words, from, to + 1) : null;
            if (longer != null) {
                form = longer;
            } else if (to < words.count() && words.letters(to) && words.noun(to) != null && !words.is(to, Part.VERB)) {
                return null; // "phone records"
            }
            boolean spoken = inContent(a, form.from());
            boolean floor = word.equals("on") && form.kind() == Medium.Kind.SPEECH && last.equals("floor");
            boolean leads = floor || leadsTo(word, form.kind());
            return spoken || isPhrase(preposition, form) || from == preposition + 1 && !leads
                    ? null
                    : withOutlet(a, form, from);
        }
        return null;
    }

    /** Past "the sidelines of", "the close of". */
    private int afterPart(int from) {
        int part = words.is(from, Part.DETERMINER) ? from + 1 : from;
        return PARTS.contains(words.lower(part)) && words.lower(part + 1).equals("of") ? part + 2 : from;
    }

    /** Past "Sunday's edition of". */
    private int afterEdition(int from) {
        for (int i = from; i < Math.min(words.count() - 1, from + 4); i++) {
            if (Set.of("edition", "episode", "broadcast").contains(words.lower(i))
                    && words.lower(i + 1).equals("of")) {
                return i + 2;
            }
        }
        return from;
    }

    private boolean inContent(int a, int word) {
        int at = words.start(word);
        return cast.attributions.get(a).content().stream().anyMatch(span -> span.contains(at));
    }

    /** "by phone", not "by the report"; "on television", not "on the report", which is what it is about. */
    private static boolean leadsTo(String preposition, Medium.Kind kind) {
        Set<Medium.Kind> kinds = LED_TO.get(preposition);
        return kinds == null || kinds.contains(kind);
    }

    /** "in order to", "in the event of", "in her opinion": no form of anything said. */
    private boolean isPhrase(int preposition, Occasions.Found form) {
        String last = words.lower(form.to() - 1);
        String next = words.lower(form.to());
        return switch (last) {
            case "order" -> form.from() == preposition + 1;
            case "event" -> next.equals("of") || next.equals("that");
            case "call", "calls" -> next.equals("for");
            case "opinion" -> words.lower(preposition).equals("in") && words.is(preposition + 1, Part.POSSESSIVE);
            default -> false;
        };
    }

    /** Adds the outlet that the form was for: "an interview with the Corriere", "a Fox News interview", "Reuters's report". */
    private Medium withOutlet(int a, Occasions.Found form, int from) {
        int to = form.to();
        String outlet = null;
        boolean linked = Set.of("with", "to", "for", "on", "by", "from", "in").contains(words.lower(to));
        int m = linked ? outlets.mentionFrom(to + 1) : -1;
        boolean heard = words.lower(to).equals("with")
                && (words.lower(to + 1).equals("reporters")
                        || words.lower(to + 1).equals("journalists"));
        if (heard) {
            return new Medium(
                    form.kind() == Medium.Kind.CALL ? Medium.Kind.CALL : Medium.Kind.PRESS_CONFERENCE,
                    Role.IN,
                    null,
                    words.span(from, to + 2));
        }
        if (m >= 0
                && cast.figureOf[m] != null
                && outlets.isOutlet(cast.figureOf[m], cast.mentions.get(m))
                && outlets.notSpeaker(a, m)) {
            outlet = outlets.outletName(cast.figureOf[m], cast.mentions.get(m));
            to = cast.mentions.get(m).to();
        } else {
            for (int i = from; i < form.to(); i++) {
                int inner = cast.mentionAt(i);
                if (inner >= 0
                        && cast.figureOf[inner] != null
                        && outlets.isOutlet(cast.figureOf[inner], cast.mentions.get(inner))
                        && outlets.notSpeaker(a, inner)
                        && cast.form(inner) == Form.NAME) {
                    outlet = outlets.outletName(cast.figureOf[inner], cast.mentions.get(inner));
                }
            }
        }
        if (outlet == null && linked) {
            Medium named = outlets.named(to + 1, form.kind(), Role.IN, a);
            outlet = named == null ? null : named.outlet();
            to = named == null ? to : words.firstFrom(named.span().end());
        }
        Medium.Kind kind = form.kind();
        if (outlet == null && kind == Medium.Kind.INTERVIEW) {
            int interviewer = outlets.interviewer(a, to);
            Mention called = interviewer < 0 ? null : cast.mentions.get(interviewer);
            if (called != null) {
                outlet = outlets.outletName(cast.figureOf[interviewer], called);
                to = called.name() == null ? called.to() : called.name().to();
            }
        }
        boolean tweet = kind == Medium.Kind.POST && words.lower(form.to() - 1).startsWith("tweet");
        if (outlet == null && tweet) {
            outlet = "Twitter";
        }
        if (outlet == null) {
            Medium carrier = carrier(a, to);
            if (carrier != null && carrier.outlet() != null) {
                return new Medium(
                        carrier.kind() == Medium.Kind.POST && kind == Medium.Kind.LETTER ? Medium.Kind.POST : kind,
                        Role.IN,
                        carrier.outlet(),
                        new Span(words.start(from), carrier.span().end()));
            }
        } else if (kind == Medium.Kind.LETTER
                && m >= 0
                && cast.figureOf[m] != null
                && Outlets.isSocial(cast.figureOf[m])) {
            kind = Medium.Kind.POST; // "a message on Twitter"
        }
        int title =
                outlet == null && (kind == Medium.Kind.ARTICLE || kind == Medium.Kind.BROADCAST) ? titleAfter(to) : -1;
        if (title >= 0) {
            Mention called = cast.mentions.get(title);
            return new Medium(kind, Role.IN, words.text(called.from(), called.to()), words.span(from, called.to()));
        }
        if (kind == Medium.Kind.BROADCAST && outlet == null) {
            outlet = words.text(from, to);
        }
        return new Medium(kind, Role.IN, outlet, words.span(from, to));
    }

    /** The outlet that published what ends at {@code at}; null where the text names none. */
    private @Nullable Medium carrier(int a, int at) {
        if (!CARRIED.contains(words.lower(at)) || inContent(a, at)) {
            return null;
        }
        for (int i = at + 1; i < Math.min(words.count() - 1, at + 7) && words.letters(i); i++) {
            if (!Set.of("by", "on", "in", "to", "with").contains(words.lower(i))) {
                continue;
            }
            int m = outlets.mentionFrom(i + 1);
            Figure figure = m < 0 ? null : cast.figureOf[m];
            boolean social = figure != null && Outlets.isSocial(figure);
            Medium outlet = outlets.any(i + 1, social ? Medium.Kind.POST : Medium.Kind.OTHER, Role.IN, a);
            if (outlet == null && words.lower(i).equals("by") && isBody(m)) {
                outlet = outlets.as(m, Medium.Kind.OTHER, Role.IN); // "published by Le Quotidien"
            }
            if (outlet != null) {
                return outlet;
            }
        }
        return null;
    }

    private boolean isBody(int m) {
        Figure figure = m < 0 ? null : cast.figureOf[m];
        return figure != null
                && cast.form(m) == Form.NAME
                && figure.known == null
                && !(figure.kind == Kind.PERSON && figure.certain)
                && figure.gender == Gender.UNKNOWN;
    }

    /** "her book, Living History,", "a podcast called Talk": the name; -1 for none. */
    private int titleAfter(int at) {
        boolean called = Set.of("called", "titled", "entitled", "named").contains(words.lower(at));
        int from = at + 1;
        while (words.at(from).length() == 1 && !words.letters(from) && from < at + 3) {
            from++;
        }
        int m = called || words.at(at).equals(",") ? outlets.mentionFrom(from) : -1;
        if (m < 0 || cast.form(m) != Form.NAME || cast.mentions.get(m).from() != from) {
            return -1;
        }
        Figure figure = cast.figureOf[m];
        boolean person = figure != null && figure.kind == Kind.PERSON && figure.certain;
        int after = cast.mentions.get(m).to();
        boolean closed = after >= words.count() || !words.letters(after) || words.is(after, Part.PREPOSITION);
        return (called || closed && !person) ? m : -1;
    }
}
