package hearsay.reading.fetching;

import hearsay.reading.fetching.PublicAddresses.PrivateAddressException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses over http and https.
 *
 * <p>Every redirect is checked like the first address. Caps hold for the body before and after it is unpacked, for each silence
 * and for the whole time. Safe for several threads.
 */
public final class Fetcher implements Closeable {

    private static final int MOST_REDIRECTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int LONGEST_CRAWL_DELAY = 30; // seconds; some sites ask for hours

    private final FetchLimits limits;
    private final @Nullable PageCache cache;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock;
    private final Map<String, Robots> robots = new HashMap<>();
    private final Map<String, Long> turns = new HashMap<>(); // site -> when its next page may be asked for, by nanoTime

    /** @param cache null to keep nothing */
    public Fetcher(FetchLimits limits, String version, @Nullable PageCache cache) {
        this.limits = limits;
        this.cache = cache;
        Timeout patience = Timeout.of(limits.patience());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(
                                limits.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("Hearsay/" + version + " (reads news for who said what; robots.txt name: Hearsay)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .build();
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hearsay-fetch-clock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Fetches an address that the user named. */
    public Fetched fetch(String address) throws FetchException {
        URI uri = parse(address);
        Fetched cached = cache == null ? null : cache.find(uri.toString());
        FetchException problem = null;
        Duration pause = limits.pause();
        for (int attempt = 0; attempt < limits.tries(); attempt++) {
            if (problem != null) {
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            try {
                Fetched fetched = once(uri, cached);
                if (cache != null && fetched != cached) {
                    cache.keep(uri.toString(), fetched);
                }
                return fetched;
            } catch (FetchException e) {
                problem = e;
                if (!e.isWorthAnotherTry()) {
                    throw e;
                }
            }
        }
        throw problem == null ? new FetchException("It was not tried.", "Allow one try at least.") : problem;
    }

    /**
     * Fetches an address that the user did not name: null where the site's robots.txt says no, and after the pause that it asks for
     * since the last such page of the same site, at most {@value #LONGEST_CRAWL_DELAY} seconds.
     */
    public @Nullable Fetched follow(String address) throws FetchException {
        URI uri = parse(address);
        if (!isAllowed(address)) {
            return null;
        }
        Duration delay = robots(uri).delay();
        if (!delay.isZero()) {
            awaitTurn(
                    site(uri),
                    delay.toSeconds() > LONGEST_CRAWL_DELAY ? Duration.ofSeconds(LONGEST_CRAWL_DELAY) : delay);
        }
        return fetch(address);
    }

    private void awaitTurn(String site, Duration delay) throws FetchException {
        long now = System.nanoTime();
        long wait;
        synchronized (turns) {
            long turn = Math.max(now, turns.getOrDefault(site, now));
            wait = turn - now;
            turns.put(site, turn + delay.toNanos());
        }
        sleep(Duration.ofNanos(wait));
    }

    /** Whether the site's robots.txt (RFC 9309) lets programs read an address; one that cannot be had for trouble says no. */
    public boolean isAllowed(String address) throws FetchException {
        URI uri = parse(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return robots(uri).allows(path + query);
    }

    private static String site(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private Robots robots(URI uri) {
        String site = site(uri);
        Robots rules;
        synchronized (robots) {
            rules = robots.get(site);
        }
        if (rules == null) {
            rules = rules(site);
            synchronized (robots) {
                robots.put(site, rules);
            }
        }
        return rules;
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }

    private Robots rules(String site) {
        try {
            Fetched file = once(parse(site + "/robots.txt"), null);
            return Robots.parse(file.body(), "hearsay");
        } catch (StatusException e) {
            return e.status >= 400 && e.status < 500 && e.status != 429 ? Robots.ALL : Robots.NOTHING;
        } catch (FetchException e) {
            return Robots.NOTHING;
        }
    }

    private Fetched once(URI address, @Nullable Fetched cached) throws FetchException {
        long deadline = System.nanoTime() + limits.whole().toNanos();
        Set<String> seen = new HashSet<>();
        URI at = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            if (!seen.add(at.toString())) {
                throw new FetchException(
                        "The address leads in a circle.", "Open it in a browser, and name where it ends.");
            }
            Answer answer = ask(at, cached, deadline);
            if (answer.fetched != null) {
                return answer.fetched;
            }
            at = redirect(at, answer.location);
        }
        throw new FetchException(
                "The address leads on more than " + MOST_REDIRECTS + " times.",
                "Open it in a browser, and name where it ends.");
    }

    private static URI redirect(URI from, @Nullable String location) throws FetchException {
        if (location == null) {
            throw new FetchException("The server leads elsewhere without saying where.", "Open it in a browser.");
        }
        try {
            return parse(
                    from.resolve(new URI(location.strip().replace(" ", "%20"))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchException("The server leads to what is no address.", "Open it in a browser.");
        }
    }

    /** Either a body or where to ask next. */
    private record Answer(@Nullable Fetched fetched, @Nullable String location) {}

    private Answer ask(URI address, @Nullable Fetched cached, long deadline) throws FetchException {
        HttpGet request = new HttpGet(address);
        request.setHeader(
                "Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.8");
        request.setHeader("Accept-Encoding", "gzip");
        request.setHeader("Accept-Language", "en");
        if (cached != null && cached.entityTag() != null) {
            request.setHeader("If-None-Match", cached.entityTag());
        }
        if (cached != null && cached.lastModified() != null) {
            request.setHeader("If-Modified-Since", cached.lastModified());
        }
        long left = Math.max(1, deadline - System.nanoTime());
        ScheduledFuture<?> end = clock.schedule(request::cancel, left, TimeUnit.NANOSECONDS);
        try {
            return client.execute(request, response -> answer(address, response, cached, deadline));
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw problem(address, e, deadline);
        } finally {
            end.cancel(false);
        }
    }

    private Answer answer(URI address, ClassicHttpResponse response, @Nullable Fetched cached, long deadline)
            throws IOException {
        int status = response.getCode();
        if (status == 304 && cached != null) {
            return new Answer(cached, null);
        }
        if (status >= 300 && status < 400) {
            return new Answer(null, header(response, "Location"));
        }
        if (status != 200) {
            throw new StatusException(status);
        }
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : body(entity, header(response, "Content-Encoding"), deadline);
        String type = header(response, "Content-Type");
        return new Answer(
                new Fetched(
                        address,
                        type == null ? "" : type,
                        body,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        header(response, "ETag"),
                        header(response, "Last-Modified")),
                null);
    }

    private byte[] body(HttpEntity entity, @Nullable String encoding, long deadline) throws IOException {
        boolean packed = encoding != null && encoding.toLowerCase(Locale.ROOT).contains("gzip");
        if (encoding != null && !packed && !encoding.equalsIgnoreCase("identity")) {
            throw new FetchException(
                    "The server packs its pages by " + encoding + " though it was not asked to.",
                    "Save it from a browser.");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream raw = entity.getContent();
        InputStream plain = packed ? new GZIPInputStream(raw) : raw;
        byte[] buffer = new byte[1 << 14];
        int read = plain.read(buffer);
        while (read >= 0) {
            body.write(buffer, 0, read);
            if (body.size() > limits.mostBytes()) {
                throw new FetchException(
                        "The address gives more than " + limits.mostBytes() + " bytes.",
                        "Download it first, and name the file that it was saved to.");
            }
            if (System.nanoTime() > deadline) {
                throw tooSlow();
            }
            read = plain.read(buffer);
        }
        return body.toByteArray();
    }

    private FetchException tooSlow() {
        return new FetchException(
                "The server took more than " + limits.whole().toSeconds() + " seconds.",
                "Try again later, or download it first.",
                false);
    }

    private FetchException problem(URI address, IOException e, long deadline) {
        if (e instanceof PrivateAddressException) {
            return new FetchException(
                    "The address is on this machine or a private network.",
                    "If that is meant, allow it with --allow-private.");
        }
        if (e instanceof UnknownHostException) {
            return new FetchException(
                    "No server is called " + address.getHost() + ".", "Check how the address is spelled.");
        }
        if (System.nanoTime() > deadline) {
            return tooSlow();
        }
        if (e instanceof SSLException) {
            return new FetchException(
                    "The connection is not safe: " + e.getMessage() + ".",
                    "Open it in a browser to see what is wrong.");
        }
        boolean silent = e instanceof InterruptedIOException;
        return new FetchException(
                silent ? "The server did not answer in time." : "The server could not be read: " + e.getMessage() + ".",
                "Check the connection, and try again later.",
                true);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private static URI parse(String address) throws FetchException {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new FetchException(
                        "Only http and https addresses are read.", "Download it first, and name the file.");
            }
            if (uri.getHost() == null || uri.getRawUserInfo() != null) {
                throw new FetchException("The address names no server, or a password.", "Check how it is spelled.");
            }
            String plain = uri.getRawFragment() == null
                    ? uri.toString()
                    : uri.toString().substring(0, uri.toString().indexOf('#'));
            return new URI(new URI(plain).toASCIIString());
        } catch (URISyntaxException e) {
            throw new FetchException("This is not an address.", "Check how it is spelled.");
        }
    }

    private static void sleep(Duration pause) throws FetchException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException("It was interrupted.", "Run it again.");
        }
    }
}
