package hearsay.app.desk.answering;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What is wrong with a request, for whoever made it. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String remedy;
    private final @Nullable Integer retryAfter;

    private Problem(int status, String message, String remedy, @Nullable Integer retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.remedy = remedy;
        this.retryAfter = retryAfter;
    }

    /**
     * @param status of HTTP
     * @param message what is wrong, a sentence
     * @param remedy what to do, a sentence
     */
    public Problem(int status, String message, String remedy) {
        this(status, message, remedy, null);
    }

    /** Too much at once: the same request may succeed after some seconds. */
    public static Problem later(String message, int seconds) {
        return new Problem(429, message, "Wait " + seconds + " seconds and try again.", seconds);
    }

    public int status() {
        return status;
    }

    public String message() {
        return requireNonNull(getMessage());
    }

    public String remedy() {
        return remedy;
    }

    /** Seconds after which to try again; null where that would not help. */
    @Nullable
    public Integer retryAfter() {
        return retryAfter;
    }

    /** The usual words for its status. */
    public String title() {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Token needed";
            case 403 -> "Forbidden";
            case 404 -> "Not found";
            case 405 -> "Method not allowed";
            case 409 -> "Conflict";
            case 413 -> "Too large";
            case 414 -> "Address too long";
            case 415 -> "Unsupported media type";
            case 421 -> "Misdirected request";
            case 422 -> "Cannot be read";
            case 429 -> "Too many requests";
            case 502 -> "Could not be fetched";
            case 503 -> "Not available";
            default -> status < 500 ? "Bad request" : "The desk failed";
        };
    }
}
