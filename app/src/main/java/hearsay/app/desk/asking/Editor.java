package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.ledger.store.correcting.Editing;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Under which name somebody corrects: it stands in the audit trail, and tells apart people who share a token. */
public final class Editor {

    private static final String COOKIE = "hearsay_editor";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REASON = 1_000;
    private static final int SECONDS_A_YEAR = 365 * 24 * 60 * 60;

    private Editor() {}

    /** The name that this browser gave last; empty for none. */
    public static String name(Context request) {
        String cookie = request.cookie(COOKIE);
        if (cookie == null) {
            return "";
        }
        try {
            return clean(URLDecoder.decode(cookie, StandardCharsets.UTF_8), LONGEST_NAME);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * Who corrects and why, from a form's fields "who" and "why"; the name is remembered.
     *
     * @throws Problem where no name is given
     */
    public static Editing.Hand hand(Context request) {
        Editing.Hand hand = hand(request.formParam("who"), request.formParam("why"), name(request));
        Cookie cookie = new Cookie(COOKIE, URLEncoder.encode(hand.who(), StandardCharsets.UTF_8));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setMaxAge(SECONDS_A_YEAR);
        request.cookie(cookie);
        return hand;
    }

    /** The same from values. */
    public static Editing.Hand hand(@Nullable String who, @Nullable String why, String otherwise) {
        String name = who == null || who.isBlank() ? otherwise : clean(who, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new Problem(
                    400,
                    "Nobody says who corrects this.",
                    "Give your name: it stands in the history, beside what you do.");
        }
        return new Editing.Hand(name, why == null || why.isBlank() ? null : clean(why, LONGEST_REASON));
    }

    /**
     * What somebody calls something, from a form.
     *
     * @throws Problem where no name is given
     */
    public static String called(Context request, String field) {
        String given = request.formParam(field);
        String name = given == null ? "" : clean(given, LONGEST_NAME);
        if (name.isEmpty()) {
            throw new Problem(400, "It has no name.", "Give it one, to know it again.");
        }
        return name;
    }

    private static String clean(String given, int longest) {
        String line = given.strip().replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }
}
