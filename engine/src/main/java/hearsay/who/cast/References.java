package hearsay.who.cast;

import hearsay.document.Span;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Pronoun;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves phrases and pronouns in reading order; names and appositions are known by then. */
final class References {

    /** Of several named together so many are told apart. */
    private static final int LONGEST_LIST = 6;

    private final Cast cast;
    private final Words words;
    private final NominalResolver nominals;
    private final PronounResolver pronouns;
    /** Mentions of figures, in reading order, as far as the text has been read. */
    private final List<Integer> read = new ArrayList<>();

    /** Attributions by the place of their source; those without one are left out. */
    private final List<Integer> bySource = new ArrayList<>();

    private final Map<Integer, Integer> attributionOfHead = new HashMap<>();
    private int nextSource;
    private int lastAttribution = -1;

    /** The last of those that are not part of another. */
    private int lastOuter = -1;

    References(Cast cast) {
        this.cast = cast;
        this.words = cast.words;
        for (int a = 0; a < cast.sourceHead.length; a++) {
            if (cast.sourceHead[a] >= 0) {
                bySource.add(a);
                attributionOfHead.putIfAbsent(cast.sourceHead[a], a);
            }
        }
        bySource.sort(Comparator.comparingInt(
                (Integer a) -> cast.mentions.get(cast.sourceHead[a]).head()));
        nominals = new NominalResolver(cast);
        pronouns = new PronounResolver(cast);
    }

    void resolve() {
        for (int m = 0; m < cast.mentions.size(); m++) {
            Mention mention = cast.mentions.get(m);
            readSourcesBefore(mention.from());
            if (cast.figureOf[m] == null) {
                cast.figureOf[m] = resolve(m, mention);
            } else if (mention.form() == Form.NOMINAL) {
                nominals.register(mention, cast.figureOf[m]);
            }
            Figure figure = cast.figureOf[m];
            if (figure != null) {
                figure.mentions.add(mention);
                pronouns.read(m);
                joinCouple(m);
                read.add(m);
            }
        }
        firstPersons();
    }

    private @Nullable Figure resolve(int m, Mention mention) {
        if (mention.form() == Form.NOMINAL) {
            Integer attribution = attributionOfHead.get(m);
            Set<Figure> others = new HashSet<>(attribution == null ? Set.of() : namedInContent(attribution));
            int around = innermostAround(mention.head());
            if (around >= 0 && cast.sourceHead[around] >= 0) {
                others.add(cast.figureOf[cast.sourceHead[around]]);
            }
            return nominals.resolve(mention, read, m, others);
        }
        if (mention.form() != Form.PRONOUN) {
            return null;
        }
        Pronoun pronoun = Pronoun.of(words.lower(mention.head()));
        if (pronoun == null || pronoun.person() != 3) {
            return null;
        }
        Integer attribution = attributionOfHead.get(m);
        Figure lastSpeaker = lastSpeaker(mention.head(), attribution);
        Set<Figure> named = attribution == null ? Set.of() : namedInContent(attribution);
        if (attribution != null && lastSpeaker != null && answers(attribution)) {
            named.add(lastSpeaker); // hardly answers what they asked
            lastSpeaker = null;
        }
        return pronouns.resolve(
                m,
                pronoun,
                lastSpeaker,
                attribution != null,
                attribution != null && goesOn(attribution),
                speakerAround(mention.head()),
                named,
                attribution == null ? null : outerSpeaker(attribution));
    }

    private @Nullable Figure outerSpeaker(int attribution) {
        int outer = cast.attributions.get(attribution).within();
        return outer < 0 || cast.sourceHead[outer] < 0 ? null : cast.figureOf[cast.sourceHead[outer]];
    }

    private Set<Figure> namedInContent(int attribution) {
        Set<Figure> named = new HashSet<>();
        for (Span span : cast.attributions.get(attribution).content()) {
            int first = words.firstFrom(span.start());
            for (int i = first; i < Math.min(words.count(), first + 80) && words.start(i) < span.end(); i++) {
                int m = cast.mentionAt(i);
                if (m >= 0 && cast.form(m) == Form.NAME && cast.figureOf[m] != null) {
                    named.add(cast.figureOf[m]);
                }
            }
        }
        return named;
    }

    private void readSourcesBefore(int word) {
        while (nextSource < bySource.size()
                && cast.mentions.get(cast.sourceHead[bySource.get(nextSource)]).head() < word) {
            lastAttribution = bySource.get(nextSource);
            lastOuter = cast.attributions.get(lastAttribution).within() < 0 ? lastAttribution : lastOuter;
            nextSource++;
        }
    }

    /** "he added", "she went on": whoever spoke last. */
    private boolean goesOn(int attribution) {
        List<Span> cue = cast.attributions.get(attribution).cue();
        if (cue.isEmpty()) {
            return false;
        }
        int first = words.firstFrom(cue.get(0).start());
        return Set.of("added", "adds", "adding", "continued", "continues", "continuing", "concluded")
                        .contains(words.lower(first))
                || words.lower(first).startsWith("w") && words.lower(first + 1).equals("on");
    }

    /** "Ruiz asked whether it was true. | “It is,” he said": a quotation right after what somebody asked, and not in their words. */
    private boolean answers(int attribution) {
        if (lastOuter < 0 || cast.attributions.get(attribution).within() >= 0 || goesOn(attribution)) {
            return false;
        }
        var asked = cast.attributions.get(lastOuter);
        if (asked.cue().isEmpty()) {
            return false;
        }
        int cue = words.firstFrom(asked.cue().get(0).start());
        int question = words.firstFrom(asked.content().get(0).start());
        int answer = words.firstFrom(
                cast.attributions.get(attribution).content().get(0).start());
        int cueEnd = words.firstFrom(asked.cue().get(asked.cue().size() - 1).end()) - 1;
        boolean request = Set.of("for", "to").contains(words.lower(question))
                || Set.of("for", "to").contains(words.lower(cueEnd)); // "asked her for a meeting"
        return !request
                && Set.of("asked", "asks").contains(words.lower(cue))
                && question < words.count()
                && answer < words.count()
                && words.quotation(question) < 0
                && words.quotation(answer) >= 0
                && answer > question
                && words.sentence(answer) - words.sentence(question) <= 2;
    }

    /** The speaker of the last source before {@code word}, if it is near; of one outside other statements, for such a one. */
    private @Nullable Figure lastSpeaker(int word, @Nullable Integer attribution) {
        boolean outer =
                attribution != null && cast.attributions.get(attribution).within() < 0;
        int last = outer && lastOuter >= 0 ? lastOuter : lastAttribution;
        if (last < 0) {
            return null;
        }
        int head = cast.sourceHead[last];
        return words.sentence(word) - words.sentence(cast.mentions.get(head).head()) <= 6 ? cast.figureOf[head] : null;
    }

    /** The speaker, where already known, of the direct quotation that {@code word} is in. */
    private @Nullable Figure speakerAround(int word) {
        if (words.quotation(word) < 0) {
            return null;
        }
        int around = innermostAround(word);
        return around < 0 || cast.sourceHead[around] < 0 ? null : cast.figureOf[cast.sourceHead[around]];
    }

    private int innermostAround(int word) {
        return cast.contents.innermost(words.start(word));
    }

    /** "Ruiz and Weller", "Britain, France and Germany": a figure of its own, for "they". */
    private void joinCouple(int m) {
        if (read.isEmpty()) {
            return;
        }
        int before = read.get(read.size() - 1);
        Mention first = cast.mentions.get(before);
        Mention second = cast.mentions.get(m);
        Figure one = cast.figureOf[before];
        Figure two = cast.figureOf[m];
        if (one == null
                || two == null
                || one == two
                || first.to() + 1 != second.from()
                || !words.lower(first.to()).equals("and")
                || first.form() == Form.PRONOUN
                || second.form() == Form.PRONOUN
                || !one.members.isEmpty()
                || one.kind != two.kind) {
            return;
        }
        List<Figure> members = new ArrayList<>(List.of(one, two));
        Mention next = first;
        for (int k = read.size() - 2; k >= 0 && members.size() < LONGEST_LIST && one.kind != Kind.PERSON; k--) {
            Mention earlier = cast.mentions.get(read.get(k));
            Figure figure = cast.figureOf[read.get(k)];
            boolean listed = figure != null
                    && earlier.to() + 1 == next.from()
                    && words.at(earlier.to()).equals(",")
                    && earlier.form() == Form.NAME
                    && figure.kind == one.kind
                    && figure.members.isEmpty()
                    && !members.contains(figure);
            if (!listed || figure == null) {
                break;
            }
            members.add(0, figure);
            next = earlier;
        }
        Figure both = new Figure(cast.figures.size(), Kind.GROUP);
        both.plural = true;
        both.members = List.copyOf(members);
        cast.figures.add(both);
        cast.groups.put(m, both);
        pronouns.readGroup(m, both);
    }

    /** "I" in somebody's content is that somebody. */
    private void firstPersons() {
        for (int m = 0; m < cast.mentions.size(); m++) {
            Mention mention = cast.mentions.get(m);
            if (mention.form() != Form.PRONOUN || cast.figureOf[m] != null) {
                continue;
            }
            Pronoun pronoun = Pronoun.of(words.lower(mention.head()));
            if (pronoun == null || pronoun.person() != 1 || words.quotation(mention.head()) < 0) {
                continue;
            }
            Figure speaker = cast.speakerOfContentAround(mention.head());
            if (speaker != null && (!pronoun.plural() || !speaker.mayBePerson())) {
                cast.figureOf[m] = speaker;
                speaker.mentions.add(mention);
            }
        }
    }
}
