package hearsay.ledger.exporting;

import hearsay.document.CodePoints;
import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Sha256;
import hearsay.document.Span;
import hearsay.document.WellFormed;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the words it stands in, as the formats need it.
 *
 * @param text the article's text, or its title
 * @param sha256 of the article's text
 */
record Told(
        Document document, Statement statement, String text, CodePoints codePoints, String sha256, boolean inTitle) {

    /** The statements of the text, then those of the title. */
    static List<Told> of(AttributedDocument attributed) {
        Document document = attributed.document();
        String text = WellFormed.text(document.text());
        String sha256 = Sha256.of(text);
        CodePoints codePoints = new CodePoints(text);
        List<Told> all = new ArrayList<>();
        attributed.statements().forEach(each -> all.add(new Told(document, each, text, codePoints, sha256, false)));
        String title = document.metadata().title();
        if (title != null) {
            String words = WellFormed.text(title);
            CodePoints inTitle = new CodePoints(words);
            attributed
                    .titleStatements()
                    .forEach(each -> all.add(new Told(document, each, words, inTitle, sha256, true)));
        }
        return all;
    }

    String content() {
        return joined(statement.content());
    }

    String source() {
        return joined(statement.source());
    }

    String cue() {
        return joined(statement.cue());
    }

    private String joined(List<Span> spans) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" … "));
    }

    int start(Span span) {
        return codePoints.fromUnit(span.start());
    }

    int end(Span span) {
        return codePoints.fromUnit(span.end());
    }

    /** The speaker's name; the words of the source where there is none; null where there are none either. */
    @Nullable
    String speaker() {
        if (statement.speaker() != null) {
            return WellFormed.text(statement.speaker().name());
        }
        return statement.source().isEmpty() ? null : source();
    }

    Metadata metadata() {
        return document.metadata();
    }

    /** The day of publication; null where it is not known. */
    @Nullable
    String published() {
        return metadata().published() == null
                ? null
                : metadata().published().day().toString();
    }

    /** A short name that is unique in an export: "3477fa717557ba10-s1". */
    String key() {
        return sha256.substring(0, 16) + "-" + statement.id();
    }

    /** The statement's own name, an IRI. */
    String iri() {
        return named(sha256) + "#" + statement.id();
    }

    /** The article's address where it is one, else a name made of its text's checksum. */
    String articleIri() {
        return articleIri(metadata().uri(), sha256);
    }

    static String articleIri(@Nullable String uri, String sha256) {
        if (uri != null) {
            try {
                URI address = new URI(uri);
                if (address.isAbsolute() && !address.isOpaque()) {
                    return address.toASCIIString();
                }
            } catch (URISyntaxException e) {
                // it gets a name instead
            }
        }
        return named(sha256);
    }

    /** A name for a text (RFC 6920). */
    private static String named(String sha256) {
        byte[] digest = HexFormat.of().parseHex(sha256);
        return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** As the output spells it: "court document", "first-hand". */
    static String spelled(Enum<?> value) {
        char gap = value instanceof Statement.Root ? '-' : ' ';
        return value.name().toLowerCase(Locale.ROOT).replace('_', gap);
    }
}
