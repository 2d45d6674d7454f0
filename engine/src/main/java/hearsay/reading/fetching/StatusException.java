package hearsay.reading.fetching;

/** A server answered, but with no page. */
final class StatusException extends FetchException {

    private static final long serialVersionUID = 1;

    /** The HTTP status. */
    final int status;

    StatusException(int status) {
        super(message(status), remedy(status), status == 429 || status >= 500);
        this.status = status;
    }

    private static String message(int status) {
        return switch (status) {
            case 401, 402, 403, 451 -> "The server does not give it to programs or strangers (status " + status + ").";
            case 404, 410 -> "There is no such page (status " + status + ").";
            case 429 -> "The server was asked too often (status 429).";
            default ->
                status >= 500
                        ? "The server is in trouble (status " + status + ")."
                        : "The server answered with status " + status + ".";
        };
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401, 402, 403, 451 -> "Save it from a browser, and name the file.";
            case 404, 410 -> "Check how the address is spelled.";
            default -> "Try again later.";
        };
    }
}
