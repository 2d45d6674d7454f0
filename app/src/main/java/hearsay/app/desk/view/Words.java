package hearsay.app.desk.view;

import hearsay.statement.Medium;
import hearsay.statement.Statement;
import java.util.Locale;

/** Names for people of what has a name for programs. */
public final class Words {

    private Words() {}

    /** "press conference" for {@code PRESS_CONFERENCE}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** "1 statement", "1,250 statements". */
    public static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d", number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String of(Statement.Type type) {
        return switch (type) {
            case DIRECT -> "word for word";
            case MIXED -> "partly word for word";
            case INDIRECT -> "in the reporter’s words";
        };
    }

    static String of(Statement.Root root) {
        return switch (root) {
            case FIRST_HAND -> "this outlet heard or read it itself";
            case RELAYED -> "passed on by another outlet or a document";
            case ANONYMOUS -> "nobody who could be asked is named";
        };
    }

    static String of(Statement.Stance stance) {
        return switch (stance) {
            case NEUTRAL -> "neutral";
            case DISTANCING -> "keeps a distance";
            case ENDORSING -> "takes it for true";
        };
    }

    static String of(Statement.Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "said as certain";
            case PROBABLE -> "said as likely";
            case POSSIBLE -> "said as possible";
            case UNKNOWN -> "left open, as in a wish or question";
        };
    }

    static String of(Statement.Polarity polarity) {
        return switch (polarity) {
            case AFFIRMED -> "affirmed";
            case DENIED -> "denied";
        };
    }

    /** "told to Reuters", "in an interview with the Corriere", "passed on by state media". */
    static String of(Medium medium) {
        String occasion = medium.kind() == Medium.Kind.OTHER ? "" : article(of(medium.kind()));
        String outlet = medium.outlet();
        return switch (medium.role()) {
            case TO ->
                outlet == null
                        ? "told " + (occasion.isEmpty() ? "to somebody" : "in " + occasion)
                        : "told to " + outlet;
            case RELAY -> "passed on by " + (outlet == null ? (occasion.isEmpty() ? "others" : occasion) : outlet);
            case IN ->
                outlet == null
                        ? "in " + (occasion.isEmpty() ? "public" : occasion)
                        : (occasion.isEmpty() ? "in " : "in " + occasion + ", ") + outlet;
        };
    }

    private static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** A text of at most so many code points, the last of them "…" where it was longer. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
