package hearsay.stance;

import hearsay.document.Span;
import hearsay.lexis.Piece;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the first main clause of a content says about certainty and act.
 *
 * @param quoted whether some of the content is in quotation marks
 * @param conditional whether the content says "if" or "unless"
 * @param certainty certain unless a word of the clause weakens it
 * @param hedges the words that weaken it
 */
record Clause(
        List<Piece> words,
        boolean asks,
        boolean quoted,
        boolean conditional,
        Statement.Certainty certainty,
        List<Span> hedges) {

    /** Words of a clause in which its own verb and its hedges stand. */
    private static final int HEAD = 14;

    /** Words in which what a story is about is named. */
    private static final int STORY = 5;

    /** Words a clause may have; what comes later is no longer its main part. */
    private static final int LONGEST = 40;

    static Clause of(List<Piece> content) {
        List<Piece> words = mainClause(content);
        List<Span> hedges = new ArrayList<>();
        Statement.Certainty certainty = Statement.Certainty.CERTAIN;
        for (int i = 0; i < Math.min(words.size(), HEAD); i++) {
            Piece piece = words.get(i);
            boolean infinitive = i > 0
                    && Lexicon.listed("before-infinitive", words.get(i - 1).form());
            if (infinitive && Lexicon.listed("probable", piece.form())) {
                continue;
            }
            if (i > 1 && Lexicon.listed("view", piece.form()) && isIn(words, i)) {
                hedges.add(new Span(words.get(i - 2).start(), piece.end()));
                certainty = weaker(certainty, Statement.Certainty.PROBABLE);
            } else if (i > 0 && piece.is("possible") && isBe(words.get(i - 1))) {
                hedges.add(new Span(piece.start(), piece.end()));
                certainty = weaker(certainty, Statement.Certainty.POSSIBLE);
            } else if (i > 0
                    && piece.is("expected")
                    && isBe(words.get(i - 1))
                    && i + 1 < words.size()
                    && words.get(i + 1).is("to")) {
                hedges.add(new Span(piece.start(), piece.end()));
                certainty = weaker(certainty, Statement.Certainty.PROBABLE);
            } else if (isOwnView(words, i)) {
                hedges.add(new Span(words.get(i - 1).start(), piece.end()));
                certainty = weaker(certainty, Statement.Certainty.PROBABLE);
            } else if (Lexicon.listed("possible", piece.form()) && !isName(piece) && !isPermission(words, i)) {
                hedges.add(new Span(piece.start(), piece.end()));
                certainty = weaker(certainty, Statement.Certainty.POSSIBLE);
            } else if (Lexicon.listed("probable", piece.form())) {
                int from = i;
                while (from > 0
                        && Lexicon.listed("intensifier", words.get(from - 1).form())) {
                    from--;
                }
                hedges.add(new Span(words.get(from).start(), piece.end()));
                certainty = weaker(certainty, Statement.Certainty.PROBABLE);
            }
        }
        boolean conditional = content.stream().limit(LONGEST).anyMatch(word -> word.is("if") || word.is("unless"));
        return new Clause(words, asks(content), quoted(content), conditional, certainty, hedges);
    }

    private static boolean quoted(List<Piece> content) {
        for (int i = 0; i < content.size(); i++) {
            Piece piece = content.get(i);
            boolean two = piece.is("'")
                    && i + 1 < content.size()
                    && content.get(i + 1).is("'");
            if (piece.is("\"") || piece.is("\u201c") || piece.is("\u201d") || two || piece.is("'") && i == 0) {
                return true;
            }
        }
        return false;
    }

    /** "in our view", "in her opinion". */
    private static boolean isIn(List<Piece> words, int i) {
        return words.get(i - 2).is("in")
                && (words.get(i - 1).is("my") || words.get(i - 1).is("our"));
    }

    static boolean isBe(Piece piece) {
        return Lexicon.bases(piece.form()).contains("be");
    }

    /** "Nobody may search a ship": forbidden, not unsure. */
    private static boolean isPermission(List<Piece> words, int i) {
        boolean none = words.get(0).is("nobody")
                || words.get(0).is("no")
                || words.get(0).is("none");
        return none && words.get(i).is("may");
    }

    /** May, the month or a name. */
    private static boolean isName(Piece piece) {
        return piece.is("may") && piece.capital() || piece.is("might") && piece.capital();
    }

    private static Statement.Certainty weaker(Statement.Certainty a, Statement.Certainty b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static boolean isOwnView(List<Piece> words, int i) {
        return i > 0
                && i < 4
                && Lexicon.listed("own-view", words.get(i).form())
                && Lexicon.listed("own-view-subject", words.get(i - 1).form());
    }

    /** Whether the first sentence of the content is a question. */
    private static boolean asks(List<Piece> content) {
        boolean first = true;
        for (Piece piece : content) {
            if (first && piece.isWord()) {
                first = false;
                if (!Lexicon.listed("question", piece.form()) && !Lexicon.listed("asks", piece.form())) {
                    return false;
                }
            }
            if (piece.is("?")) {
                return true;
            }
            if (piece.is(".") || piece.is("!")) {
                return false;
            }
        }
        return false;
    }

    private static List<Piece> mainClause(List<Piece> content) {
        List<Piece> words = new ArrayList<>();
        int at = 0;
        while (at < content.size()
                && (!content.get(at).isWord() && !content.get(at).isDigits()
                        || content.get(at).is("that"))) {
            at++;
        }
        // A clause put first, such as "if they come", is passed over up to its comma.
        boolean because = at < content.size() && content.get(at).is("because");
        boolean putFirst = !because
                && at < content.size()
                && Lexicon.listed("clause-end", content.get(at).form());
        if (putFirst) {
            int comma = at;
            while (comma < content.size()
                    && comma - at < LONGEST
                    && !content.get(comma).is(",")
                    && !content.get(comma).is(".")) {
                comma++;
            }
            at = comma < content.size() && content.get(comma).is(",") ? comma + 1 : at + 1;
        }
        while (at < content.size() && words.size() < LONGEST) {
            Piece piece = content.get(at++);
            boolean ends = piece.is("?") || piece.is("!") || piece.is(".") && !isAbbreviation(words);
            if (ends || Lexicon.listed("clause-end", piece.form()) && words.size() > 1) {
                break;
            }
            if (piece.isWord()) {
                words.add(piece);
            }
        }
        return words;
    }

    private static boolean isAbbreviation(List<Piece> words) {
        return !words.isEmpty()
                && words.get(words.size() - 1).form().length() <= 2
                && words.get(words.size() - 1).capital();
    }

    /** "the report", "talk of a plot": what is told, not what is proposed. */
    boolean isStory() {
        return words.stream().limit(STORY).anyMatch(word -> Lexicon.listed("story", word.form()));
    }
}
