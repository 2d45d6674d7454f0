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

    private final List<Piece> words;

    private final boolean asks;

    private final boolean quoted;

    private final boolean conditional;

    private ClauseAct(Clause clause) {
        words = clause.words();
        asks = clause.asks();
        quoted = clause.quoted();
        conditional = clause.conditional();
    }

    /**
     * What somebody does who says {@code clause}.
     *
     * @param naming whether the cue gives something a name: "called the plan"
     * @param plain what the cue alone says
     */
    static Statement.Act of(Clause clause, boolean naming, Statement.Act plain) {
        return new ClauseAct(clause).act(naming, plain);
    }

    private Statement.Act act(boolean naming, Statement.Act plain) {
        if (asks) {
            return Statement.Act.ASK;
        }
        if (!naming && admits()) {
            return Statement.Act.ADMIT;
        }
        if (starts("because") || !naming && givesReason()) {
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
        if (condemns != praises && (naming || quoted && words.size() <= 25)) {
            return condemns ? Statement.Act.CONDEMN : Statement.Act.PRAISE;
        }
        if (!naming && quoted && !praises && faults()) {
            return Statement.Act.CONDEMN;
        }
        if (words.isEmpty() || naming) {
            return plain;
        }
        boolean ownSubject = starts("i", "we");
        if (ownSubject && threatens()) {
            return Statement.Act.THREATEN;
        }
        if (ownSubject) {
            Statement.Act performed = performed();
            if (performed != null) {
                return performed;
            }
        }
        if (phrase("no", "way") || phrase("out", "of", "the", "question")) {
            return Statement.Act.REJECT;
        }
        if (starts("you") && phrase("my", "word")) {
            return Statement.Act.PROMISE;
        }
        if (starts("please")) {
            return Statement.Act.ASK;
        }
        if (isImperative()) {
            return Statement.Act.DEMAND;
        }
        Statement.Act fallback = isInOwnView() ? Statement.Act.BELIEVE : plain;
        int limit = Math.min(words.size(), 12);
        for (int i = 0; i < limit; i++) {
            Piece word = words.get(i);
            boolean doubts = i > 1 && i < 5 && isNot(words.get(i - 1)) && Lexicon.listed("own-view", word.form());
            if (i > 0 && i < 4 && Clause.isOwnView(words, i) || ownSubject && doubts) {
                fallback = Statement.Act.BELIEVE;
                ownSubject = i + 1 < words.size()
                        && (words.get(i + 1).is("i") || words.get(i + 1).is("we"));
                continue;
            }
            if (ownSubject && i < 4 && (word.is("hope") || word.is("want") || word.is("wish"))) {
                return Statement.Act.WANT;
            }
            boolean own = !quoted && starts("he", "she", "it", "they") && i < 4;
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
                    boolean steadfast = words.subList(i, Math.min(words.size(), i + 4)).stream()
                            .anyMatch(w -> Lexicon.listed("steadfast", w.form()));
                    return steadfast ? Statement.Act.PROMISE : Statement.Act.REJECT; // "I will not rest until"
                }
                boolean body = words.subList(0, i).stream().anyMatch(w -> Lexicon.listed("body", w.form()));
                return ownSubject
                        ? Statement.Act.PROMISE
                        : own || body ? Statement.Act.ANNOUNCE : Statement.Act.PREDICT;
            }
            if (word.is("should") || word.is("ought")) {
                return Statement.Act.RECOMMEND;
            }
            if ((ownSubject || own) && i < 5 && Lexicon.listed("own-step", word.form()) && isUnderWay(i)) {
                return Statement.Act.ANNOUNCE; // "I am running", "we have decided"
            }
            boolean going = word.is("going") && next != null && next.is("to") && i > 0 && i < 6;
            if (going && (ownSubject || own)) {
                return own ? Statement.Act.ANNOUNCE : Statement.Act.PROMISE;
            }
            boolean coming = going || word.is("likely") && next != null && next.is("to") && i > 0 && i < 6;
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
        return fallback;
    }

    /** "I am sorry", "we got it wrong", "we should have acted". */
    private boolean admits() {
        boolean own = starts("i", "we");
        boolean wrong = own
                && (phrase("should", "have")
                        || phrase("a", "mistake")
                        || has("mistakes")
                        || phrase("it", "wrong")
                        || phrase("was", "wrong")
                        || phrase("were", "wrong")
                        || words.size() > 1 && words.get(1).is("failed"));
        return own && has("sorry") || wrong || has("apologize") || has("apologise");
    }

    /** "The reason is simple", "that's why we closed the road". */
    private boolean givesReason() {
        boolean reason = starts("the") && words.size() > 1 && words.get(1).is("reason");
        // A "that" in front is no word of the clause.
        return reason || (starts("'s", "is", "this")) && words.stream().limit(3).anyMatch(word -> word.is("why"));
    }

    /** "In my view", "to my mind". */
    private boolean isInOwnView() {
        return (starts("in") || starts("to"))
                && words.size() > 2
                && (words.get(1).is("my") || words.get(1).is("our"))
                && Lexicon.listed("view", words.get(2).form());
    }

    /** "They have let us down", "he has no idea", "what a waste": faults found without a judging adjective. */
    private boolean faults() {
        boolean own = starts("i", "we");
        for (int i = 1; !own && i < Math.min(words.size(), 8); i++) {
            if (Lexicon.listed("fault", words.get(i).form()) && !isNegated(i)) {
                return true;
            }
        }
        boolean down = !own && has("down") && (has("let") || has("lets") || has("letting"));
        boolean care = !own && has("care") && words.stream().limit(6).anyMatch(ClauseAct::isNot);
        boolean nobody = (starts("nobody") || starts("no")) && has("should");
        boolean short1 = phrase("nowhere", "near") || phrase("not", "enough") || phrase("not", "good", "enough");
        boolean what = starts("what") && words.size() > 1 && words.get(1).is("a") && isListedAny("bad-said");
        return down
                || care
                || nobody
                || short1
                || what
                || !own && phrase("no", "idea")
                || phrase("fed", "up")
                || phrase("sick", "of")
                || phrase("sick", "and", "tired")
                || phrase("me", "sick")
                || phrase("beneath", "contempt");
    }

    /** "We will strike back"; weaker deeds only on a condition: "if they do not pay, we will close the valve". */
    private boolean threatens() {
        for (int i = 1; i < Math.min(words.size(), 5); i++) {
            boolean will = words.get(i).is("will") || words.get(i).is("'ll") || phrase("going", "to");
            for (int j = i + 1; will && j < Math.min(words.size(), i + 4); j++) {
                String deed = words.get(j).form();
                if (!isNegated(j) && (Lexicon.listed("harm", deed) || conditional && Lexicon.listed("harm-if", deed))) {
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
        return i > 0;
    }

    private boolean isListedAny(String list) {
        return words.stream().limit(6).anyMatch(word -> Lexicon.listed(list, word.form()));
    }

    /** Whether {@code forms} stand one after the other. */
    private boolean phrase(String... forms) {
        for (int i = 0; i + forms.length <= words.size(); i++) {
            int same = 0;
            while (same < forms.length && words.get(i + same).is(forms[same])) {
                same++;
            }
            if (same == forms.length) {
                return true;
            }
        }
        return false;
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
        if (starts("no") && words.size() > 1 && words.get(1).is("such")
                || phrase("made", "up")
                || phrase("pure", "invention")
                || phrase("no", "truth")) {
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
            if (Clause.isBe(words.get(j))
                    || words.get(j).is("'s")
                    || words.get(j).is("'re")) {
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
