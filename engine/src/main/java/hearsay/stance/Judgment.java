package hearsay.stance;

import hearsay.lexis.Piece;
import java.util.List;

/** Whether a clause judges what it speaks of. */
final class Judgment {

    private Judgment() {}

    /** "This is a disgrace"; a quotation may also find fault without such a word. */
    static boolean isBad(Clause clause, boolean naming) {
        return judges(clause, "bad", naming) || clause.quoted() && !naming && faults(clause);
    }

    static boolean isGood(Clause clause, boolean naming) {
        return judges(clause, "good", naming) || clause.says("glad");
    }

    /** "They have let us down", "he has no idea", "what a waste": faults found without a judging adjective. */
    private static boolean faults(Clause clause) {
        boolean own = clause.starts("i", "we");
        for (int i = 1; !own && i < Math.min(clause.words().size(), 8); i++) {
            if (Lexicon.listed("fault", clause.words().get(i).form()) && !clause.isNegated(i)) {
                return true;
            }
        }
        boolean care =
                !own && clause.has("care") && clause.words().stream().limit(6).anyMatch(Clause::isNot);
        boolean nobody = (clause.starts("nobody") || clause.starts("no")) && clause.has("should") && clause.has("have");
        boolean what = clause.starts("what")
                && clause.words().size() > 1
                && clause.words().get(1).is("a")
                && clause.isListedAny("bad-said");
        return care || nobody || what || clause.says("fault");
    }

    /** Whether a word of {@code list} is said of something; one of {@code list-said} only after "is" or where something is named. */
    private static boolean judges(Clause clause, String list, boolean naming) {
        for (int i = 0; i < clause.words().size(); i++) {
            String form = clause.words().get(i).form();
            boolean said = Lexicon.listed(list + "-said", form) && (naming || isPredicate(clause.words(), i));
            if ((Lexicon.listed(list, form) || said) && !clause.isNegated(i)) {
                return true;
            }
        }
        return false;
    }

    /** "This is a | mistake", "they have | failed". */
    private static boolean isPredicate(List<Piece> words, int i) {
        for (int j = Math.max(0, i - 4); j < i; j++) {
            if (Clause.isBe(words.get(j))
                    || words.get(j).is("'s")
                    || words.get(j).is("'re")) {
                return true;
            }
        }
        return false;
    }
}
