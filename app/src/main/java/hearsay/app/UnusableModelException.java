package hearsay.app;

/** A model that is missing, damaged or of another shape. */
final class UnusableModelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String message;
    private final String remedy;

    UnusableModelException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.message = message;
        this.remedy = remedy;
    }

    @Override
    public String getMessage() {
        return message;
    }

    String remedy() {
        return remedy;
    }
}
