package hearsay.ledger.exporting;

import hearsay.document.Sha256;
import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page for people that needs nothing but itself: no script, no font, no picture from elsewhere. Written as XHTML, so that
 * every text is escaped by the same library.
 */
final class HtmlReport implements Exporter {

    private static final String STYLE =
            """
            body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
            h1,h2{font-family:system-ui,sans-serif;line-height:1.2}h2{margin-top:2.5rem;font-size:1.2rem}
            .about,cite,small{color:#555;font:0.9rem system-ui,sans-serif}blockquote{margin:.8rem 0;padding-left:1rem;border-left:3px solid #bbb}
            blockquote p{margin:0}@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}.about,cite,small{color:#aaa}}
            """;

    private final Xml xml;

    HtmlReport(OutputStream out) throws IOException {
        out.write("<!DOCTYPE html>\n".getBytes(StandardCharsets.UTF_8));
        xml = new Xml(out);
        xml.start("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").start("head");
        xml.empty("meta", "charset", "UTF-8");
        xml.empty("meta", "name", "viewport", "content", "width=device-width");
        xml.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-" + base64Sha256(STYLE) + "'");
        xml.text("title", "Who said what").text("style", STYLE).end();
        xml.start("body").text("h1", "Who said what");
    }

    private static String base64Sha256(String text) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(text)));
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        List<Told> all = Told.of(attributed);
        var metadata = attributed.document().metadata();
        String title = metadata.title() == null ? attributed.document().id() : metadata.title();
        xml.line().start("article", "dir", "auto").start("h2");
        String uri = metadata.uri();
        if (uri != null && (uri.startsWith("https://") || uri.startsWith("http://"))) {
            xml.text("a", title, "href", uri, "rel", "noreferrer");
        } else {
            xml.words(title);
        }
        xml.end();
        String published =
                metadata.published() == null ? null : metadata.published().day().toString();
        List<String> about = Stream.of(metadata.outlet(), published)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        if (!about.isEmpty()) {
            xml.text("p", String.join(" · ", about), "class", "about");
        }
        for (Told told : all) {
            xml.line().start("blockquote", "id", told.key());
            xml.text("p", told.content());
            String speaker = told.speaker();
            xml.start("small").words(told.cue().isEmpty() ? "" : told.cue() + " · ");
            xml.text("cite", speaker == null ? "nobody named" : speaker);
            xml.words(" · " + Told.spelled(told.statement().type()) + " · "
                    + Math.round(told.statement().confidence() * 100) + " %");
            xml.end().end();
        }
        if (all.isEmpty()) {
            xml.text("p", "No statement was found.", "class", "about");
        }
        xml.end();
    }

    @Override
    public void close() throws IOException {
        xml.line().end().end().close();
    }
}
