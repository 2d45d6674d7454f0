package hearsay.app.desk.safety;

import java.util.LinkedHashMap;
import java.util.Map;

/** How fast each address may ask: so many a second in the long run, five times as many at once. */
public final class Pace {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int SECONDS_SAVED = 5;

    private final int aSecond;
    /** Those that asked last come last. */
    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public Pace(int aSecond) {
        this.aSecond = aSecond;
    }

    /** Whether an address may ask once more at a time in nanoseconds. */
    public synchronized boolean allows(String address, long now) {
        double most = (double) aSecond * SECONDS_SAVED;
        Account account = accounts.get(address);
        double left = account == null ? most : Math.min(most, account.left + (now - account.when) / 1e9 * aSecond);
        boolean allowed = left >= 1;
        accounts.put(address, new Account(allowed ? left - 1 : left, now));
        return allowed;
    }

    private record Account(double left, long when) {}
}
