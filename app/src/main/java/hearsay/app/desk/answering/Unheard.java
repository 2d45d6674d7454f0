package hearsay.app.desk.answering;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the server gives up on before any route hears of it: addresses and headers that are too long, or no HTTP. */
public final class Unheard extends ErrorHandler {

    private final Answers answers;

    public Unheard(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        headers.put("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
        headers.put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, answers.page(problem(response.getStatus())), callback);
        return true;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case HttpStatus.URI_TOO_LONG_414 -> Limits.addressTooLong();
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                new Problem(status, "The request's headers are too long.", "Send fewer or shorter ones.");
            default -> new Problem(status, "The request was not understood.", "Begin at the first page, \"/\".");
        };
    }
}
