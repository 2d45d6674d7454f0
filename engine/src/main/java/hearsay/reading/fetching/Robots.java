package hearsay.reading.fetching;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site's robots.txt lets one program read (RFC 9309); the longest rule that matches decides. */
final class Robots {

    /** Everything may be read. */
    static final Robots ALL = new Robots(List.of(), Duration.ZERO);

    /** Nothing may be read. */
    static final Robots NOTHING = new Robots(List.of(new Rule("/", false)), Duration.ZERO);

    /** RFC 9309, section 2.5, asks for 500 kibibytes. */
    private static final int MOST_BYTES = 512_000;

    private record Rule(String path, boolean allow) {}

    private final List<Rule> rules;
    private final Duration delay;

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    /** How long the site asks to wait between two pages: its Crawl-delay, which the standard leaves open; zero where it asks for none. */
    Duration delay() {
        return delay;
    }

    /** @param name of the program, in lower case */
    static Robots parse(byte[] file, String name) {
        String text = new String(file, 0, Math.min(file.length, MOST_BYTES), StandardCharsets.UTF_8);
        List<Rule> own = new ArrayList<>();
        List<Rule> everybodys = new ArrayList<>();
        Duration ownDelay = Duration.ZERO;
        Duration everybodysDelay = Duration.ZERO;
        boolean named = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inAgents = false;
        for (String line : text.split("[\\r\\n]+")) {
            int comment = line.indexOf('#');
            String rule = comment < 0 ? line : line.substring(0, comment);
            int colon = rule.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = rule.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = rule.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                forUs &= inAgents;
                forAll &= inAgents;
                inAgents = true;
                forUs |= value.toLowerCase(Locale.ROOT).equals(name);
                forAll |= value.equals("*");
                named |= forUs;
            } else if (key.equals("crawl-delay")) {
                inAgents = false;
                ownDelay = forUs ? seconds(value) : ownDelay;
                everybodysDelay = forAll ? seconds(value) : everybodysDelay;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inAgents = false;
                if (!value.isEmpty() && forUs) {
                    own.add(new Rule(value, key.equals("allow")));
                } else if (!value.isEmpty() && forAll) {
                    everybodys.add(new Rule(value, key.equals("allow")));
                }
            }
        }
        return new Robots(List.copyOf(named ? own : everybodys), named ? ownDelay : everybodysDelay);
    }

    /** Zero for what is no number of seconds; at most a day. */
    private static Duration seconds(String value) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds > 0 ? Duration.ofMillis((long) (Math.min(seconds, 86_400) * 1000)) : Duration.ZERO;
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    /** @param path with its query, as in the address */
    boolean allows(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.path().length();
            boolean decides = length > longest || length == longest && rule.allow();
            if (decides && matches(rule.path(), path)) {
                longest = length;
                allowed = rule.allow();
            }
        }
        return allowed;
    }

    /** "*" stands for any characters, "$" at the end for the end. Each part is taken where it first fits, so that time is linear. */
    private static boolean matches(String rule, String path) {
        boolean toEnd = rule.endsWith("$");
        String[] parts = (toEnd ? rule.substring(0, rule.length() - 1) : rule).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last && toEnd ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
            if (found < at || !path.startsWith(parts[i], found)) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !toEnd || at == path.length();
    }
}
