package hearsay.who.cast;

import hearsay.attribution.Attribution;
import hearsay.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Which attribution's content a place in the text is in. */
public final class Contents {

    private record Piece(Span span, int attribution) {}

    /** Places where the innermost content changes, ascending, and the attribution from there on; -1 for none. */
    private final int[] places;

    private final int[] innermost;

    Contents(List<Attribution> attributions) {
        List<Piece> pieces = new ArrayList<>();
        for (int a = 0; a < attributions.size(); a++) {
            for (Span span : attributions.get(a).content()) {
                pieces.add(new Piece(span, a));
            }
        }
        pieces.sort(Comparator.comparingInt((Piece p) -> p.span().start())
                .thenComparingInt(p -> -p.span().end()));
        List<int[]> changes = new ArrayList<>();
        Deque<Piece> open = new ArrayDeque<>();
        for (Piece piece : pieces) {
            close(open, piece.span().start(), changes);
            open.push(piece);
            changes.add(new int[] {piece.span().start(), piece.attribution()});
        }
        close(open, Integer.MAX_VALUE, changes);
        places = changes.stream().mapToInt(change -> change[0]).toArray();
        innermost = changes.stream().mapToInt(change -> change[1]).toArray();
    }

    private static void close(Deque<Piece> open, int until, List<int[]> changes) {
        while (!open.isEmpty() && open.peek().span().end() <= until) {
            int end = open.pop().span().end();
            while (!open.isEmpty() && open.peek().span().end() <= end) {
                open.pop();
            }
            changes.add(new int[] {end, open.isEmpty() ? -1 : open.peek().attribution()});
        }
    }

    /** The attribution with the smallest content around {@code offset}; -1 for none. */
    public int innermost(int offset) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? -1 : innermost[low - 1];
    }
}
