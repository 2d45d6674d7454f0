package hearsay.document;

import java.util.List;

/**
 * A half-open stretch {@code [start, end)} of a document's text.
 *
 * <p>Offsets count UTF-16 units, as {@link String} does. Output counts Unicode code points instead: {@link CodePoints}
 * converts at that border and nowhere else.
 *
 * @param start index of the first unit, at least 0
 * @param end index after the last unit, more than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Not a stretch of text: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    /** The words under this span. */
    public String cut(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int index) {
        return start <= index && index < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span over all of {@code spans}, which must not be empty. */
    public static Span over(List<Span> spans) {
        int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
        int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
        return new Span(start, end);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
