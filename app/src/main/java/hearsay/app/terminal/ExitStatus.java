package hearsay.app.terminal;

/** What the program tells the one that started it; the same for every command. */
public final class ExitStatus {

    /** All input was read, or something was found. */
    public static final int ALL_READ = 0;
    /** Some input was not read, the rest was; or nothing was found. */
    public static final int SOME_NOT_READ = 1;
    /** The command was not understood. */
    public static final int WRONG_USAGE = 2;

    private ExitStatus() {}
}
