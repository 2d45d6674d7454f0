package hearsay.app.terminal;

import hearsay.writing.text.Printable;
import java.io.PrintStream;

/** Tells a person what happened and, on a second line, what to do. */
public final class Messages {

    private Messages() {}

    public static void tell(PrintStream err, String message, String remedy) {
        err.print(Printable.line(message) + "\n  " + Printable.line(remedy) + "\n");
        err.flush();
    }

    public static void tell(PrintStream err, String message) {
        err.print(Printable.line(message) + "\n");
        err.flush();
    }
}
