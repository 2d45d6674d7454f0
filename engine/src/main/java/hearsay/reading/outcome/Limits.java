package hearsay.reading.outcome;

/** What follows from the most bytes that an article may have. */
public final class Limits {

    private Limits() {}

    /** A page has much around its article; JSON may spell a byte with six. */
    public static int pageBytes(ReadingOptions options) {
        return (int) Math.min(Integer.MAX_VALUE / 2, options.maxArticle() * 10);
    }
}
