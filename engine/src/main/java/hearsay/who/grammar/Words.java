package hearsay.who.grammar;

import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Noun;
import hearsay.tagging.Quotation;
import hearsay.tagging.TaggedDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text by number, as this room looks at them: without possessive endings, with their sentence and quotation.
 *
 * <p>Ranges of words are half-open, as spans are.
 */
public final class Words {

    /** Words before the dash of a dateline. */
    private static final int LONGEST_DATELINE = 12;

    public final TaggedDocument document;
    /** The text with straight apostrophes and plain spaces; offsets are the text's own. */
    public final String plain;

    private final int[] starts;
    private final int[] ends;
    private final int[] sentences;
    private final int[] paragraphs;
    private final int[] quotations;
    private final boolean[] possessives;
    private final boolean[] sentenceStarts;
    private final String[] words;
    private final String[] lowers;

    private final Gazetteer gazetteer;
    private final @Nullable Noun[] nouns;
    private final boolean[] nounsKnown;
    /** Nouns that the gazetteer does not have, by their form in lower case. */
    private Map<String, Noun> unlisted = Map.of();

    public Words(TaggedDocument document, Gazetteer gazetteer) {
        this.document = document;
        this.gazetteer = gazetteer;
        plain = Gazetteer.plain(document.text());
        List<Span> spans = document.words();
        int count = spans.size();
        starts = new int[count];
        ends = new int[count];
        sentences = new int[count];
        paragraphs = new int[count];
        quotations = new int[count];
        possessives = new boolean[count];
        sentenceStarts = new boolean[count];
        words = new String[count];
        lowers = new String[count];
        nouns = new Noun[count];
        nounsKnown = new boolean[count];
        int sentence = 0;
        int paragraph = 0;
        int quotation = 0;
        int lastSentence = -1;
        List<Quotation> outer =
                document.quotations().stream().filter(q -> q.depth() == 0).toList();
        for (int i = 0; i < count; i++) {
            Span span = spans.get(i);
            String word = plain.substring(span.start(), span.end());
            int end = span.end();
            if (word.length() > 2 && (word.endsWith("'s") || word.endsWith("'S"))) {
                possessives[i] = true;
                end -= 2;
                word = word.substring(0, word.length() - 2);
            } else if (word.endsWith("s") && isPluralPossessive(end)) {
                possessives[i] = true;
            }
            starts[i] = span.start();
            ends[i] = end;
            words[i] = word;
            lowers[i] = word.toLowerCase(Locale.ROOT);
            sentence = advance(document.sentences(), sentence, span.start());
            paragraph = advance(document.paragraphs(), paragraph, span.start());
            while (quotation < outer.size() && outer.get(quotation).span().end() <= span.start()) {
                quotation++;
            }
            sentences[i] = sentence;
            paragraphs[i] = paragraph;
            quotations[i] =
                    quotation < outer.size() && outer.get(quotation).span().contains(span.start()) ? quotation : -1;
            boolean first = sentence != lastSentence;
            boolean opensQuote = i > 0 && quotations[i] >= 0 && quotations[i - 1] != quotations[i];
            boolean afterMark = i > 0 && sentenceStarts[i - 1] && !Character.isLetterOrDigit(words[i - 1].charAt(0));
            boolean afterStop =
                    i > 0 && (words[i - 1].equals(":") || "\u2014\u2022".contains(words[i - 1]) || endsDateline(i - 1));
            boolean afterQuote =
                    i > 1 && isQuoteMark(words[i - 1]) && quotations[i] >= 0 && quotations[i - 2] != quotations[i];
            boolean afterPoint = i > 0 && words[i - 1].endsWith(".") && Grammar.is(lowers[i], Grammar.Part.STARTER);
            sentenceStarts[i] = first || opensQuote || afterMark || afterStop || afterQuote || afterPoint;
            lastSentence = sentence;
        }
    }

    /** "DETROIT (Corvus) -": the dash after a dateline. */
    public boolean endsDateline(int dash) {
        if (dash >= words.length) {
            return false;
        }
        if (!words[dash].equals("-") && !words[dash].equals("\u2013")) {
            return false;
        }
        for (int i = dash - 1; i >= Math.max(0, dash - LONGEST_DATELINE); i--) {
            boolean small = Character.isLowerCase(words[i].charAt(0));
            if (small || paragraphs[i] != paragraphs[dash]) {
                return false;
            }
            boolean opens = i == 0 || paragraphs[i - 1] != paragraphs[i];
            if (opens) {
                return words[i].length() > 1 && words[i].equals(words[i].toUpperCase(Locale.ROOT));
            }
        }
        return false;
    }

    private static boolean isQuoteMark(String word) {
        return word.length() == 1 && "\"'\u201c\u201d\u2018\u2019`".contains(word);
    }

    private boolean isPluralPossessive(int end) {
        return end + 2 < plain.length()
                && plain.charAt(end) == '\''
                && plain.charAt(end + 1) == ' '
                && Character.isLetter(plain.charAt(end + 2));
    }

    private static int advance(List<Span> spans, int at, int offset) {
        int next = at;
        while (next + 1 < spans.size() && spans.get(next + 1).start() <= offset) {
            next++;
        }
        return next;
    }

    /** Learns nouns from the sources of the text. */
    public void learn(Map<String, Noun> more) {
        unlisted = Map.copyOf(more);
        Arrays.fill(nounsKnown, false);
    }

    /** What the word stands for as a noun; null where it is no listed one. */
    @Nullable
    public Noun noun(int i) {
        if (i < 0 || i >= words.length) {
            return null;
        }
        if (!nounsKnown[i]) {
            nounsKnown[i] = true;
            Noun listed = letters(i) ? gazetteer.noun(words[i]) : null;
            nouns[i] = listed != null || capital(i) ? listed : unlisted.get(lowers[i]);
        }
        return nouns[i];
    }

    /** The place that the word is an adjective or a people of; null for none. */
    @Nullable
    public String placeOf(int i) {
        return capital(i) ? gazetteer.placeOfAdjective(words[i]) : null;
    }

    public int count() {
        return words.length;
    }

    /** The word without its possessive ending. */
    public String at(int i) {
        return i >= 0 && i < words.length ? words[i] : "";
    }

    public String lower(int i) {
        return i >= 0 && i < words.length ? lowers[i] : "";
    }

    public int start(int i) {
        return starts[i];
    }

    /** Where the word ends, possessive ending left out. */
    public int end(int i) {
        return ends[i];
    }

    public int sentence(int i) {
        return sentences[i];
    }

    public int paragraph(int i) {
        return paragraphs[i];
    }

    /** The number of the outermost quotation around the word, in reading order; -1 for none. */
    public int quotation(int i) {
        return quotations[i];
    }

    public boolean possessive(int i) {
        return i >= 0 && i < words.length && possessives[i];
    }

    /** Whether the word may have a capital only because of its place. */
    public boolean startsSentence(int i) {
        return sentenceStarts[i];
    }

    public boolean capital(int i) {
        if (i < 0 || i >= words.length) {
            return false;
        }
        if (Character.isUpperCase(words[i].charAt(0))) {
            return true;
        }
        int apostrophe = words[i].indexOf('\''); // dell'Adige, d'Arc
        return apostrophe > 0
                && apostrophe + 1 < words[i].length()
                && Character.isUpperCase(words[i].charAt(apostrophe + 1));
    }

    public boolean letters(int i) {
        return i >= 0 && i < words.length && Character.isLetter(words[i].charAt(0));
    }

    public boolean is(int i, Grammar.Part part) {
        return Grammar.is(lower(i), part);
    }

    /** Whether word {@code i} is the rest of a word that was written in one encoding and read in another: "Fran\u00c3\u00a7 | ois". */
    public boolean isBroken(int i) {
        if (i < 1 || i >= count() || !touchesNext(i - 1)) {
            return false;
        }
        boolean sign = !letters(i - 1) && i > 1 && touchesNext(i - 2);
        String before = at(sign ? i - 2 : i - 1);
        return before.endsWith("\u00c3")
                || before.endsWith("\u00c2")
                || before.endsWith("A\u0303") // the same, decomposed
                || before.endsWith("A\u0302");
    }

    /** Whether no white space stands between word {@code i} and the next. */
    public boolean touchesNext(int i) {
        return i >= 0 && i + 1 < words.length && document.words().get(i).end() == starts[i + 1];
    }

    /** The first word that begins at {@code offset} or after it. */
    public int firstFrom(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The stretch of text under a range of words, possessive ending left out. */
    public Span span(int from, int to) {
        return new Span(starts[from], Math.max(ends[to - 1], starts[from] + 1));
    }

    /** The text of a range of words, as it stands there. */
    public String text(int from, int to) {
        return document.text().substring(starts[from], ends[to - 1]);
    }
}
