package hearsay.app.desk.pages;

import hearsay.statement.AttributedDocument;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The articles read on the page of late, so that they have addresses to come back to; the oldest go first. */
public final class Readings {

    private static final int MOST = 50;
    private static final long MOST_UNITS = 10_000_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, AttributedDocument> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long units;

    /** Keeps one and returns a name that nobody can guess. */
    public synchronized String keep(AttributedDocument attributed) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        kept.put(name, attributed);
        units += size(attributed);
        var eldest = kept.entrySet().iterator();
        while (kept.size() > 1 && (kept.size() > MOST || units > MOST_UNITS)) {
            units -= size(eldest.next().getValue());
            eldest.remove();
        }
        return name;
    }

    public synchronized Optional<AttributedDocument> find(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    private static long size(AttributedDocument attributed) {
        return attributed.document().text().length()
                + 500L * attributed.statements().size();
    }
}
