package hearsay.stance;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import hearsay.lexis.Piece;
import hearsay.lexis.Pieces;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells how surely things are said, by the words of the cue, then by the first main clause of the content.
 *
 * <p>What the words mean stands in {@code cues.txt}. A "not" counts only in and before the cue: one inside the content is part
 * of what the source affirms.
 */
public final class Manners {

    /** Pieces before a cue in which a "not" or "reportedly" belongs to it. */
    private static final int BEFORE = 3;

    private Manners() {}

    /**
     * The manner of each of {@code attributions}, in their order; a statement inside a distanced one is distanced too.
     *
     * @param sentences the sentences of {@code text}, in reading order
     * @param kinds what speaks in each attribution; where the list is shorter, unknown
     */
    public static List<Manner> of(
            String text, List<Attribution> attributions, List<Span> sentences, List<SourceKind> kinds) {
        List<List<Span>> inner = new ArrayList<>();
        attributions.forEach(attribution -> inner.add(new ArrayList<>()));
        for (Attribution attribution : attributions) {
            if (attribution.within() >= 0) {
                List<Span> all = new ArrayList<>(attribution.cue());
                all.addAll(attribution.content());
                inner.get(attribution.within()).addAll(all);
            }
        }
        List<Manner> manners = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            SourceKind kind = i < kinds.size() ? kinds.get(i) : SourceKind.UNKNOWN;
            Span anchor = attribution.cue().isEmpty()
                    ? attribution.content().get(0)
                    : attribution.cue().get(0);
            manners.add(of(text, attribution, sentenceAt(sentences, anchor), inner.get(i), kind));
        }
        for (int i = 0; i < manners.size(); i++) {
            int outer = attributions.get(i).within();
            for (int depth = 0; outer >= 0 && depth < 10; depth++) {
                if (manners.get(outer).stance() == Statement.Stance.DISTANCING) {
                    manners.set(i, manners.get(i).withStance(Statement.Stance.DISTANCING));
                }
                outer = attributions.get(outer).within();
            }
        }
        return manners;
    }

    /**
     * The manner of one attribution.
     *
     * @param sentence the one its cue stands in
     * @param inner stretches of the content that belong to statements nested in it
     */
    static Manner of(String text, Attribution attribution, Span sentence, List<Span> inner, SourceKind given) {
        List<Piece> cue = pieces(text, attribution.cue(), List.of());
        List<Piece> source = pieces(text, attribution.source(), List.of());
        boolean ownAct =
                source.stream().limit(4).anyMatch(word -> Lexicon.listed("own-act", word.form()) && !word.capital());
        SourceKind kind = ownAct && given == SourceKind.OUTLET_OR_DOCUMENT ? SourceKind.SPEAKER : given;
        List<Piece> before = before(text, attribution, sentence);
        List<Piece> content = pieces(text, attribution.content(), inner);
        Clause clause = Clause.of(content);
        Lexicon.Found found = Lexicon.read(cue, firstWord(text, attribution.content()));
        if (isQuotedSaying(found, cue)) {
            found = Lexicon.read(cue.subList(cue.size() - 1, cue.size()), "");
        }

        Statement.Act act = found == null ? Statement.Act.STATE : found.sense().act();
        Statement.Stance stance =
                found == null ? Statement.Stance.NEUTRAL : found.sense().stance();
        Statement.Certainty certainty =
                found == null ? Statement.Certainty.CERTAIN : found.sense().certainty();
        Statement.Polarity polarity =
                found == null ? Statement.Polarity.AFFIRMED : found.sense().polarity();
        if (found != null && found.words().equals("tell") && isOrder(text, attribution.content())) {
            act = Statement.Act.DEMAND;
            certainty = Statement.Certainty.UNKNOWN;
        }
        if (found != null && isPressing(found.words()) && isOrder(text, attribution.content())) {
            act = Statement.Act.DEMAND;
        }
        if (found != null && found.words().equals("insist") && isSubjunctive(text, attribution.content())) {
            act = Statement.Act.DEMAND;
            certainty = Statement.Certainty.UNKNOWN;
        }
        if (found != null
                && found.words().equals("suggest")
                && (firstWord(text, attribution.content()).endsWith("ing")
                        || isSubjunctive(text, attribution.content()))) {
            act = Statement.Act.RECOMMEND; // "suggested moving the vote"
            certainty = Statement.Certainty.UNKNOWN;
        }
        if (act == Statement.Act.PROMISE
                && found != null
                && found.words().equals("agree")
                && isAboutThing(text, attribution)) {
            act = Statement.Act.AGREE;
        }
        if (isPutAt(cue, content) || act == Statement.Act.BELIEVE && isNumber(content)) {
            act = Statement.Act.ESTIMATE;
            certainty = Statement.Certainty.PROBABLE;
        }
        if (found != null && found.words().equals("project") && clause.has("will")) {
            act = Statement.Act.PREDICT;
        }
        if (found != null && isNoAnswer(found.words(), clause)) {
            certainty = Statement.Certainty.UNKNOWN;
            polarity = Statement.Polarity.AFFIRMED;
        }
        if (act == Statement.Act.PROMISE && clause.threatens()) {
            act = Statement.Act.THREATEN; // "vowed to retaliate"
        }
        boolean plain = act == Statement.Act.STATE || act == Statement.Act.REPORT || act == Statement.Act.CITE;

        Piece not = found != null && List.of(found.words().split("_")).contains("not") ? null : negation(cue, before);
        if (found != null && not != null) {
            boolean saying = plain || act == Statement.Act.EXPLAIN || act == Statement.Act.ASK;
            if (polarity == Statement.Polarity.DENIED) {
                polarity = Statement.Polarity.AFFIRMED; // "does not rule out"
                act = Statement.Act.STATE;
                certainty = Statement.Certainty.POSSIBLE;
            } else if (saying && not.is("never")) {
                act = Statement.Act.DENY;
                polarity = Statement.Polarity.DENIED;
            } else if (saying) {
                certainty = Statement.Certainty.UNKNOWN; // "did not say whether"
                act = isWill(cue) ? Statement.Act.REJECT : act; // "would not say whether"
            } else {
                polarity =
                        act == Statement.Act.ADMIT || act == Statement.Act.WARN ? polarity : Statement.Polarity.DENIED;
                act = act == Statement.Act.AGREE ? Statement.Act.REJECT : act;
            }
        } else if (plain) {
            if (certainty == Statement.Certainty.CERTAIN) {
                certainty = clause.certainty();
            }
            boolean relays = kind == SourceKind.OUTLET_OR_DOCUMENT && act != Statement.Act.CITE && !isNaming(found);
            act = relays
                    ? Statement.Act.REPORT
                    : ClauseAct.of(clause, isNaming(found), act, source, kind == SourceKind.BODY);
            if (act == Statement.Act.STATE && found != null && clause.quoted() && isBadName(found.words(), content)) {
                act = Statement.Act.CONDEMN;
            }
            certainty = certainty(act, clause, certainty);
        } else if (act == Statement.Act.WARN || act == Statement.Act.EXPLAIN) {
            certainty = clause.certainty();
        }
        if (act == Statement.Act.REJECT && Lexicon.listed("brushing-off", found == null ? "" : found.words())) {
            act = clause.isStory() ? Statement.Act.DENY : act;
        }
        if (act == Statement.Act.STATE || act == Statement.Act.REPORT) {
            boolean passesOn = kind == SourceKind.OUTLET_OR_DOCUMENT
                    || isAccordingToDocument(cue)
                    || kind != SourceKind.SPEAKER
                            && (isDocument(source) || isDistancedReport(found) || isShown(found, source));
            act = passesOn ? Statement.Act.REPORT : Statement.Act.STATE;
        }
        TreeSet<Span> hedges = new TreeSet<>();
        boolean distanced = hedges(cue, hedges);
        distanced |= hedges(before, hedges);
        distanced |= hedges(source, hedges);
        hedges.addAll(clause.hedges());
        return new Manner(
                new ArrayList<>(hedges), distanced ? Statement.Stance.DISTANCING : stance, certainty, polarity, act);
    }

    /** How sure somebody is who does {@code act} by saying {@code clause}, from the certainty of the words alone. */
    private static Statement.Certainty certainty(Statement.Act act, Clause clause, Statement.Certainty words) {
        return switch (act) {
            case ASK, RECOMMEND -> Statement.Certainty.UNKNOWN;
            case WANT -> clause.hasEarly("plan") ? words : Statement.Certainty.UNKNOWN;
            case DEMAND -> clause.hasEarly("duty") ? words : Statement.Certainty.UNKNOWN;
            case BELIEVE -> words == Statement.Certainty.CERTAIN ? Statement.Certainty.PROBABLE : words;
            default -> words;
        };
    }

    /** "declined | to say whether". */
    private static boolean isNoAnswer(String cue, Clause clause) {
        return (cue.equals("decline") || cue.equals("refuse"))
                && clause.words().size() > 1
                && clause.words().get(0).is("to")
                && clause.words().get(1).is("say");
    }

    /** Whether the lexicon knows a word of the cue; one that it does not know counts as plainly stating. */
    public static boolean isKnown(String text, List<Span> cue) {
        return Lexicon.read(pieces(text, cue, List.of()), "") != null;
    }

    /** "was quoted as saying", "quoted her as telling": said, whoever passes it on. */
    private static boolean isQuotedSaying(Lexicon.@Nullable Found found, List<Piece> cue) {
        return found != null
                && found.sense().act() == Statement.Act.CITE
                && cue.size() > 2
                && (cue.get(cue.size() - 1).is("saying")
                        || cue.get(cue.size() - 1).is("telling"));
    }

    /** "puts the damage | at 40 million euros". */
    private static boolean isPutAt(List<Piece> cue, List<Piece> content) {
        boolean put = cue.size() == 1
                && (cue.get(0).is("put") || cue.get(0).is("puts") || cue.get(0).is("values"));
        for (int i = 0; put && i + 1 < content.size(); i++) {
            boolean about = content.get(i + 1).is("about")
                    || content.get(i + 1).is("around")
                    || content.get(i + 1).is("$")
                    || content.get(i + 1).is("\u20ac")
                    || content.get(i + 1).is("between")
                    || content.get(i + 1).isDigits();
            if (content.get(i).is("at") && about) {
                return true;
            }
        }
        return false;
    }

    /** "believe | as many as 300 migrants drowned": a number, not a view. */
    private static boolean isNumber(List<Piece> content) {
        for (int i = 1; i < Math.min(content.size(), 8); i++) {
            boolean large = i + 1 < content.size() && content.get(i + 1).form().endsWith("illion");
            if (content.get(i).isDigits()
                    && (large
                            || Lexicon.listed("about-number", content.get(i - 1).form())
                            || content.get(i - 1).is("as"))) {
                return true;
            }
        }
        return false;
    }

    /** "called the case 'a house without foundations'": what is no title and not praised; a bad name, more often than not. */
    private static boolean isBadName(String cue, List<Piece> content) {
        for (int i = 0; i + 1 < content.size(); i++) {
            Piece word = content.get(i + 1);
            if (!content.get(i).isWord() && !content.get(i).isDigits() && word.isWord()) {
                return Lexicon.listed("bad-naming", cue) && !word.capital();
            }
        }
        return false;
    }

    /** "would not say", "won't comment". */
    private static boolean isWill(List<Piece> cue) {
        return cue.stream()
                .anyMatch(piece -> piece.is("would") || piece.is("will") || piece.is("won") || piece.is("wouldn"));
    }

    private static boolean isNaming(Lexicon.@Nullable Found found) {
        return found != null && Lexicon.listed("naming", found.words());
    }

    /** "Jeb Bush to be quiet", "them to leave": whom it was told to, and then an infinitive. */
    private static boolean isOrder(String text, List<Span> content) {
        List<Piece> words = opening(text, content, 80);
        for (int i = 0; i < Math.min(words.size(), 5); i++) {
            Piece piece = words.get(i);
            if (piece.is("to")) {
                return true;
            }
            boolean somebody = piece.capital()
                    || Lexicon.listed("recipient", piece.form())
                    || piece.form().endsWith("s") && !Lexicon.listed("no-recipient", piece.form())
                    || i > 0 && Lexicon.listed("article", words.get(i - 1).form());
            if (!piece.isWord() || !somebody) {
                return false;
            }
        }
        return false;
    }

    /** "agreed | to a pay freeze", against "to sell". */
    private static boolean isAboutThing(String text, Attribution attribution) {
        List<Piece> words = opening(text, attribution.content(), 40);
        return words.size() > 1 && Lexicon.listed("article", words.get(1).form());
    }

    private static boolean isPressing(String cue) {
        return Lexicon.listed("pressing", cue);
    }

    /** "that the files be opened": an order, whatever the verb before it. */
    private static boolean isSubjunctive(String text, List<Span> content) {
        List<Piece> words = opening(text, content, 80);
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is("be")) {
                return !Lexicon.listed("before-be", words.get(i - 1).form());
            }
        }
        return false;
    }

    /** "according to a recent report from". */
    private static boolean isAccordingToDocument(List<Piece> cue) {
        return !cue.isEmpty()
                && cue.get(0).is("according")
                && cue.stream().anyMatch(piece -> Lexicon.listed("document", piece.form()));
    }

    private static boolean isDistancedReport(Lexicon.@Nullable Found found) {
        return found != null
                && found.sense().act() == Statement.Act.REPORT
                && found.sense().stance() == Statement.Stance.DISTANCING;
    }

    /** "That showed", "the results show": what shows something is no person where no name ends it. */
    private static boolean isShown(Lexicon.@Nullable Found found, List<Piece> source) {
        return found != null
                && found.sense().act() == Statement.Act.REPORT
                && found.sense().stance() == Statement.Stance.ENDORSING
                && (source.isEmpty() || !source.get(source.size() - 1).capital());
    }

    private static @Nullable Piece negation(List<Piece> cue, List<Piece> before) {
        List<Piece> all = new ArrayList<>(before);
        all.addAll(cue);
        for (int i = 0; i < all.size(); i++) {
            Piece piece = all.get(i);
            boolean only = i + 1 < all.size()
                    && (all.get(i + 1).is("only") || all.get(i + 1).is("just"));
            if (Lexicon.listed("negation", piece.form()) && !only) {
                return piece;
            }
        }
        return null;
    }

    /** Collects the hedges among {@code words}; whether one of them distances the reporter. */
    private static boolean hedges(List<Piece> words, TreeSet<Span> hedges) {
        boolean distanced = false;
        for (int i = 0; i < words.size(); i++) {
            Piece piece = words.get(i);
            distanced |= Lexicon.listed("distancing", piece.form());
            if (Lexicon.listed("cue-hedge", piece.form())) {
                hedges.add(new Span(piece.start(), piece.end()));
            } else if (Lexicon.listed("cue-hedge-to", piece.form())) {
                boolean to = i + 1 < words.size() && words.get(i + 1).is("to");
                hedges.add(new Span(piece.start(), to ? words.get(i + 1).end() : piece.end()));
            } else if (piece.is("said")
                    && i > 0
                    && i + 2 < words.size()
                    && words.get(i + 1).is("to")
                    && Clause.isBe(words.get(i - 1))) {
                hedges.add(new Span(words.get(i - 1).start(), words.get(i + 1).end()));
                distanced = true;
            }
        }
        return distanced;
    }

    /** Whether the source's head, or any part of its name, is an outlet's or a document's. */
    private static boolean isDocument(List<Piece> source) {
        if (!source.isEmpty() && (source.get(0).is("radio") && source.get(0).capital() || isOutlet(source))) {
            return true;
        }
        for (int i = 0; i < source.size(); i++) {
            Piece piece = source.get(i);
            boolean ofSomebody = i + 1 < source.size()
                    && (source.get(i + 1).is("'s")
                            || source.get(i + 1).is("'")
                            || source.get(i + 1).isWord() && !source.get(i + 1).capital());
            if (piece.is("of")
                    || piece.is(",")
                    || piece.is("who")
                    || piece.is("for")
                    || piece.is("from")
                    || piece.is("by")) {
                boolean madeBy = piece.is("by")
                        && i > 1
                        && Lexicon.listed("document", source.get(i - 2).form());
                return madeBy
                        || i > 0 && Lexicon.listed("document", source.get(i - 1).form());
            }
            boolean last = i + 1 == source.size() || !source.get(i + 1).isWord();
            if (last && !ofSomebody && Lexicon.listed("document", piece.form())) {
                return true;
            }
            if (last && piece.capital() && Lexicon.listed("outlet", piece.form())) {
                return true;
            }
        }
        return false;
    }

    /** "The broadcaster", "the Istanbul daily Northvale Post": an outlet's noun, last or before a name. */
    private static boolean isOutlet(List<Piece> source) {
        for (int i = 0; i < Math.min(source.size(), 6); i++) {
            Piece piece = source.get(i);
            if (Lexicon.listed("outlet-noun", piece.form())) {
                boolean last = i + 1 == source.size();
                return last || source.get(i + 1).isWord() && source.get(i + 1).capital();
            }
            if (!piece.isWord() || piece.is("of") || piece.is("at") || piece.is("for")) {
                return false;
            }
        }
        return false;
    }

    private static String firstWord(String text, List<Span> content) {
        for (Piece piece : opening(text, content, 200)) {
            if (piece.isWord()) {
                return piece.form();
            }
        }
        return "";
    }

    /** What a content begins with: its first stretch, as far as {@code most} UTF-16 units. */
    private static List<Piece> opening(String text, List<Span> content, int most) {
        Span first = content.get(0);
        return Pieces.of(new Span(first.start(), Math.min(first.end(), first.start() + most)).cut(text));
    }

    /** The last pieces of the sentence before the cue that are neither source nor content, and the first ones of the sentence. */
    private static List<Piece> before(String text, Attribution attribution, Span sentence) {
        if (attribution.cue().isEmpty()) {
            return List.of();
        }
        int cueStart = attribution.cue().get(0).start();
        int from = Math.max(sentence.start(), cueStart - 120);
        if (from >= cueStart) {
            return List.of();
        }
        List<Span> taken = new ArrayList<>(attribution.source());
        taken.addAll(attribution.content());
        List<Piece> all = pieces(text, List.of(new Span(from, cueStart)), taken);
        return all.size() <= BEFORE ? all : all.subList(all.size() - BEFORE, all.size());
    }

    /** The pieces under {@code spans} that lie in none of {@code without}, with their places in {@code text}. */
    private static List<Piece> pieces(String text, List<Span> spans, List<Span> without) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
            for (Piece piece : Pieces.of(span.cut(text))) {
                Piece placed = new Piece(
                        piece.start() + span.start(),
                        piece.end() + span.start(),
                        piece.kind(),
                        piece.form(),
                        piece.capital(),
                        piece.glued(),
                        piece.lineStart());
                if (without.stream().noneMatch(other -> other.contains(placed.start()))) {
                    pieces.add(placed);
                }
            }
        }
        return pieces;
    }

    private static Span sentenceAt(List<Span> sentences, Span anchor) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= anchor.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return !sentences.isEmpty() && sentences.get(low).contains(anchor.start()) ? sentences.get(low) : anchor;
    }
}
