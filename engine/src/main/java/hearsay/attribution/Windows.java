package hearsay.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the windows that the encoder reads: whole sentences, as many as fit, with some repeated as left context.
 *
 * <p>The twin of {@code pack} in {@code training/attribution/texts.py}.
 */
final class Windows {

    /**
     * The words of one window, and the cues that are its own.
     *
     * @param words numbers of the text's words, ascending; gaps are furniture that is left out
     * @param low first place in {@code words} at which a cue of this window may begin
     * @param high the place after the last; beyond it, and before {@code low}, the neighbour sees more of the cue's surroundings
     */
    record Window(int[] words, int low, int high) {}

    /** Words {@code [from, to)} that a window never divides. */
    private record Unit(int from, int to, int pieces) {}

    private Windows() {}

    /**
     * Packs windows of at most {@code limit} pieces.
     *
     * @param overlap at most so many pieces are repeated from the window before
     * @param skipped for each sentence, whether it is left out
     */
    static List<Window> pack(ModelText text, int limit, int overlap, boolean[] skipped) {
        List<Unit> units = units(text, limit, skipped);
        List<int[]> ranges = new ArrayList<>(); // units [from, to) of each window
        int from = 0;
        while (from < units.size()) {
            int to = from;
            int pieces = 0;
            while (to < units.size() && (to == from || pieces + units.get(to).pieces() <= limit)) {
                pieces += units.get(to++).pieces();
            }
            ranges.add(new int[] {from, to});
            if (to == units.size()) {
                break;
            }
            int next = to;
            int repeated = 0;
            while (next - 1 > from && repeated + units.get(next - 1).pieces() <= overlap) {
                repeated += units.get(--next).pieces();
            }
            while (next < to && repeated + units.get(to).pieces() > limit) {
                repeated -= units.get(next++).pieces();
            }
            from = next;
        }
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            windows.add(window(units, ranges, i));
        }
        return windows;
    }

    /** The border between two windows lies in the middle of what both have. */
    private static Window window(List<Unit> units, List<int[]> ranges, int i) {
        int[] own = ranges.get(i);
        int count = words(units, own[0], own[1]);
        int[] words = new int[count];
        int at = 0;
        for (int u = own[0]; u < own[1]; u++) {
            for (int word = units.get(u).from(); word < units.get(u).to(); word++) {
                words[at++] = word;
            }
        }
        int low = i == 0 ? 0 : words(units, own[0], ranges.get(i - 1)[1]) / 2;
        int high = count;
        if (i + 1 < ranges.size()) {
            int shared = words(units, ranges.get(i + 1)[0], own[1]);
            high = count - shared + shared / 2;
        }
        return new Window(words, low, high);
    }

    private static int words(List<Unit> units, int from, int to) {
        int count = 0;
        for (int u = from; u < to; u++) {
            count += units.get(u).to() - units.get(u).from();
        }
        return count;
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
                units.add(new Unit(from, to, Math.min(limit, text.pieces(from, to))));
                from = to;
            }
        }
        return units;
    }
}
