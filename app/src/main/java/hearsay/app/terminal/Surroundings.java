package hearsay.app.terminal;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command touches besides its arguments.
 *
 * @param out gets results and nothing else
 * @param err gets everything else
 */
public record Surroundings(
        InputStream in, OutputStream out, PrintStream err, Terminal terminal, Engine.Opener engine) {}
