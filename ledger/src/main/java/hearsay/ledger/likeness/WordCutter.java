package hearsay.ledger.likeness;

import hearsay.lexis.Piece;
import hearsay.lexis.Pieces;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into {@link Word}s in one pass; used once. */
final class WordCutter {

    private final String text;
    private final List<Piece> pieces;
    private final List<Word> words;
    private boolean quoted;
    private boolean bracketed;
    private boolean gap;
    /** Whether a capital here is no sign of a name. */
    private boolean opens = true;

    WordCutter(String text) {
        this.text = text;
        pieces = Pieces.of(text.replace("''", "\" ")); // two of them for a double quotation mark; as long as it
        words = new ArrayList<>(pieces.size());
    }

    List<Word> words() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isDigits()) {
                int last = lastOfNumber(i);
                int end = pieces.get(last).end();
                add(text.substring(piece.start(), end).replace(",", ""), Lexicon.TELLING, piece.start(), end);
                i = last;
            } else if (piece.isWord()) {
                word(piece);
            } else {
                i = mark(i);
            }
        }
        return words;
    }

    /** Returns the index of the last piece that belongs to the mark. */
    private int mark(int i) {
        Piece piece = pieces.get(i);
        switch (piece.form()) {
            case "[" -> bracketed = true;
            case "]" -> bracketed = false;
            case "%" -> add("percent", Lexicon.TELLING, piece.start(), piece.end());
            case "…" -> gap = true;
            case "“", "„", "«" -> quote(true);
            case "”", "»" -> quote(false);
            case "\"" -> quote(!quoted);
            case ".", "!", "?", ":" -> {
                opens = true;
                if (isMark(i, ".") && isMark(i + 1, ".") && isMark(i + 2, ".")) {
                    gap = true;
                    return i + 2;
                }
            }
            default -> {}
        }
        return i;
    }

    private void quote(boolean open) {
        quoted = open;
        opens = true;
    }

    private boolean isMark(int i, String form) {
        return i < pieces.size() && pieces.get(i).is(form);
    }

    private void word(Piece piece) {
        if (piece.glued() && piece.form().startsWith("'") && !words.isEmpty()) {
            tail(piece);
            return;
        }
        double most = piece.capital() && !opens ? Lexicon.COMMON : Lexicon.TELLING;
        String form = fold(piece.form());
        if (form.equals("cannot")) {
            add("can", most, piece.start(), piece.start() + 3);
            add("not", most, piece.start() + 3, piece.end());
        } else if (form.equals("cent") && !words.isEmpty() && last().form().equals("per")) {
            Word per = words.remove(words.size() - 1);
            gap = per.afterGap();
            add("percent", most, per.start(), piece.end());
        } else if (!form.isEmpty()) {
            add(form, most, piece.start(), piece.end());
        }
    }

    /** A run of letters that begins with an apostrophe and is glued to a word: {@code 's}, {@code 't}, {@code 'll}. */
    private void tail(Piece piece) {
        Word before = last();
        String form = piece.form();
        if (form.equals("'t") && before.form().endsWith("n") && before.end() == piece.start()) {
            words.remove(words.size() - 1);
            String verb =
                    switch (before.form()) {
                        case "won" -> "will";
                        case "can" -> "can";
                        case "shan" -> "shall";
                        case "ain" -> "is";
                        default -> before.form().substring(0, before.form().length() - 1);
                    };
            int cut = before.form().equals("can") ? before.end() : before.end() - 1;
            gap = before.afterGap();
            add(verb, Lexicon.TELLING, before.start(), cut);
            add("not", Lexicon.TELLING, cut, piece.end());
            return;
        }
        String whole =
                switch (form) {
                    case "'re" -> "are";
                    case "'ve" -> "have";
                    case "'ll" -> "will";
                    case "'d" -> "would";
                    case "'m" -> "am";
                    case "'s" -> isPronoun(before.form()) ? "is" : "";
                    default -> fold(form.substring(1));
                };
        if (!whole.isEmpty()) {
            add(whole, Lexicon.TELLING, piece.start(), piece.end());
        }
    }

    /** After these, "'s" is a verb; after a name it is mostly the possessive, which is dropped. */
    private static boolean isPronoun(String form) {
        return switch (form) {
            case "he", "she", "it", "that", "there", "here", "what", "who", "where", "how", "this" -> true;
            default -> false;
        };
    }

    private Word last() {
        return words.get(words.size() - 1);
    }

    /**
     * Adds a word.
     *
     * @param most what it can weigh at most
     */
    private void add(String raw, double most, int start, int end) {
        double weight = bracketed ? 0 : Math.min(most, Lexicon.weight(raw));
        String form = Lexicon.spelling(raw);
        words.add(
                new Word(form, Lexicon.stem(form), weight, Lexicon.negates(form), quoted, bracketed, gap, start, end));
        gap = false;
        opens = false;
    }

    /** The last piece of a number such as 1,200,000 or 2.5. */
    private int lastOfNumber(int first) {
        int last = first;
        while (last + 2 < pieces.size()
                && pieces.get(last + 1).glued()
                && pieces.get(last + 2).glued()
                && pieces.get(last + 2).isDigits()
                && (isMark(last + 1, ".") || isMark(last + 1, ","))) {
            last += 2;
        }
        return last;
    }

    /** Without accents and other marks on letters. */
    private static String fold(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) >= 0x80) {
                String apart = Normalizer.normalize(form, Normalizer.Form.NFKD);
                StringBuilder plain = new StringBuilder(apart.length());
                apart.codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .forEach(plain::appendCodePoint);
                return plain.toString().toLowerCase(Locale.ROOT).replace("'", "");
            }
        }
        return form.replace("'", "");
    }
}
