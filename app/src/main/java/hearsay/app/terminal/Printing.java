package hearsay.app.terminal;

import hearsay.writing.text.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints lines for people: safe, wrapped, coloured where that is wanted. */
public final class Printing implements AutoCloseable {

    private static final String RESET = "\u001b[0m";

    private final PrintStream out;
    private final Terminal terminal;

    public Printing(OutputStream out, Terminal terminal) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.terminal = terminal;
    }

    /** Tells that results could not be written, except to a reader that has seen enough; returns the exit status. */
    public static int failed(IOException e, PrintStream err) {
        if (!Printing.isClosedPipe(e)) {
            Messages.tell(err, "The results could not be written: " + e.getMessage(), "Check the disk they go to.");
        }
        return ExitStatus.SOME_NOT_READ;
    }

    /** Whether what was to be written went to a program that reads no more. */
    public static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }

    /** One paragraph, wrapped, with {@code indent} spaces before each line; may hold this class's own colours. */
    public void paragraph(int indent, String text) {
        int width = Math.max(30, terminal.columns() - indent);
        for (String line : wrap(text, width)) {
            out.print(" ".repeat(indent) + line + "\n");
        }
    }

    public void line(String text) {
        out.print(text + "\n");
    }

    /** An article's words on one line, without control characters. */
    public static String safe(String text) {
        return Printable.line(text);
    }

    public String bold(String text) {
        return paint("\u001b[1m", text);
    }

    public String dim(String text) {
        return paint("\u001b[2m", text);
    }

    public String name(String text) {
        return paint("\u001b[1;36m", text);
    }

    /** Words that only the first of two texts has. */
    public String less(String text) {
        return terminal.colour() ? paint("\u001b[31m", text) : "[-" + text + "-]";
    }

    /** Words that only the second of two texts has. */
    public String more(String text) {
        return terminal.colour() ? paint("\u001b[32m", text) : "{+" + text + "+}";
    }

    public String alarm(String text) {
        return paint("\u001b[1;31m", text);
    }

    private String paint(String code, String text) {
        return terminal.colour() && !text.isEmpty() ? code + text + RESET : text;
    }

    /** Breaks at spaces; escape sequences have no width. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = width(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int width(String word) {
        int width = 0;
        boolean escape = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\u001b') {
                escape = true;
            } else if (escape) {
                escape = c != 'm';
            } else if (!Character.isLowSurrogate(c)) {
                width++;
            }
        }
        return width;
    }

    @Override
    public void close() {
        out.flush();
    }
}
