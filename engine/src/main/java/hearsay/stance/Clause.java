package hearsay.stance;

import hearsay.document.Span;
import hearsay.lexis.Piece;
import hearsay.statement.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first main clause of a content says about certainty and act.
 *
 * @param certainty certain unless a word of the clause weakens it
 * @param hedges the words that weaken it
 */
record Clause(List<Piece> words, boolean asks, Statement.Certainty certainty, List<Span> hedges) {

    private static final Set<Statement.Act> PERFORMED = EnumSet.of(
            Statement.Act.PRAISE,
            Statement.Act.CONDEMN,
            Statement.Act.AGREE,
            Statement.Act.REJECT,
            Statement.Act.PROMISE,
            Statement.Act.WARN,
            Statement.Act.WANT,
            Statement.Act.DEMAND,
            Statement.Act.DENY);

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
        return new Clause(words, asks(content), certainty, hedges);
    }

    /** "in our view", "in her opinion". */
    private static boolean isIn(List<Piece> words, int i) {
        return words.get(i - 2).is("in")
                && (words.get(i - 1).is("my") || words.get(i - 1).is("our"));
    }

    private static boolean isBe(Piece piece) {
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

    private static boolean isOwnView(List<Piece> words, int i) {
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

    /** What somebody does who says this plainly. */
    Statement.Act act(boolean naming, Statement.Act plain) {
        if (asks) {
            return Statement.Act.ASK;
        }
        if (has("sorry") && starts("i", "we") || has("apologize") || has("apologise")) {
            return Statement.Act.ADMIT;
        }
        if (starts("because")) {
            return Statement.Act.EXPLAIN;
        }
        if (!naming && denies()) {
            return Statement.Act.DENY;
        }
        if (!naming && agrees()) {
            return Statement.Act.AGREE;
        }
        boolean condemns = judges("bad", naming);
        boolean praises = judges("good", naming);
        if (condemns != praises && (naming || words.size() <= 25)) {
            return condemns ? Statement.Act.CONDEMN : Statement.Act.PRAISE;
        }
        if (words.isEmpty() || naming) {
            return plain;
        }
        boolean ownSubject = starts("i", "we");
        if (ownSubject) {
            Statement.Act performed = performed();
            if (performed != null) {
                return performed;
            }
        }
        if (starts("please")) {
            return Statement.Act.ASK;
        }
        if (isImperative()) {
            return Statement.Act.DEMAND;
        }
        Statement.Act fallback = plain;
        int limit = Math.min(words.size(), 12);
        for (int i = 0; i < limit; i++) {
            Piece word = words.get(i);
            if (i > 0 && i < 4 && isOwnView(words, i)) {
                fallback = Statement.Act.BELIEVE;
                ownSubject = i + 1 < words.size()
                        && (words.get(i + 1).is("i") || words.get(i + 1).is("we"));
                continue;
            }
            if (ownSubject && i < 4 && (word.is("hope") || word.is("want") || word.is("wish"))) {
                return Statement.Act.WANT;
            }
            boolean own = starts("he", "she", "it", "they") && i < 4;
            Piece next = i + 1 < words.size() ? words.get(i + 1) : null;
            boolean wont = word.is("won") && next != null && isNot(next);
            boolean will = word.is("will") || word.is("'ll") || wont || word.is("would") && own;
            if (word.is("would") && next != null && Lexicon.listed("would-wish", next.form()) && i < 4) {
                return Statement.Act.WANT;
            }
            if (ownSubject && i < 4 && isRefusal(i)) {
                return Statement.Act.REJECT;
            }
            if (will && i > 0 && i < 8) {
                boolean not = wont || next != null && isNot(next);
                if (not && (ownSubject || own)) {
                    return Statement.Act.REJECT;
                }
                boolean body = words.subList(0, i).stream().anyMatch(w -> Lexicon.listed("body", w.form()));
                return ownSubject
                        ? Statement.Act.PROMISE
                        : own || body ? Statement.Act.ANNOUNCE : Statement.Act.PREDICT;
            }
            if (word.is("should") || word.is("ought")) {
                return Statement.Act.RECOMMEND;
            }
            boolean to = i + 1 < words.size() && words.get(i + 1).is("to");
            boolean have = (word.is("has") || word.is("have")) && !ownSubject && !own;
            if (i < 6 && (word.is("must") || to && (word.is("need") || word.is("needs") || have))) {
                return Statement.Act.DEMAND;
            }
            if ((word.is("expects") || word.is("expect") || word.is("expected")) && i < 5) {
                return Statement.Act.PREDICT;
            }
        }
        return fallback;
    }

    /** "We applaud", "I also reject": what the speaker does by saying that they do it. */
    private Statement.@Nullable Act performed() {
        for (int i = 1; i < Math.min(3, words.size()); i++) {
            Lexicon.Found found = Lexicon.read(words.subList(i, i + 1), "");
            if (found != null && PERFORMED.contains(found.sense().act())) {
                return found.sense().act();
            }
        }
        return null;
    }

    /** "No such paper reached us", "I have never cheated", "That is not true". */
    private boolean denies() {
        if (starts("no") && words.size() > 1 && words.get(1).is("such")) {
            return true;
        }
        boolean own = starts("i", "we");
        boolean oneself = own || starts("he", "she", "it", "they");
        for (int i = 0; i < Math.min(words.size(), 8); i++) {
            Piece word = words.get(i);
            if (own && i > 0 && i < 4 && word.is("never") || oneself && i > 0 && i < 4 && isNoDeed(i)) {
                return true;
            }
            boolean nothing = word.is("nothing")
                    && i + 1 < words.size()
                    && (words.get(i + 1).is("wrong") || words.get(i + 1).is("to"));
            if (nothing && i > 0) {
                return true; // "I did nothing wrong", "they had nothing to do with it"
            }
            boolean not = i > 0 && isNot(words.get(i - 1))
                    || i > 0 && words.get(i - 1).is("no");
            if (Lexicon.listed("untrue", word.form()) || not && (word.is("true") || word.is("truth"))) {
                return true;
            }
        }
        return false;
    }

    /** "did not take", but not "did not know". */
    private boolean isNoDeed(int i) {
        boolean did = words.get(i).is("did") && i + 2 < words.size() && isNot(words.get(i + 1));
        boolean didnt = words.get(i).is("didn") && i + 2 < words.size();
        return (did || didnt) && !Lexicon.listed("no-deed", words.get(i + 2).form());
    }

    /** "He is absolutely right", "Ankara has a point". */
    private boolean agrees() {
        for (int i = 1; i < Math.min(words.size(), 6); i++) {
            Piece word = words.get(i);
            Piece before = words.get(i - 1);
            boolean holds = before.is("is")
                    || before.is("are")
                    || before.is("was")
                    || before.is("were")
                    || before.is("'s")
                    || before.is("'re")
                    || before.is("absolutely")
                    || before.is("completely");
            boolean ends = i + 1 >= words.size()
                    || !words.get(i + 1).is("now")
                            && !words.get(i + 1).is("there")
                            && !words.get(i + 1).is("here");
            if (word.is("right") && holds && ends
                    || word.is("point")
                            && before.is("a")
                            && i > 1
                            && (words.get(i - 2).is("has") || words.get(i - 2).is("have"))) {
                return true;
            }
        }
        return false;
    }

    /** "Let him go", "Do not wait", "Don't be a hero". */
    private boolean isImperative() {
        if (words.isEmpty()) {
            return false;
        }
        boolean dont = starts("don") || starts("do") && words.size() > 1 && isNot(words.get(1));
        boolean me = words.size() > 1 && words.get(1).is("me");
        return dont
                || Lexicon.listed("imperative", words.get(0).form())
                        && words.get(0).capital()
                        && !me;
    }

    private static boolean isNot(Piece piece) {
        return piece.is("not") || piece.is("n't") || piece.is("t") || piece.is("'t");
    }

    /** "I'm not going to", "we cannot accept", "I refuse". */
    private boolean isRefusal(int i) {
        boolean going = words.get(i).is("going") && i > 0 && isNot(words.get(i - 1));
        return going || words.get(i).is("refuse");
    }

    /** Whether a word of {@code list} is said of something; one of {@code list-said} only after "is" or where something is named. */
    private boolean judges(String list, boolean naming) {
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).form();
            boolean said = Lexicon.listed(list + "-said", form) && (naming || isPredicate(i));
            if ((Lexicon.listed(list, form) || said) && !isNegated(i)) {
                return true;
            }
        }
        return false;
    }

    /** "This is a | mistake", "they have | failed". */
    private boolean isPredicate(int i) {
        for (int j = Math.max(0, i - 4); j < i; j++) {
            if (isBe(words.get(j)) || words.get(j).is("'s") || words.get(j).is("'re")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(int i) {
        for (int j = Math.max(0, i - 4); j < i; j++) {
            if (Lexicon.listed("negation", words.get(j).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String form) {
        return words.stream().anyMatch(word -> word.is(form));
    }

    private boolean starts(String... forms) {
        for (String form : forms) {
            if (!words.isEmpty() && words.get(0).is(form)) {
                return true;
            }
        }
        return false;
    }
}
