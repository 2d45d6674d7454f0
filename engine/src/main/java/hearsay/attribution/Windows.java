package hearsay.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the windows that the encoder reads: whole sentences, as many as fit, and where possible whole paragraphs.
 *
 * <p>No window repeats words of another: with borders between paragraphs, that read more and found nothing more. Training packs
 * sentences alike ({@code pack} in {@code training/attribution/texts.py}), beginning anywhere.
 */
final class Windows {

    /** Words {@code [from, to)} that a window never divides. */
    private record Unit(int from, int to, int pieces, boolean startsParagraph) {}

    private Windows() {}

    /**
     * Packs windows of at most {@code limit} pieces; a single word can have more.
     *
     * @param skipped for each sentence, whether it is left out
     * @return for each window the numbers of its words, ascending; gaps are sentences that are left out
     */
    static List<int[]> pack(ModelText text, int limit, boolean[] skipped) {
        List<Unit> units = units(text, limit, skipped);
        List<int[]> windows = new ArrayList<>();
        int from = 0;
        while (from < units.size()) {
            int to = border(units, from, limit);
            windows.add(words(units.subList(from, to)));
            from = to;
        }
        return windows;
    }

    /** The unit after a window's last: the last paragraph's start that leaves the window half full, else whatever fits. */
    private static int border(List<Unit> units, int from, int limit) {
        int to = from;
        int pieces = 0;
        int paragraph = -1;
        while (to < units.size() && (to == from || pieces + units.get(to).pieces() <= limit)) {
            pieces += units.get(to++).pieces();
            if (to < units.size() && units.get(to).startsParagraph() && 2 * pieces >= limit) {
                paragraph = to;
            }
        }
        return to < units.size() && paragraph > 0 ? paragraph : to;
    }

    private static int[] words(List<Unit> units) {
        int[] words =
                new int[units.stream().mapToInt(unit -> unit.to() - unit.from()).sum()];
        int at = 0;
        for (Unit unit : units) {
            for (int word = unit.from(); word < unit.to(); word++) {
                words[at++] = word;
            }
        }
        return words;
    }

    private static List<Unit> units(ModelText text, int limit, boolean[] skipped) {
        int[] starts = text.sentenceStart();
        List<Unit> units = new ArrayList<>();
        for (int sentence = 0; sentence < starts.length; sentence++) {
            if (skipped[sentence]) {
                continue;
            }
            int from = starts[sentence];
            int end = sentence + 1 < starts.length ? starts[sentence + 1] : text.words();
            while (from < end) {
                int to = from + 1;
                while (to < end && text.pieces(from, to + 1) <= limit) {
                    to++;
                }
                units.add(new Unit(from, to, Math.min(limit, text.pieces(from, to)), text.startsParagraph(from)));
                from = to;
            }
        }
        return units;
    }
}
