package hearsay.app.desk.given;

import hearsay.ledger.store.LedgerAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the desk is served.
 *
 * @param host the address to listen at; any but this machine's own needs a token
 * @param port 0 for any free one
 * @param names further names, without port, under which browsers may ask for the desk
 * @param token what programs and people have to show; null to ask for none
 * @param ledger need not be there
 * @param requestsASecond how many requests one address may send a second in the long run; five times as many at once
 */
public record DeskSettings(
        String host, int port, List<String> names, @Nullable String token, LedgerAddress ledger, int requestsASecond) {

    /** Shorter tokens can be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    /** Fifty people who click every other second stay far below it. */
    public static final int REQUESTS_A_SECOND = 200;

    public DeskSettings {
        names = List.copyOf(names);
        if (token == null && !isThisMachine(host)) {
            throw new IllegalArgumentException("Whoever can reach " + host + " could read and change everything");
        }
        if (token != null && token.length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException("A token needs at least " + SHORTEST_TOKEN + " characters");
        }
        if (requestsASecond < 1) {
            throw new IllegalArgumentException("At least one request a second, not " + requestsASecond);
        }
    }

    /** Serves this machine alone, without a token. */
    public static DeskSettings local(int port, LedgerAddress ledger) {
        return new DeskSettings("127.0.0.1", port, List.of(), null, ledger, REQUESTS_A_SECOND);
    }

    /** Whether only this machine can reach {@code host}. */
    public static boolean isThisMachine(String host) {
        try {
            return !host.isBlank() && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
