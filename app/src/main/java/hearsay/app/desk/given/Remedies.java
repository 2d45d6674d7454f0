package hearsay.app.desk.given;

/** What to do, for somebody at the desk: options of the command line are no help there. */
public final class Remedies {

    private Remedies() {}

    /** A remedy of the engine; another one where it names an option. */
    public static String here(String remedy) {
        if (remedy.contains("--allow-private")) {
            return "Open it in a browser, save it, and send the file.";
        }
        if (remedy.contains("--max-article")) {
            return "Split the text, or save only the article.";
        }
        return remedy;
    }
}
