package hearsay.who.cast;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.statement.Annotations.Mention.Form;
import hearsay.who.grammar.Words;
import hearsay.who.name.Figure;
import hearsay.who.name.Mention;
import hearsay.who.name.Name;
import hearsay.who.name.NameClusters;
import hearsay.who.name.NameFinder;
import hearsay.who.name.Outlets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everybody the article speaks of: mentions, and the figure each stands for.
 *
 * <p>Names are grouped first, then what the text says about them is collected, then phrases and pronouns are resolved in
 * reading order against what came before.
 */
public final class Cast {

    private static final Set<String> REPORTS = Set.of("reported", "reports");
    public final Words words;
    public final Gazetteer gazetteer;
    final @Nullable LocalDate published;
    public final List<Attribution> attributions;
    public final List<Mention> mentions;
    public final List<Figure> figures = new ArrayList<>();
    /** For each mention its figure; null until resolved, and for a pronoun that stands for nobody. */
    public final @Nullable Figure[] figureOf;
    /** For each attribution the number of the mention that heads its source; -1 where none does. */
    final int[] sourceHead;

    public final Contents contents;
    /** For resolved pronouns: who may be meant, likeliest first. */
    public final Map<Integer, List<PronounResolver.Candidate>> rivals = new HashMap<>();

    /** Where what is weighed for each pronoun of a person is told, for training; null when reading articles. */
    final @Nullable Consumer<Antecedents.Choice> listener;

    /** Several named together, by the mention that ends with the last of them. */
    public final Map<Integer, Figure> groups = new java.util.LinkedHashMap<>();

    private @Nullable Kin kin;
    private final Set<String> nameTexts = new HashSet<>();
    private final Map<String, Figure> states = new HashMap<>();
    private final Map<Integer, Integer> mentionByHead = new HashMap<>();

    private Cast(
            Words words,
            Gazetteer gazetteer,
            @Nullable LocalDate published,
            List<Attribution> attributions,
            List<Mention> mentions,
            @Nullable Consumer<Antecedents.Choice> listener) {
        this.listener = listener;
        this.words = words;
        this.gazetteer = gazetteer;
        this.published = published;
        this.attributions = attributions;
        this.mentions = mentions;
        figureOf = new Figure[mentions.size()];
        sourceHead = new int[attributions.size()];
        Arrays.fill(sourceHead, -1);
        contents = new Contents(attributions);
    }

    public static Cast of(
            Words words, List<Attribution> attributions, Gazetteer gazetteer, @Nullable LocalDate published) {
        return of(words, attributions, gazetteer, published, null);
    }

    public static Cast of(
            Words words,
            List<Attribution> attributions,
            Gazetteer gazetteer,
            @Nullable LocalDate published,
            @Nullable Consumer<Antecedents.Choice> listener) {
        List<Name> names = NameFinder.find(words, gazetteer);
        List<Mention> mentions = MentionFinder.find(words, gazetteer, names);
        Cast cast = new Cast(words, gazetteer, published, attributions, mentions, listener);
        Figure[] figureOfName = NameClusters.cluster(words, gazetteer, published, names, cast.figures);
        cast.enterNames(names, figureOfName);
        cast.enterOutlets();
        cast.enterAppositions();
        for (int a = 0; a < attributions.size(); a++) {
            cast.sourceHead[a] = cast.headMention(attributions.get(a).source());
        }
        new References(cast).resolve();
        return cast;
    }

    private void enterNames(List<Name> names, Figure[] figureOfName) {
        Map<Name, Figure> byName = new java.util.IdentityHashMap<>();
        for (int n = 0; n < names.size(); n++) {
            byName.put(names.get(n), figureOfName[n]);
            nameTexts.add(names.get(n).text());
        }
        for (int m = 0; m < mentions.size(); m++) {
            Mention mention = mentions.get(m);
            mentionByHead.putIfAbsent(mention.head(), m);
            if (mention.name() == null) {
                continue;
            }
            Figure figure = byName.get(mention.name());
            if (figure == null) {
                continue;
            }
            figureOf[m] = figure;
            if (mention.kind() == Kind.PERSON && mention.noun() != null && figure.known == null) {
                figure.kind = Kind.PERSON;
                figure.certain = true;
            }
            boolean person = figure.kind == Kind.PERSON && figure.certain; // "the campaign Ruiz has run"
            if (mention.kind() == Kind.ORGANIZATION && mention.noun() != null && figure.known == null && !person) {
                figure.kind = Kind.ORGANIZATION;
                figure.certain = true;
            }
            describe(figure, mention);
        }
    }

    /** "… reported, citing", "quoted as saying by …", "told the newspaper …": an outlet, whatever its name looks like. */
    private void enterOutlets() {
        for (int m = 0; m < mentions.size(); m++) {
            Figure figure = figureOf[m];
            if (figure == null
                    || figure.known != null
                    || figure.kind == Kind.PERSON && figure.certain
                    || figure.kind == Kind.STATE
                    || figure.kind == Kind.PLACE) {
                continue;
            }
            int after = mentions.get(m).to();
            boolean reports = REPORTS.contains(words.lower(after))
                    || words.at(after).equals(",")
                            && (words.lower(after + 1).equals("citing")
                                    || words.lower(after + 1).equals("quoting"));
            boolean dateline = words.at(mentions.get(m).from() - 1).equals("(")
                    && words.at(after).equals(")")
                    && words.endsDateline(after + 1);
            boolean quoted = words.lower(mentions.get(m).from() - 1).equals("by")
                    && words.lower(mentions.get(m).from() - 2).equals("saying");
            boolean first = words.lower(mentions.get(m).from() - 1).equals("by")
                    && words.lower(mentions.get(m).from() - 2).equals("reported");
            if (reports || quoted || dateline || first || quotesSaying(after) || Outlets.is(figure, gazetteer)) {
                figure.outlet = true;
                figure.kind = Kind.ORGANIZATION;
            }
        }
    }

    /** "… | quoted the minister as saying". */
    private boolean quotesSaying(int after) {
        if (!Set.of("quoted", "quotes").contains(words.lower(after))) {
            return false;
        }
        for (int i = after + 2; i < Math.min(words.count(), after + 12) && words.letters(i); i++) {
            if (words.lower(i).equals("as") && words.lower(i + 1).equals("saying")) {
                return true;
            }
        }
        return false;
    }

    private void enterAppositions() {
        int[] nameOf = Appositions.find(words, mentions, figureOf);
        for (int m = 0; m < nameOf.length; m++) {
            Figure figure = nameOf[m] < 0 ? null : figureOf[nameOf[m]];
            if (figure == null) {
                continue;
            }
            Mention nominal = mentions.get(m);
            figureOf[m] = figure;
            if (figure.kind == Kind.UNKNOWN) {
                boolean owned = nominal.modifiers().contains("owned")
                        || nominal.modifiers().contains("based");
                boolean body = owned && Appositions.mayBeBody(nominal); // "Molenerg, the state-owned importer"
                figure.kind = body ? Kind.ORGANIZATION : nominal.kind();
            }
            describe(figure, nominal);
        }
    }

    private static void describe(Figure figure, Mention mention) {
        Figure.Description description = Appositions.describe(mention);
        if (description != null) {
            figure.describe(description);
            figure.gender = figure.gender.or(
                    mention.noun() == null ? mention.gender() : mention.noun().gender());
        }
    }

    /** The mention whose head is word {@code head}; -1 for none. */
    public int mentionAt(int head) {
        return mentionByHead.getOrDefault(head, -1);
    }

    /** The mention that heads a source; -1 for none. */
    public int headMention(List<Span> source) {
        if (source.isEmpty()) {
            return -1;
        }
        Span first = source.get(0);
        int from = words.firstFrom(first.start());
        int to = words.firstFrom(first.end());
        return from < to ? mentionAt(SourcePhrase.head(this, from, to)) : -1;
    }

    /** Who is what to whom; to be asked once mentions are resolved. */
    public Kin kin() {
        if (kin == null) {
            kin = new Kin(this);
        }
        return kin;
    }

    /** The state itself, as a figure; a new one where the article does not name it. */
    Figure state(Known known) {
        Figure found = states.get(known.name());
        if (found != null) {
            return found;
        }
        for (Figure figure : figures) {
            if (figure.known != null
                    && figure.known.kind() == Known.Kind.STATE
                    && figure.known.name().equals(known.name())) {
                states.put(known.name(), figure);
                return figure;
            }
        }
        Figure figure = new Figure(figures.size(), Kind.STATE);
        figure.known = known;
        figure.certain = true;
        figure.fromGazetteer = true;
        figure.words = known.name();
        figures.add(figure);
        states.put(known.name(), figure);
        return figure;
    }

    /** Whose words {@code word} is part of; null where it is nobody's, or nobody is known. */
    @Nullable
    public Figure speakerOfContentAround(int word) {
        int around = contents.innermost(words.start(word));
        while (around >= 0) {
            int head = sourceHead[around];
            if (head >= 0 && figureOf[head] != null) {
                return figureOf[head];
            }
            around = attributions.get(around).within();
        }
        return null;
    }

    /** Several together; the same figure each time. */
    public Figure together(List<Figure> members) {
        for (Figure group : groups.values()) {
            if (group.members.equals(members)) {
                return group;
            }
        }
        Figure figure = newFigure(Kind.GROUP);
        figure.plural = true;
        figure.members = List.copyOf(members);
        return figure;
    }

    /** A figure that was not there before. */
    Figure newFigure(Kind kind) {
        Figure figure = new Figure(figures.size(), kind);
        figures.add(figure);
        return figure;
    }

    /** Whether some name of the article is exactly {@code name}. */
    public boolean textHas(String name) {
        return nameTexts.contains(name);
    }

    public Form form(int mention) {
        return mentions.get(mention).form();
    }
}
