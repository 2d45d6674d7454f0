package hearsay.app.desk.view;

/**
 * What went wrong, for a page.
 *
 * @param message a sentence
 * @param remedy what to do, a sentence
 */
public record ProblemView(String title, String message, String remedy) {}
