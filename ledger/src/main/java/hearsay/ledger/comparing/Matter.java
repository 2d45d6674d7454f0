package hearsay.ledger.comparing;

import hearsay.ledger.likeness.Word;
import hearsay.ledger.likeness.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a claim is about, as far as words alone tell.
 *
 * @param names stems of the names in it
 * @param subject "he" or "she" where it begins with one; else empty
 * @param asks whether nothing is said to be so
 * @param isTurned whether a negation turns it
 */
record Matter(Set<String> names, String subject, boolean asks, boolean isTurned) {

    /** They ask, or tell that something was asked: nothing is said to be so. */
    private static final Set<String> QUESTIONS = Set.of("why", "whether", "how", "what", "when", "where", "if");

    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom");
    /** "Not just a liar" is one; "I don't know if" leaves open what follows. */
    private static final Set<String> HARMLESS_AFTER =
            Set.of("just", "only", "merely", "simply", "necessarily", "know", "sure", "certain", "remember", "recall");

    private static final Set<String> CALENDAR = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final Set<String> SUBJECTS = Set.of("he", "she");
    private static final int BEGINNING = 4;
    private static final int CLOSE = 3;

    static Matter of(Wording wording) {
        List<Word> words = wording.words();
        Set<String> names = new HashSet<>();
        boolean turned = false;
        String subject = "";
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (subject.isEmpty() && i < BEGINNING && SUBJECTS.contains(word.form())) {
                subject = word.form();
            }
            if (isName(wording.text(), word)) {
                names.add(word.stem());
            }
            turned |= word.negates() && turns(wording.text(), words, i);
        }
        boolean asks = !words.isEmpty() && QUESTIONS.contains(words.get(0).form());
        return new Matter(Set.copyOf(names), subject, asks, turned);
    }

    /** Whether a negation turns the sentence itself, not a relative clause in it, and is more than a word of the conversation. */
    private static boolean turns(String text, List<Word> words, int negation) {
        for (int i = Math.max(0, negation - CLOSE); i < negation; i++) {
            if (RELATIVE.contains(words.get(i).form())) {
                return false;
            }
        }
        Word word = words.get(negation);
        if (word.form().equals("no") && word.end() < text.length() && ",.!—".indexOf(text.charAt(word.end())) >= 0) {
            return false;
        }
        return negation + 1 >= words.size()
                || !HARMLESS_AFTER.contains(words.get(negation + 1).form());
    }

    /** Capitals inside a sentence. */
    private static boolean isName(String text, Word word) {
        if (!Character.isUpperCase(text.codePointAt(word.start()))
                || word.end() - word.start() < 2
                || CALENDAR.contains(word.form())) {
            return false;
        }
        int before = word.start() - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && ".!?“\"‘'(:…".indexOf(text.charAt(before)) < 0;
    }

    /** Whether the two may be about the same people and things: they share a name, or one names nobody. */
    boolean mayBe(Matter other) {
        boolean sameSubject = subject.isEmpty() || other.subject.isEmpty() || subject.equals(other.subject);
        return sameSubject && (names.isEmpty() || other.names.isEmpty() || shares(other));
    }

    /** Whether the two name the same, or neither names anybody: two numbers are else seldom of one thing. */
    boolean isNamedLike(Matter other) {
        return names.isEmpty() ? other.names.isEmpty() : shares(other);
    }

    private boolean shares(Matter other) {
        return names.stream().anyMatch(other.names::contains);
    }
}
