package hearsay.onnx;

/** A model cannot be loaded; {@link #getMessage} says what is wrong and where, {@link #remedy} what to do. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    public ModelException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public ModelException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
