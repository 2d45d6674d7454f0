package hearsay.app.terminal;

/** A command that touches nothing but its arguments and its surroundings. */
public interface Subcommand {

    /** Does everything and returns the exit status. */
    int run(Surroundings surroundings);
}
