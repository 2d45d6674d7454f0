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
 * @param quotedFirst whether it begins with a quotation mark
 * @param conditional whether the content says "if" or "unless"
 * @param because whether it says "because" later on
 * @param certainty certain unless a word of the clause weakens it
 * @param hedges the words that weaken it
 */
record Clause(
        List<Piece> words,
        boolean asks,
        boolean quoted,
        boolean quotedFirst,
        boolean conditional,
        boolean because,
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
        boolean because = content.stream().limit(LONGEST).anyMatch(word -> word.is("because"));
        return new Clause(
                words, asks(content), quoted(content), quotedFirst(content), conditional, because, certainty, hedges);
    }

    private static boolean quoted(List<Piece> content) {
        for (int i = 0; i < content.size(); i++) {
            if (isMark(content, i)) {
                return true;
            }
        }
        return quotedFirst(content);
    }

    private static boolean quotedFirst(List<Piece> content) {
        return !content.isEmpty() && (isMark(content, 0) || content.get(0).is("'"));
    }

    private static boolean isMark(List<Piece> content, int i) {
        Piece piece = content.get(i);
        boolean two =
                piece.is("'") && i + 1 < content.size() && content.get(i + 1).is("'");
        return piece.is("\"") || piece.is("\u201c") || piece.is("\u201d") || two;
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
        // "But", and "well," or "today," before a comma, are no part of the clause.
        while (at + 1 < content.size() && isOpening(content, at)) {
            at += content.get(at + 1).is(",") ? 2 : 1;
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
            boolean told = words.size() > 3 && piece.is(",") && at < content.size() && isMark(content, at);
            boolean ends = told || piece.is("?") || piece.is("!") || piece.is(".") && !isAbbreviation(words);
            if (ends || Lexicon.listed("clause-end", piece.form()) && words.size() > 1) {
                break;
            }
            if (piece.isWord()) {
                words.add(piece);
            }
        }
        return words;
    }

    private static boolean isOpening(List<Piece> content, int at) {
        return Lexicon.listed("opening", content.get(at).form())
                || content.get(at + 1).is(",")
                        && Lexicon.listed("opening-set-off", content.get(at).form());
    }

    private static boolean isAbbreviation(List<Piece> words) {
        return !words.isEmpty()
                && words.get(words.size() - 1).form().length() <= 2
                && words.get(words.size() - 1).capital();
    }

    /** Whether one of its first words is in {@code list}. */
    boolean hasEarly(String list) {
        return words.stream().limit(HEAD).anyMatch(word -> Lexicon.listed(list, word.form()));
    }

    boolean has(String form) {
        return words.stream().anyMatch(word -> word.is(form));
    }

    /** Whether it begins with an infinitive of harm: "to retaliate". */
    boolean threatens() {
        return words.size() > 1
                && words.get(0).is("to")
                && words.stream().limit(3).anyMatch(word -> Lexicon.listed("harm", word.form()));
    }

    /** "the report", "talk of a plot": what is told, not what is proposed. */
    boolean isStory() {
        return words.stream().limit(STORY).anyMatch(word -> Lexicon.listed("story", word.form()));
    }

    /** Whether a phrase of {@code list} stands in it. */
    boolean says(String list) {
        return Lexicon.says(list, words);
    }

    /** Whether its first word is one of {@code forms}. */
    boolean starts(String... forms) {
        for (String form : forms) {
            if (!words.isEmpty() && words.get(0).is(form)) {
                return true;
            }
        }
        return false;
    }

    boolean isListedAny(String list) {
        return words.stream().limit(6).anyMatch(word -> Lexicon.listed(list, word.form()));
    }

    /** Whether a "not" stands shortly before word {@code i}. */
    boolean isNegated(int i) {
        for (int j = Math.max(0, i - 4); j < i; j++) {
            if (Lexicon.listed("negation", words.get(j).form())) {
                return true;
            }
        }
        return false;
    }

    static boolean isNot(Piece piece) {
        return piece.is("not") || piece.is("n't") || piece.is("t") || piece.is("'t");
    }
}
