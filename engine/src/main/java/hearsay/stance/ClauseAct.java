package hearsay.stance;

import hearsay.lexis.Piece;
import hearsay.statement.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does who says a clause plainly: with "said", without more.
 *
 * <p>A quotation is judged by its own first main clause. What is told of it without its words is judged more carefully: somebody who
 * "said that the law was cruel" states it.
 */
final class ClauseAct {

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

    private final Clause clause;

    private final List<Piece> words;

    private final boolean asks;

    private final boolean quoted;

    private final boolean conditional;

    private final boolean because;

    /** Whether the clause is about its speaker: "I", "we", and where they are told of, "he", "it", or their name. */
    private final boolean aboutSpeaker;

    private final boolean isNamed;

    private final boolean ofBody;

    private final boolean quotedFirst;

    private ClauseAct(Clause clause, List<Piece> source, boolean ofBody) {
        this.clause = clause;
        this.ofBody = ofBody;
        words = clause.words();
        because = clause.because();
        isNamed = isNamed(source);
        quotedFirst = clause.quotedFirst();
        aboutSpeaker = isNamed || clause.starts("i", "we") || !quotedFirst && clause.starts("he", "she", "it", "they");
        asks = clause.asks();
        quoted = clause.quoted();
        conditional = clause.conditional();
    }

    /**
     * What somebody does who says {@code clause}.
     *
     * @param naming whether the cue gives something a name: "called the plan"
     * @param plain what the cue alone says
     * @param source who says it
     * @param ofBody whether a body or state says it, whose plans are its own to announce
     */
    static Statement.Act of(Clause clause, boolean naming, Statement.Act plain, List<Piece> source, boolean ofBody) {
        return new ClauseAct(clause, source, ofBody).act(naming, plain);
    }

    private Statement.Act act(boolean naming, Statement.Act plain) {
        if (asks) {
            return Statement.Act.ASK;
        }
        if (!naming && admits()) {
            return Statement.Act.ADMIT;
        }
        if (clause.starts("because") || !naming && givesReason()) {
            return Statement.Act.EXPLAIN;
        }
        if (naming ? clause.isListedAny("untrue") : denies()) {
            return Statement.Act.DENY;
        }
        if (!naming && clause.says("blame")) {
            return Statement.Act.ACCUSE;
        }
        if (!naming && agrees()) {
            return Statement.Act.AGREE;
        }
        boolean condemns = Judgment.isBad(clause, naming);
        boolean praises = Judgment.isGood(clause, naming);
        if (condemns != praises && (naming || quoted && words.size() <= 25)) {
            return condemns ? Statement.Act.CONDEMN : Statement.Act.PRAISE;
        }
        if (words.isEmpty() || naming) {
            return plain;
        }
        boolean ownSubject = clause.starts("i", "we");
        if (clause.says("threat") || (ownSubject || aboutSpeaker) && threatens()) {
            return Statement.Act.THREATEN;
        }
        Statement.Act performed = performed(ownSubject);
        if (performed != null) {
            return performed;
        }
        if (clause.says("refusal")) {
            return Statement.Act.REJECT;
        }
        if (clause.starts("you") && clause.says("promise")) {
            return Statement.Act.PROMISE;
        }
        if (quoted && clause.says("warns")) {
            return Statement.Act.WARN;
        }
        if (clause.says("wish")) {
            return Statement.Act.WANT;
        }
        if (clause.says("better")) {
            return Statement.Act.RECOMMEND;
        }
        if (clause.starts("please")) {
            return Statement.Act.ASK;
        }
        if (isImperative()) {
            return Statement.Act.DEMAND;
        }
        boolean toldOf = aboutSpeaker && !ownSubject;
        Statement.Act fallback = isInOwnView() ? Statement.Act.BELIEVE : plain;
        int limit = Math.min(words.size(), 12);
        for (int i = 0; i < limit; i++) {
            Piece word = words.get(i);
            boolean doubts =
                    i > 1 && i < 5 && Clause.isNot(words.get(i - 1)) && Lexicon.listed("own-view", word.form());
            if (i > 0 && i < 4 && Clause.isOwnView(words, i) || ownSubject && doubts) {
                fallback = Statement.Act.BELIEVE;
                ownSubject = i + 1 < words.size()
                        && (words.get(i + 1).is("i") || words.get(i + 1).is("we"));
                continue;
            }
            boolean ownHere =
                    i > 0 && (words.get(i - 1).is("i") || words.get(i - 1).is("we"));
            if ((ownSubject && i < 4 || ownHere) && (word.is("hope") || word.is("want") || word.is("wish"))) {
                return Statement.Act.WANT;
            }
            boolean own = i < 5 && toldOf;
            Piece next = i + 1 < words.size() ? words.get(i + 1) : null;
            boolean wont = word.is("won") && next != null && Clause.isNot(next);
            boolean will = word.is("will")
                    || word.is("'ll")
                    || wont
                    || word.is("would") && (own && !isNext(i, "have") || isTold(i));
            if (word.is("would") && next != null && Lexicon.listed("would-wish", next.form()) && i < 4) {
                return Statement.Act.WANT;
            }
            if (ownSubject && i < 4 && isRefusal(i)) {
                return Statement.Act.REJECT;
            }
            if (will && i > 0 && i < 8) {
                boolean not = wont || next != null && Clause.isNot(next);
                if (not && (ownSubject || own)) {
                    boolean steadfast = words.subList(i, Math.min(words.size(), i + 4)).stream()
                            .anyMatch(w -> Lexicon.listed("steadfast", w.form()));
                    return steadfast ? Statement.Act.PROMISE : Statement.Act.REJECT; // "I will not rest until"
                }
                boolean body = words.subList(0, i).stream()
                        .anyMatch(w -> Lexicon.listed("body", w.form()) || Lexicon.listed("scheduled", w.form()));
                if (isBeyondDecision(i)) {
                    return Statement.Act.PREDICT;
                }
                return ownSubject
                        ? Statement.Act.PROMISE
                        : own || body || ofBody ? Statement.Act.ANNOUNCE : Statement.Act.PREDICT;
            }
            if (word.is("should") || word.is("shouldn") || word.is("ought")) {
                return Statement.Act.RECOMMEND;
            }
            if ((ownSubject || own) && i < 5 && Lexicon.listed("own-step", word.form()) && isUnderWay(i)) {
                return Statement.Act.ANNOUNCE; // "I am running", "we have decided"
            }
            boolean going = word.is("going") && next != null && next.is("to") && i > 0 && i < 8;
            if (going && own && Clause.isNot(words.get(i - 1))) {
                return Statement.Act.REJECT;
            }
            if (going && (ownSubject && i < 5 || own)) {
                return own ? Statement.Act.ANNOUNCE : Statement.Act.PROMISE;
            }
            boolean likely = word.is("likely") || word.is("unlikely");
            boolean coming = going || likely && next != null && next.is("to") && i > 0 && i < 10;
            if (coming && !ownSubject) {
                return Statement.Act.PREDICT;
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
        return because && aboutSpeaker && fallback == Statement.Act.STATE ? Statement.Act.EXPLAIN : fallback;
    }

    /** "said the airport would reopen": what is foretold, in the words of somebody who tells of it. */
    private boolean isTold(int i) {
        boolean be = i + 1 < words.size()
                && (words.get(i + 1).is("be") || words.get(i + 1).is("have") || Clause.isNot(words.get(i + 1)));
        boolean how = words.subList(0, i).stream().anyMatch(word -> Lexicon.listed("question", word.form()));
        boolean relative = i == 0 || words.get(i - 1).is("that");
        return !quoted && !be && !how && !relative && !clause.starts("no") && i < 8;
    }

    /** Whether the subject, before {@code end}, is rain or prices, which obey nobody. */
    private boolean isBeyondDecision(int end) {
        return words.subList(0, end).stream().anyMatch(word -> Lexicon.listed("beyond-decision", word.form()));
    }

    /** "I am sorry", "we got it wrong", "we should have acted". */
    private boolean admits() {
        boolean own = clause.starts("i", "we");
        boolean wrong = own
                && (clause.says("own-wrong") || words.size() > 1 && words.get(1).is("failed"));
        return wrong || clause.says("sorry") || own && clause.has("sorry");
    }

    /** "The reason is simple", "that's why we closed the road". */
    private boolean givesReason() {
        boolean reason =
                clause.starts("the") && words.size() > 1 && words.get(1).is("reason");
        // A "that" in front is no word of the clause.
        return reason
                || (clause.starts("'s", "is", "this"))
                        && words.stream().limit(3).anyMatch(word -> word.is("why"));
    }

    /** "In my view", "to my mind". */
    private boolean isInOwnView() {
        return (clause.starts("in") || clause.starts("to"))
                && words.size() > 2
                && (words.get(1).is("my") || words.get(1).is("our"))
                && Lexicon.listed("view", words.get(2).form());
    }

    /** "We will strike back"; weaker deeds only on a condition: "if they do not pay, we will close the valve". */
    private boolean threatens() {
        for (int i = 1; i < Math.min(words.size(), 5); i++) {
            boolean will = words.get(i).is("will")
                    || words.get(i).is("'ll")
                    || words.get(i).is("would") && aboutSpeaker
                    || words.get(i).is("going");
            for (int j = i + 1; will && j < Math.min(words.size(), i + 4); j++) {
                String deed = words.get(j).form();
                if (!clause.isNegated(j)
                        && (Lexicon.listed("harm", deed) || conditional && Lexicon.listed("harm-if", deed))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUnderWay(int i) {
        String form = words.get(i).form();
        if (form.endsWith("ing")) {
            return Clause.isBe(words.get(i - 1))
                    || words.get(i - 1).is("'m")
                    || words.get(i - 1).is("'re");
        }
        return Lexicon.listed("done-with", words.get(i - 1).form()) || form.startsWith("decided");
    }

    /**
     * "We applaud", "I also reject", and what is told of it, "she planned to leave": what one does by saying that one does it.
     *
     * @param ownSubject whether the speaker says "I" or "we"
     */
    private Statement.@Nullable Act performed(boolean ownSubject) {
        boolean continues = words.size() > 3 && words.get(1).is("continue");
        int last = continues ? 4 : Math.min(3, words.size());
        boolean hoping = ownSubject && words.size() > 2 && words.get(2).form().endsWith("ing");
        boolean helped =
                words.size() > 1 && Lexicon.listed("helper", words.get(1).form()) && !hoping;
        for (int i = 1; aboutSpeaker && !helped && i < last; i++) {
            Lexicon.Found found = Lexicon.read(words.subList(i, i + 1), "");
            if (found == null) {
                continue;
            }
            if (ownSubject && found.words().equals("need")) {
                return isNext(i, "to") ? null : Statement.Act.DEMAND;
            }
            if (ownSubject && i == 1 && found.words().equals("like")) {
                return isNext(i, "to") ? null : Statement.Act.PRAISE;
            }
            if (ownSubject && !continues
                    ? PERFORMED.contains(found.sense().act())
                    : Lexicon.listed("held", found.words())) {
                return found.sense().act();
            }
        }
        return null;
    }

    /** "No such paper reached us", "I have never cheated", "That is not true". */
    private boolean denies() {
        boolean own = clause.starts("i", "we");
        if (clause.starts("no") && words.size() > 1 && words.get(1).is("such")
                || clause.says("not-so")
                || aboutSpeaker && clause.says("not-me")
                || quoted && isNoSuch()) {
            return true;
        }
        for (int i = 0; i < Math.min(words.size(), 8); i++) {
            Piece word = words.get(i);
            Piece before = i > 0 ? words.get(i - 1) : word;
            boolean ours = clause.starts("my", "our") && isNoDeed(i);
            boolean never = word.is("never") && i > 0 && !isWill(before);
            boolean others = clause.starts("he", "she", "they", "you");
            boolean ownNever = own && (i == 1 || i < 4 && Lexicon.listed("helper", before.form()));
            if (never && (ownNever || quoted && !others && isDone(i + 1))
                    || aboutSpeaker && i > 0 && i < 5 && isNoDeed(i)
                    || ours) {
                return true;
            }
            boolean nothing = word.is("nothing")
                    && i + 1 < words.size()
                    && (words.get(i + 1).is("wrong") || words.get(i + 1).is("to"));
            if (nothing && i > 0) {
                return true; // "I did nothing wrong", "they had nothing to do with it"
            }
            if (own
                    && i > 0
                    && i < 3
                    && Clause.isNot(word)
                    && i + 1 < words.size()
                    && words.get(i + 1).is("a")) {
                return true; // "I am not a crook"
            }
            boolean not = i > 0 && (Clause.isNot(before) || before.is("no"));
            if (Lexicon.listed("untrue", word.form()) || not && (word.is("true") || word.is("truth"))) {
                return true;
            }
        }
        return false;
    }

    /** "There was no deal", but not "there were no casualties"; "no ship was stopped". */
    private boolean isNoSuch() {
        boolean told = words.stream().limit(9).anyMatch(word -> Lexicon.listed("no-news", word.form()));
        boolean none = clause.starts("no")
                && words.stream().limit(8).anyMatch(word -> word.is("was") || word.is("were") || word.is("has"));
        return Lexicon.says("no-such", words.subList(0, Math.min(words.size(), 5))) && !told || none && !told;
    }

    /** Whether the word is a past form: "never contacted". */
    private boolean isDone(int i) {
        if (i >= words.size()) {
            return false;
        }
        String form = words.get(i).form();
        return form.endsWith("ed") || Lexicon.listed("done", form);
    }

    private static boolean isWill(Piece piece) {
        return piece.is("will") || piece.is("'ll") || piece.is("would");
    }

    /** Whether the clause begins with a word of the speaker's name. */
    private boolean isNamed(List<Piece> source) {
        for (int i = 0; i < Math.min(words.size(), 3); i++) {
            Piece word = words.get(i);
            if (word.capital()
                    && word.form().length() > 3
                    && source.stream().anyMatch(piece -> piece.capital() && piece.is(word.form()))) {
                return true;
            }
        }
        return false;
    }

    /** "did not take", but not "did not know". */
    private boolean isNoDeed(int i) {
        boolean did = words.get(i).is("did") && i + 2 < words.size() && Clause.isNot(words.get(i + 1));
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
        boolean dont = clause.starts("don") || clause.starts("do") && words.size() > 1 && Clause.isNot(words.get(1));
        boolean me = words.size() > 1 && words.get(1).is("me");
        return dont
                || Lexicon.listed("imperative", words.get(0).form())
                        && words.get(0).capital()
                        && !me;
    }

    /** "I'm not going to", "we cannot accept", "I refuse". */
    private boolean isRefusal(int i) {
        boolean going = words.get(i).is("going") && i > 0 && Clause.isNot(words.get(i - 1));
        return going || words.get(i).is("refuse");
    }

    private boolean isNext(int i, String form) {
        return i + 1 < words.size() && words.get(i + 1).is(form);
    }
}
