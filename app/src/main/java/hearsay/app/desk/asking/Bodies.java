package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Limits;
import hearsay.app.desk.answering.Problem;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is to be read out of requests. */
public final class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What else a form or object may say about an article. */
    private static final List<String> KNOWN = List.of("title", "outlet", "published");

    private static final String HOW = "Send JSON with \"text\", \"html\" or \"url\"; or the text itself as text/plain,"
            + " a page as text/html, a form, or any file that Hearsay reads.";

    private Bodies() {}

    public static Input input(Context request) {
        String type = mediaType(request.contentType());
        return switch (type) {
            case "application/x-www-form-urlencoded", "multipart/form-data" -> form(request);
            case "application/json", "text/json" -> json(read(request));
            case "text/plain" -> line("text", text(read(request), request.contentType()));
            case "text/html", "application/xhtml+xml" -> new Input.Bytes("request.html", read(request));
            default -> {
                byte[] body = read(request);
                if (body.length == 0) {
                    throw empty();
                }
                yield new Input.Bytes("request", body);
            }
        };
    }

    /**
     * Makes sure that what pages send is a whole form: what is read of one later cannot fail.
     *
     * @throws Problem where it is no form, or a damaged one
     */
    public static void checkForm(Context request) {
        String type = mediaType(request.contentType());
        boolean form = type.equals("application/x-www-form-urlencoded") || type.equals("multipart/form-data");
        if (request.path().startsWith("/api/") && !form) {
            return;
        }
        if (!form && request.contentLength() != 0) {
            throw new Problem(415, "This is no form.", "Use the page's own form; programs use /api/.");
        }
        try {
            request.formParamMap();
            if (request.isMultipart()) {
                request.uploadedFileMap();
            }
        } catch (Exception e) { // the server's checked ones come undeclared
            throw unreadable(e);
        }
    }

    private static Input json(byte[] body) {
        if (body.length == 0) {
            throw empty();
        }
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Problem(
                    400,
                    "This is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    HOW);
        }
        if (!(node instanceof ObjectNode object)) {
            throw new Problem(400, "This is JSON, but not an object.", HOW);
        }
        for (String name : List.of("url", "address")) {
            JsonNode address = object.path(name);
            if (!object.has("text") && !object.has("html") && address.isString()) {
                return Input.Address.of(address.asString());
            }
        }
        for (String name : List.of("text", "html")) {
            if (object.path(name).isString() && !object.path(name).asString().isBlank()) {
                return new Input.Line(object);
            }
        }
        throw new Problem(
                object.has("text") || object.has("html") ? 422 : 400,
                object.has("text") || object.has("html")
                        ? "There is no text in it."
                        : "The object has neither \"text\" nor \"html\" nor \"url\".",
                HOW);
    }

    private static Input form(Context request) {
        UploadedFile file;
        String text;
        String html;
        String address;
        try {
            file = request.isMultipart() ? request.uploadedFile("file") : null;
            text = request.formParam("text");
            html = request.formParam("html");
            address = request.formParam("url");
        } catch (Exception e) { // the server's checked ones come undeclared
            throw unreadable(e);
        }
        if (file != null && file.size() > 0) {
            try (InputStream content = file.content()) {
                return new Input.Bytes(name(file.filename()), read(content));
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        if (text != null && !text.isBlank()) {
            // Browsers send line ends as CR LF, whatever was typed.
            return known(line("text", text.replace("\r\n", "\n")), request);
        }
        if (html != null && !html.isBlank()) {
            return known(line("html", html), request);
        }
        if (address != null && !address.isBlank()) {
            return Input.Address.of(address);
        }
        throw empty();
    }

    private static Input known(Input.Line line, Context request) {
        for (String name : KNOWN) {
            String value = request.formParam(name);
            if (value != null && !value.isBlank()) {
                line.article().put(name, value.strip());
            }
        }
        return line;
    }

    private static Input.Line line(String field, String value) {
        if (value.isBlank()) {
            throw empty();
        }
        ObjectNode article = JSON.createObjectNode();
        article.put(field, value);
        return new Input.Line(article);
    }

    private static Problem empty() {
        return new Problem(400, "There is nothing to read.", HOW);
    }

    static Problem unreadable(Exception e) {
        return Limits.isTooLarge(e)
                ? Limits.tooLarge()
                : new Problem(400, "The form is damaged or was cut short.", "Send it again.");
    }

    /** A file's name without the folders that some browsers send. */
    private static String name(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return name.isBlank() ? "file" : name;
    }

    public static byte[] read(Context request) {
        if (request.contentLength() > Limits.MOST_BYTES) {
            throw Limits.tooLarge();
        }
        try {
            return read(request.req().getInputStream());
        } catch (IOException e) {
            throw Limits.isTooLarge(e)
                    ? Limits.tooLarge()
                    : new Problem(400, "The request was cut short.", "Send it again.");
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] body = in.readNBytes(Limits.MOST_BYTES + 1);
        if (body.length > Limits.MOST_BYTES) {
            throw Limits.tooLarge();
        }
        return body;
    }

    private static String text(byte[] body, @Nullable String contentType) {
        Charset charset = charset(contentType);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(
                    400, "The text is not in " + charset + ".", "Send UTF-8, or name the charset in Content-Type.");
        }
    }

    private static Charset charset(@Nullable String contentType) {
        String lower = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = lower.substring(at + "charset=".length())
                .split("[;,]", 2)[0]
                .replace("\"", "")
                .strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknownCharset();
        }
    }

    public static Problem unknownCharset() {
        return new Problem(415, "The charset of the text is not known here.", "Send UTF-8.");
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
