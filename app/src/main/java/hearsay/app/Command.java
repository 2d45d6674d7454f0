package hearsay.app;

/** A command that touches nothing but its arguments and its surroundings. */
interface Command {

    /** Does everything and returns the exit status. */
    int run(Surroundings surroundings);
}
