package hearsay.app.desk.safety;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Limits;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.given.DeskSettings;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every route: who may ask, from where, how often; and what browsers may do with the answers.
 *
 * <p>The Host header is checked, so that no site whose name leads to this machine reads the desk (DNS rebinding); the Origin of
 * what changes or costs something is checked, so that no other site's form sends it.
 */
public final class Guard {

    /** What may be asked for without a token. */
    public static final String ENTER = "/enter";

    public static final String STYLE = "/assets/desk.css";
    public static final String ICON = "/assets/icon.svg";
    public static final String HEALTH = "/health";

    /** The cookie that people get who showed the token. */
    public static final String COOKIE = "hearsay_token";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin", // with "no-referrer", browsers hide the Origin of the desk's own forms, too
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cache-Control",
            "private, no-cache");

    private static final Set<String> OPEN_PATHS = Set.of(ENTER, STYLE, ICON, HEALTH);

    private final DeskSettings settings;
    private final IntSupplier port;
    private final Pace pace;

    public Guard(DeskSettings settings, IntSupplier port) {
        this.settings = settings;
        this.port = port;
        this.pace = new Pace(settings.requestsASecond());
    }

    /** @throws Problem where the request must not go on */
    public void check(Context request) {
        HEADERS.forEach(request::header);
        if (!pace.allows(request.ip(), System.nanoTime())) {
            throw Problem.later("More than " + settings.requestsASecond() + " requests a second came from here.", 1);
        }
        String query = request.queryString();
        if (request.req().getRequestURI().length() + (query == null ? 0 : query.length()) > Limits.LONGEST_ADDRESS) {
            throw Limits.addressTooLong();
        }
        String host = request.header("Host");
        if (host == null || !authorities().contains(host.toLowerCase(Locale.ROOT))) {
            throw new Problem(
                    421,
                    "The desk does not go by that name.",
                    "Ask for it at http://127.0.0.1:" + port.getAsInt()
                            + "/, or start it with --name for other names.");
        }
        if (!Answers.isRead(request)) {
            checkOrigin(request);
        }
        if (settings.token() != null && !OPEN_PATHS.contains(request.path()) && !hasToken(request, settings.token())) {
            throw new Problem(
                    401,
                    "The desk needs a token.",
                    "Programs send it as \"Authorization: Bearer TOKEN\"; people enter it at " + ENTER + ".");
        }
    }

    private void checkOrigin(Context request) {
        String origin = request.header("Origin");
        String site = request.header("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign || origin != null && !isOwn(origin)) {
            throw new Problem(
                    403, "Another site sent this.", "Open the desk itself, and send it from one of its own pages.");
        }
    }

    private boolean isOwn(String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("://");
        return at > 0
                && List.of("http", "https").contains(lower.substring(0, at))
                && authorities().contains(lower.substring(at + 3));
    }

    /** Every "name:port" that the desk answers to. */
    private Set<String> authorities() {
        Set<String> all = new HashSet<>();
        for (String name : List.of("127.0.0.1", "localhost", "[::1]")) {
            all.add(name + ":" + port.getAsInt());
            if (port.getAsInt() == 80) {
                all.add(name);
            }
        }
        String host = settings.host().toLowerCase(Locale.ROOT);
        all.add((host.contains(":") ? "[" + host + "]" : host) + ":" + port.getAsInt());
        for (String name : settings.names()) { // behind a proxy, the port is the proxy's
            String lower = name.toLowerCase(Locale.ROOT);
            all.add(lower);
            all.add(lower + ":" + port.getAsInt());
        }
        return all;
    }

    private static boolean hasToken(Context request, String token) {
        String header = request.header("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7) && isToken(header.substring(7), token)
                || isToken(request.cookie(COOKIE), token);
    }

    /** Takes as long for every wrong one. */
    public static boolean isToken(@Nullable String shown, String token) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.strip().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
