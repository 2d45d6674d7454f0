package hearsay.measure.resolution;

import hearsay.document.Span;
import hearsay.statement.Medium;
import hearsay.statement.Speaker;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts how many statements have the right speaker, chain, medium and attitude.
 *
 * <p>A name is right regardless of case, leading article and final possessive, and where the gold lists it among its other
 * names; several speakers are right as a set. A medium is right where its kind, role and outlet are. Hedges and nested statements
 * count one by one.
 */
final class ResolutionScores {

    /** Right answers out of all. */
    static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            right += isRight ? 1 : 0;
            all++;
        }

        int all() {
            return all;
        }

        /** From 0 to 100; 0 where there was nothing to answer. */
        double percent() {
            return all == 0 ? 0 : 100.0 * right / all;
        }
    }

    /** What the gold says; the rest does not count. */
    enum Annotated {
        ALL,
        /** Nothing of speakers, chains and roots. */
        MANNER,
        /** Speakers and chains alone. */
        SPEAKERS
    }

    /** Things found, against things there. */
    static final class Found {
        private int right;
        private int gold;
        private int system;

        void add(int rightHere, int goldHere, int systemHere) {
            right += rightHere;
            gold += goldHere;
            system += systemHere;
        }

        int gold() {
            return gold;
        }

        /** F1 from 0 to 100; 0 where nothing is right. */
        double f1() {
            return right == 0 ? 0 : 200.0 * right / (gold + system);
        }
    }

    final Share speaker = new Share();
    /** Only where the gold gives a name, not the source's own words. */
    final Share namedSpeaker = new Share();

    final Share speakerKind = new Share();
    final Share nobody = new Share();
    final Share root = new Share();
    final Found via = new Found();
    final Found medium = new Found();
    final Found within = new Found();
    final Found hedges = new Found();
    final Share stance = new Share();
    final Share certainty = new Share();
    final Share polarity = new Share();
    final Share act = new Share();
    /** By what is asked and the gold's answer. */
    final Map<String, Map<String, Share>> classes = new LinkedHashMap<>();

    final Map<String, Found> mediaByKind = new TreeMap<>();
    private final Annotated annotated;
    /** What is wrong, a line each; with what was given after what is right. */
    final List<String> errors = new ArrayList<>();

    private int goldStatements;
    private int paired;

    ResolutionScores(Annotated annotated) {
        this.annotated = annotated;
    }

    int goldStatements() {
        return goldStatements;
    }

    int paired() {
        return paired;
    }

    /** Adds one article; a gold statement that the system lacks is wrong in everything. */
    void add(String text, List<Statement> gold, List<Statement> system) {
        @Nullable Statement[] partner = pair(gold, system);
        Map<String, String> goldIdOf = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            if (partner[i] != null) {
                goldIdOf.put(partner[i].id(), gold.get(i).id());
                paired++;
            }
        }
        goldStatements += gold.size();
        for (int i = 0; i < gold.size(); i++) {
            addOne(text, gold.get(i), partner[i], goldIdOf);
        }
        if (annotated == Annotated.SPEAKERS) {
            return;
        }
        int systemNested = (int) system.stream().filter(s -> s.within() != null).count();
        within.add(0, 0, systemNested);
    }

    private void addOne(String text, Statement gold, @Nullable Statement system, Map<String, String> goldIdOf) {
        note(text, gold, system);
        if (annotated != Annotated.MANNER) {
            addSpeaker(gold, system);
            addVia(gold.via(), system == null ? List.of() : system.via());
        }
        if (annotated == Annotated.SPEAKERS) {
            return;
        }
        if (annotated == Annotated.ALL) {
            root.add(system != null && system.root() == gold.root());
        }
        addMedium(gold.medium(), system == null ? null : system.medium());
        String around = system == null || system.within() == null ? null : goldIdOf.get(system.within());
        within.add(gold.within() != null && gold.within().equals(around) ? 1 : 0, gold.within() == null ? 0 : 1, 0);
        addHedges(gold.hedges(), system == null ? List.of() : system.hedges());
        attitude("stance", stance, gold, system, Statement::stance);
        attitude("certainty", certainty, gold, system, Statement::certainty);
        attitude("polarity", polarity, gold, system, Statement::polarity);
        attitude("act", act, gold, system, Statement::act);
    }

    private void addSpeaker(Statement gold, @Nullable Statement system) {
        Speaker wanted = gold.speaker();
        Speaker given = system == null ? null : system.speaker();
        if (wanted == null) {
            nobody.add(system != null && given == null);
        } else {
            boolean right = given != null && isRight(wanted, given);
            speaker.add(right);
            if (isName(wanted)) {
                namedSpeaker.add(right);
            }
            if (right && given != null) {
                speakerKind.add(given.kind() == wanted.kind());
            }
            byClass("speaker", wanted.kind(), right);
        }
    }

    private void note(String text, Statement gold, @Nullable Statement system) {
        List<String> wrong = new ArrayList<>();
        if (system == null) {
            wrong.add("not found");
        } else if (annotated != Annotated.SPEAKERS) {
            differ(wrong, "act", gold.act(), system.act());
            differ(wrong, "stance", gold.stance(), system.stance());
            differ(wrong, "certainty", gold.certainty(), system.certainty());
            differ(wrong, "polarity", gold.polarity(), system.polarity());
            differ(wrong, "medium", medium(gold.medium()), medium(system.medium()));
            differ(wrong, "hedges", words(text, gold.hedges()), words(text, system.hedges()));
        }
        if (system != null && annotated != Annotated.MANNER) {
            noteSpeaker(wrong, gold.speaker(), system.speaker());
            differ(wrong, "via", names(gold.via()), names(system.via()));
        }
        if (!wrong.isEmpty()) {
            errors.add(String.join("; ", wrong) + " | " + words(text, gold.source()) + " | " + words(text, gold.cue())
                    + " | " + words(text, gold.content()));
        }
    }

    private static void noteSpeaker(List<String> wrong, @Nullable Speaker gold, @Nullable Speaker system) {
        boolean right = gold == null || system == null ? gold == system : isRight(gold, system);
        if (!right) {
            wrong.add("speaker " + (gold == null ? null : gold.name()) + ", not "
                    + (system == null ? null : system.name() + " (" + system.kind() + ") " + system.confidence()));
        }
    }

    private static Set<String> names(List<Via> via) {
        return via.stream().map(v -> plain(v.name())).collect(Collectors.toSet());
    }

    private static void differ(List<String> wrong, String what, @Nullable Object gold, @Nullable Object system) {
        if (!Objects.equals(gold, system)) {
            wrong.add(what + " " + gold + ", not " + system);
        }
    }

    private static @Nullable String medium(@Nullable Medium medium) {
        return medium == null
                ? null
                : word(medium.kind()) + " " + word(medium.role()) + " "
                        + (medium.outlet() == null ? "-" : plain(medium.outlet()));
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" … "));
    }

    private <E extends Enum<E>> void attitude(
            String name,
            Share share,
            Statement gold,
            @Nullable Statement system,
            Function<Statement, @Nullable E> what) {
        E wanted = what.apply(gold);
        if (wanted != null) {
            boolean right = system != null && what.apply(system) == wanted;
            share.add(right);
            byClass(name, wanted, right);
        }
    }

    private void byClass(String name, Enum<?> wanted, boolean right) {
        classes.computeIfAbsent(name, key -> new TreeMap<>())
                .computeIfAbsent(word(wanted), key -> new Share())
                .add(right);
    }

    private void addVia(List<Via> gold, List<Via> system) {
        Set<String> wanted = names(gold);
        Set<String> given = names(system);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(given);
        via.add(both.size(), wanted.size(), given.size());
    }

    private void addMedium(@Nullable Medium gold, @Nullable Medium system) {
        boolean right = gold != null
                && system != null
                && gold.kind() == system.kind()
                && gold.role() == system.role()
                && sameOutlet(gold.outlet(), system.outlet());
        medium.add(right ? 1 : 0, gold == null ? 0 : 1, system == null ? 0 : 1);
        if (gold != null) {
            mediaByKind.computeIfAbsent(word(gold.kind()), key -> new Found()).add(right ? 1 : 0, 1, 0);
        }
        if (system != null) {
            mediaByKind.computeIfAbsent(word(system.kind()), key -> new Found()).add(0, 0, 1);
        }
    }

    private static boolean sameOutlet(@Nullable String one, @Nullable String two) {
        return one == null || two == null ? one == two : plain(one).equals(plain(two));
    }

    private void addHedges(List<Span> gold, List<Span> system) {
        List<Span> left = new ArrayList<>(gold);
        int right = 0;
        for (Span span : system) {
            right += left.removeIf(span::overlaps) ? 1 : 0;
        }
        hedges.add(right, gold.size(), system.size());
    }

    static boolean isRight(Speaker gold, Speaker system) {
        String name = plain(system.name());
        if (plain(gold.name()).equals(name)
                || gold.candidates().stream().anyMatch(other -> plain(other).equals(name))) {
            return true;
        }
        return gold.members().size() > 1 && plain(gold.members()).equals(plain(system.members()));
    }

    /** Own words of unnamed sources begin in lower case or with an article. */
    private static boolean isName(Speaker gold) {
        boolean named = gold.kind() == Speaker.Kind.PERSON
                || gold.kind() == Speaker.Kind.ORGANIZATION
                || gold.kind() == Speaker.Kind.STATE
                || !gold.members().isEmpty();
        return named
                && gold.name().equals(withoutArticle(gold.name()))
                && Character.isUpperCase(gold.name().codePointAt(0));
    }

    private static Set<String> plain(List<String> names) {
        return names.stream().map(ResolutionScores::plain).collect(Collectors.toSet());
    }

    /** A name as it is compared. */
    static String plain(String name) {
        String bare = withoutArticle(name.replace('\u2019', '\'').strip()).toLowerCase(Locale.ROOT);
        return bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    }

    private static String withoutArticle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String article : List.of("the ", "a ", "an ")) {
            if (lower.startsWith(article)) {
                return name.substring(article.length());
            }
        }
        return name;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** For each gold statement the system's whose content shares at least half its characters with it, best first. */
    private static @Nullable Statement[] pair(List<Statement> gold, List<Statement> system) {
        record Pair(int gold, int system, double dice) {}
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int s = 0; s < system.size(); s++) {
                double dice = dice(gold.get(g), system.get(s));
                if (dice >= 0.5) {
                    pairs.add(new Pair(g, s, dice));
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(b.dice(), a.dice()));
        @Nullable Statement[] partner = new Statement[gold.size()];
        boolean[] taken = new boolean[system.size()];
        for (Pair pair : pairs) {
            if (partner[pair.gold()] == null && !taken[pair.system()]) {
                partner[pair.gold()] = system.get(pair.system());
                taken[pair.system()] = true;
            }
        }
        return partner;
    }

    private static double dice(Statement gold, Statement system) {
        int shared = 0;
        for (Span one : gold.content()) {
            for (Span two : system.content()) {
                shared += Math.max(0, Math.min(one.end(), two.end()) - Math.max(one.start(), two.start()));
            }
        }
        return 2.0 * shared / (length(gold.content()) + length(system.content()))
                + (gold.source().equals(system.source()) ? 0.001 : 0);
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(Span::length).sum();
    }
}
