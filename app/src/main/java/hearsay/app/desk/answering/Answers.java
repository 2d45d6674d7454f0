package hearsay.app.desk.answering;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import hearsay.app.desk.view.ProblemView;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a route found: a page, JSON, a problem. */
public final class Answers {

    public static final String JSON = "application/json; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    public static final String JSON_LINES = "application/x-ndjson; charset=utf-8";

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Answers.class.getClassLoader(), "hearsay.app.desk.page");

    /** A page of the template {@code name}. */
    public void page(Context request, String name, Map<String, Object> values) {
        bytes(request, HTML, page(name, values).getBytes(StandardCharsets.UTF_8));
    }

    /** A problem as a page. */
    String page(Problem problem) {
        return page(
                "problem", Map.of("problem", new ProblemView(problem.title(), problem.message(), problem.remedy())));
    }

    private String page(String name, Map<String, Object> values) {
        StringOutput page = new StringOutput(1 << 14);
        templates.render(name + ".jte", values, page);
        return page.toString();
    }

    /** Anything that Jackson writes. */
    public void json(Context request, Object value) {
        bytes(request, JSON, MAPPER.writeValueAsBytes(value));
    }

    /** A file for a spreadsheet. */
    public void csv(Context request, String name, Table table) {
        request.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        bytes(request, "text/csv; charset=utf-8", table.csv().getBytes(StandardCharsets.UTF_8));
    }

    /** A feed for feed readers. */
    public void feed(Context request, Feed feed) {
        bytes(request, "application/atom+xml; charset=utf-8", feed.xml().getBytes(StandardCharsets.UTF_8));
    }

    /** One page, as JSON, of a list of which one more than fits was asked for. */
    public <T> void list(
            Context request,
            String name,
            List<T> found,
            int limit,
            Function<T, Long> mark,
            Function<T, Map<String, @Nullable Object>> each) {
        boolean more = found.size() > limit;
        List<T> shown = more ? found.subList(0, limit) : found;
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put(name, shown.stream().map(each).toList());
        body.put("next", more ? String.valueOf(mark.apply(shown.get(limit - 1))) : null);
        json(request, body);
    }

    /** Sends the browser on, to a page of the desk, after it changed something. */
    public static void seeOther(Context request, String path) {
        request.status(303);
        request.header("Location", path);
    }

    /** Bytes with a mark by which the next request may ask whether they changed. */
    public void bytes(Context request, String type, byte[] body) {
        request.contentType(type);
        if (!isRead(request) || request.statusCode() != 200) {
            request.result(body);
            return;
        }
        String tag = "W/\"" + HexFormat.of().formatHex(sha256(body), 0, 12) + "\"";
        request.header("ETag", tag);
        String known = request.header("If-None-Match");
        if (known != null && (known.strip().equals("*") || known.contains(tag.substring(2)))) {
            request.status(304);
        } else {
            request.result(body);
        }
    }

    /** A problem, as a page for people and as RFC 9457 has it for programs. */
    public void problem(Context request, Problem problem) {
        request.status(problem.status());
        if (problem.retryAfter() != null) {
            request.header("Retry-After", String.valueOf(problem.retryAfter()));
        }
        if (problem.status() == 401) {
            request.header("WWW-Authenticate", "Bearer realm=\"Hearsay\"");
        }
        if (wantsPage(request)) {
            bytes(request, HTML, page(problem).getBytes(StandardCharsets.UTF_8));
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.message());
        body.put("remedy", problem.remedy());
        body.put("instance", request.path());
        request.contentType("application/problem+json; charset=utf-8");
        request.result(MAPPER.writeValueAsBytes(body));
    }

    /** Whether a request only reads. */
    public static boolean isRead(Context request) {
        String method = request.method().name();
        return method.equals("GET") || method.equals("HEAD");
    }

    private static boolean wantsPage(Context request) {
        String accept = request.header("Accept");
        return !request.path().startsWith("/api/")
                && (accept == null || !accept.toLowerCase(Locale.ROOT).contains("json"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}
