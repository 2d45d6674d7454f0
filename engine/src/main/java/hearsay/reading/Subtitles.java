package hearsay.reading;

/** Tells subtitles from other text. */
final class Subtitles {

    private Subtitles() {}

    /** A number, then a line with an arrow between two times. */
    static boolean looksLikeSrt(String start) {
        int lineEnd = start.indexOf('\n');
        if (lineEnd < 1
                || lineEnd > 10
                || !start.substring(0, lineEnd).strip().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int nextEnd = start.indexOf('\n', lineEnd + 1);
        String times = start.substring(lineEnd + 1, nextEnd < 0 ? start.length() : nextEnd);
        return times.length() < 120 && times.contains(" --> ") && times.indexOf(':') > 0;
    }
}
