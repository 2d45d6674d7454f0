package hearsay.attribution;

import hearsay.document.Furniture;
import hearsay.document.Span;
import hearsay.onnx.AttributionNetwork;
import hearsay.tagging.TaggedDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what in a text: the model reads it window by window, then rules see to what quotation marks settle.
 *
 * <p>Time is linear in the length of the text.
 */
public final class Attributor {

    private static final long START_PIECE = 101;
    private static final long END_PIECE = 102;

    /**
     * Added to the model's bias and threshold for what may stand inside another's content: PolNeAR annotates nothing there, so the
     * model doubts inner cues more than it should.
     */
    private static final double INNER_BIAS = -0.7;

    private static final double INNER_THRESHOLD = -0.1;

    /**
     * An attribution with what the network said of it, as calibration needs it.
     *
     * @param evidence null for one that a rule found
     */
    public record Scored(Attribution attribution, Confidence.@Nullable Evidence evidence) {}

    /** An attribution on its way through the stages, before it is known what it stands within. */
    record Draft(List<Span> source, List<Span> cue, List<Span> content, Confidence.@Nullable Evidence evidence) {

        Draft withContent(List<Span> value) {
            return new Draft(source, cue, value, evidence);
        }

        int start() {
            return Math.min(
                    content.get(0).start(),
                    cue.isEmpty() ? Integer.MAX_VALUE : cue.get(0).start());
        }
    }

    /**
     * One window as the encoder is given it.
     *
     * @param piece of each word, its first piece
     * @param whole words that fit
     */
    private record Input(long[] ids, long[] features, int[] piece, int whole) {}

    private final AttributionModel model;

    public Attributor(AttributionModel model) {
        this.model = model;
    }

    /** Attributions in reading order; none touches {@code furniture}. */
    public List<Attribution> attribute(TaggedDocument document, List<Furniture> furniture) {
        return Nesting.withoutWeak(
                score(document, furniture).stream().map(Scored::attribution).toList(), document.text());
    }

    /** As {@link #attribute}, with the evidence behind each confidence. */
    public List<Scored> score(TaggedDocument document, List<Furniture> furniture) {
        ModelText text = ModelText.of(document, model.tokenizer());
        if (text.words() == 0) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        for (int[] window : windows(text, furniture)) {
            drafts.addAll(read(document.text(), text, window));
        }
        List<Draft> signed = SignedQuotations.find(drafts, document, furniture);
        List<Draft> closed = QuotationRules.closeContents(SignedQuotations.without(drafts, signed), document);
        closed.addAll(signed);
        closed.addAll(UncuedQuotations.find(closed, document, furniture));
        closed.sort(Comparator.comparingInt(Draft::start));
        List<Draft> sure = sure(closed);
        List<Draft> settled =
                Rivals.settle(sure, sure.stream().mapToDouble(this::confidence).toArray());
        int[] within = Nesting.within(settled);
        List<Scored> scored = new ArrayList<>(within.length);
        for (int i = 0; i < within.length; i++) {
            Draft draft = settled.get(i);
            Attribution attribution =
                    new Attribution(draft.source(), draft.cue(), draft.content(), within[i], confidence(draft));
            scored.add(new Scored(attribution, draft.evidence()));
        }
        return scored;
    }

    /** Leaves out drafts that would be sure enough only inside another, and stand in none. */
    private List<Draft> sure(List<Draft> drafts) {
        int[] within = Nesting.within(drafts);
        return IntStream.range(0, within.length)
                .filter(i -> within[i] >= 0 || isSure(drafts.get(i).evidence()))
                .mapToObj(drafts::get)
                .toList();
    }

    private boolean isSure(Confidence.@Nullable Evidence evidence) {
        return evidence == null
                || evidence.cue() > 0.5
                        && Math.sqrt(evidence.cue() * evidence.statement())
                                >= model.settings().threshold();
    }

    /**
     * The bare encoder over the windows that {@link #attribute} takes, without anything before or after: what reading as a
     * whole is measured against.
     */
    public Runnable encoderPasses(TaggedDocument document, List<Furniture> furniture) {
        ModelText text = ModelText.of(document, model.tokenizer());
        List<Input> inputs = text.words() == 0
                ? List.of()
                : windows(text, furniture).stream()
                        .map(window -> input(text, window))
                        .toList();
        return () -> inputs.forEach(
                input -> model.network().read(input.ids(), input.features()).close());
    }

    private List<int[]> windows(ModelText text, List<Furniture> furniture) {
        return Windows.pack(text, model.settings().windowPieces(), skippedSentences(text, furniture));
    }

    private Input input(ModelText text, int[] words) {
        int[] piece = new int[words.length]; // of each word, its first piece in the window
        int count = 1;
        for (int i = 0; i < words.length; i++) {
            piece[i] = count;
            count += text.pieces(words[i], words[i] + 1);
        }
        int most = model.settings().windowPieces(); // a single word can have more
        int length = Math.min(count, most + 1) + 1;
        long[] ids = new long[length];
        long[] features = new long[length];
        int at = 0;
        ids[at++] = START_PIECE;
        int whole = 0; // words that fit
        for (int word : words) {
            int from = text.firstPiece()[word];
            int to = text.firstPiece()[word + 1];
            for (int p = from; p < to && at < length - 1; p++) {
                ids[at] = text.ids()[p];
                features[at++] = text.feature()[word];
            }
            whole++;
            if (at >= length - 1) {
                break;
            }
        }
        ids[at] = END_PIECE;
        return new Input(ids, features, piece, whole);
    }

    private double confidence(Draft draft) {
        Confidence confidence = model.settings().confidence();
        if (draft.evidence() != null) {
            return confidence.of(draft.evidence());
        }
        return draft.cue().isEmpty() ? confidence.uncued() : confidence.marked();
    }

    /** Asks about the cues that the model is sure of, then about those inside contents that came of it and could be cues there. */
    private List<Draft> read(String document, ModelText text, int[] words) {
        Input input = input(text, words);
        try (AttributionNetwork.Window read = model.network().read(input.ids(), input.features())) {
            float[][] scores = atWords(read.cues(), input.piece(), input.whole());
            double bias = model.settings().cueBias();
            boolean[] inner = new boolean[scores.length];
            List<CueDecoder.Cue> cues = CueDecoder.decode(scores, bias).stream()
                    .filter(cue -> isCue(text, words, cue, document))
                    .toList();
            List<Draft> drafts = ask(cues, read, input, text, words, inner);
            cues.forEach(cue -> Arrays.fill(inner, cue.first(), cue.last() + 1, false));
            List<CueDecoder.Cue> innerCues = CueDecoder.decode(scores, bias + INNER_BIAS).stream()
                    .filter(cue ->
                            IntStream.rangeClosed(cue.first(), cue.last()).allMatch(word -> inner[word]))
                    .filter(cue -> isCue(text, words, cue, document))
                    .toList();
            drafts.addAll(ask(innerCues, read, input, text, words, new boolean[scores.length]));
            return drafts;
        }
    }

    /** What the cues open; {@code contents} is set for the window's words that are content of it. */
    private List<Draft> ask(
            List<CueDecoder.Cue> cues,
            AttributionNetwork.Window read,
            Input input,
            ModelText text,
            int[] words,
            boolean[] contents) {
        List<Draft> drafts = new ArrayList<>();
        if (cues.isEmpty()) {
            return drafts;
        }
        int[] piece = input.piece();
        long[] start = cues.stream().mapToLong(cue -> piece[cue.first()]).toArray();
        long[] end = cues.stream().mapToLong(cue -> piece[cue.last()]).toArray();
        AttributionNetwork.CueScores[] scores = read.roles(start, end);
        for (int i = 0; i < scores.length; i++) {
            float[][] labels = atWords(scores[i].labels(), piece, input.whole());
            RoleDecoder.Roles roles = model.roles().decode(labels, cues.get(i));
            double statement = 1 / (1 + Math.exp(-scores[i].statement()));
            if (!roles.content().isEmpty()
                    && Math.sqrt(cues.get(i).probability() * statement)
                            >= model.settings().threshold() + INNER_THRESHOLD) {
                drafts.add(draft(text, words, cues.get(i), roles, statement));
                roles.content().forEach(run -> Arrays.fill(contents, run[0], run[1] + 1, true));
            }
        }
        return drafts;
    }

    /** Of marks, only a colon or a dash can say that somebody speaks. */
    private static boolean isCue(ModelText text, int[] words, CueDecoder.Cue cue, String document) {
        int start = text.wordStart()[words[cue.first()]];
        int end = text.wordEnd()[words[cue.last()]];
        return document.substring(start, end)
                .codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c) || c == ':' || c > 0x2000 && c < 0x2018);
    }

    private Draft draft(ModelText text, int[] words, CueDecoder.Cue cue, RoleDecoder.Roles roles, double statement) {
        List<int[]> content = roles.content();
        int quoted = 0;
        int total = 0;
        for (int[] run : content) {
            for (int i = run[0]; i <= run[1]; i++) {
                total++;
                quoted += text.feature()[words[i]] % 9 >= 3 ? 1 : 0;
            }
        }
        int sourceWords =
                roles.source().stream().mapToInt(run -> run[1] - run[0] + 1).sum();
        int lastWord = content.get(content.size() - 1)[1];
        boolean cut = lastWord == words.length - 1 && words[lastWord] < text.words() - 1;
        Confidence.Evidence evidence = new Confidence.Evidence(
                cue.probability(),
                statement,
                roles.logProbability(),
                sourceWords,
                cue.last() - cue.first() + 1,
                total,
                content.size(),
                (double) quoted / total,
                cut);
        return new Draft(
                spans(text, words, roles.source()),
                spans(text, words, List.of(new int[] {cue.first(), cue.last()})),
                spans(text, words, content),
                evidence);
    }

    /** Runs of the window's words as stretches of text; a run is divided where furniture is left out of the window. */
    private static List<Span> spans(ModelText text, int[] words, List<int[]> runs) {
        List<Span> spans = new ArrayList<>();
        for (int[] run : runs) {
            int from = run[0];
            for (int i = run[0]; i <= run[1]; i++) {
                if (i == run[1] || words[i + 1] != words[i] + 1) {
                    spans.add(new Span(text.wordStart()[words[from]], text.wordEnd()[words[i]]));
                    from = i + 1;
                }
            }
        }
        return spans;
    }

    private static float[][] atWords(float[][] byPiece, int[] piece, int words) {
        float[][] rows = new float[words][];
        for (int i = 0; i < words; i++) {
            rows[i] = byPiece[piece[i]];
        }
        return rows;
    }

    private static boolean[] skippedSentences(ModelText text, List<Furniture> furniture) {
        boolean[] skipped = new boolean[text.sentenceStart().length];
        int piece = 0;
        for (int sentence = 0; sentence < skipped.length; sentence++) {
            int start = text.wordStart()[text.sentenceStart()[sentence]];
            while (piece < furniture.size() && furniture.get(piece).span().end() <= start) {
                piece++;
            }
            skipped[sentence] =
                    piece < furniture.size() && furniture.get(piece).span().contains(start);
        }
        return skipped;
    }
}
