package hearsay.document;

import java.util.Arrays;

/**
 * Converts offsets of one text between UTF-16 units, which Java counts, and Unicode code points, which output counts.
 *
 * <p>A text without characters beyond the basic plane needs no table: there both counts agree.
 */
public final class CodePoints {

    /** UTF-16 index of the low half of each surrogate pair, ascending; empty where both counts agree. */
    private final int[] lowHalves;

    public CodePoints(String text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        lowHalves = Arrays.copyOf(found, count);
    }

    /** The number of code points before UTF-16 index {@code unit}. */
    public int fromUnit(int unit) {
        int at = Arrays.binarySearch(lowHalves, unit);
        int pairsBefore = at >= 0 ? at : -at - 1;
        return unit - pairsBefore;
    }

    /** The UTF-16 index of the code point number {@code codePoint}. */
    public int toUnit(int codePoint) {
        // Pair number k (from 0) has its low half at unit lowHalves[k]: the code point after it is lowHalves[k] - k.
        int low = 0;
        int high = lowHalves.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lowHalves[middle] - middle <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
