package hearsay.app.desk.view;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Sha256;
import hearsay.ledger.exporting.ExportFormat;
import hearsay.ledger.exporting.Exporter;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.statement.Via;
import hearsay.writing.By;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to cite a statement, to be copied. What is only reported in other words is never put between quotation marks.
 *
 * @param id of the style, for the page
 * @param style what it is for: "In a note"
 */
public record Citation(String id, String style, String text) {

    /** Enough of a checksum to tell texts apart. */
    private static final int DIGITS = 16;

    private static final String OPENING = "\"“„«‘'`";
    private static final String CLOSING = "\"”“»’'";
    /** BibTeX has no place for what read the article. */
    private static final By UNTOLD = By.of("", Map.of());

    /** @param content the words, parts joined by " … " */
    static List<Citation> of(Document document, Statement statement, String content) {
        return List.of(
                new Citation("note", "In a note", note(document, statement, content)),
                new Citation("list", "In a list of sources", listed(document, statement, content)),
                new Citation("bibtex", "BibTeX", bibtex(document, statement)));
    }

    private static String note(Document document, Statement statement, String content) {
        Metadata known = document.metadata();
        List<String> parts = new ArrayList<>();
        parts.add(who(statement) + said(statement, content));
        parts.add("in: " + (known.title() == null || known.title().isBlank() ? document.id() : known.title()));
        if (known.outlet() != null) {
            parts.add(known.outlet());
        }
        if (known.published() != null) {
            parts.add(known.published().day().toString());
        }
        if (known.uri() != null) {
            parts.add(known.uri());
        }
        parts.add(found(document, statement));
        return String.join(", ", parts) + ".";
    }

    private static String listed(Document document, Statement statement, String content) {
        Metadata known = document.metadata();
        String by = known.authors().isEmpty() ? known.outlet() : String.join(", ", known.authors());
        List<String> parts = new ArrayList<>();
        parts.add((by == null ? "Author unknown" : by) + " ("
                + (known.published() == null ? "no date" : known.published().day()) + ")");
        parts.add(known.title() == null || known.title().isBlank() ? document.id() : known.title());
        if (known.outlet() != null && !known.outlet().equals(by)) {
            parts.add(known.outlet());
        }
        if (known.uri() != null) {
            parts.add(known.uri());
        }
        parts.add(who(statement) + said(statement, content));
        parts.add("S" + found(document, statement).substring(1));
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            boolean ends = ".!?…".indexOf(part.charAt(part.length() - 1)) >= 0;
            text.append(text.isEmpty() ? "" : " ").append(part).append(ends ? "" : ".");
        }
        return text.toString();
    }

    private static String bibtex(Document document, Statement statement) {
        boolean inTitle = statement.id().startsWith("t");
        AttributedDocument alone = new AttributedDocument(
                document, inTitle ? List.of() : List.of(statement), inTitle ? List.of(statement) : List.of(), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Exporter exporter = ExportFormat.BIBTEX.open(bytes)) {
            exporter.write(alone, UNTOLD);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static String who(Statement statement) {
        String who = statement.speaker() == null
                ? "Nobody named"
                : statement.speaker().name();
        return statement.via().isEmpty()
                ? who
                : who + " (citing "
                        + String.join(
                                ", who cited ",
                                statement.via().stream().map(Via::name).toList()) + ")";
    }

    private static String said(Statement statement, String content) {
        return switch (statement.type()) {
            case DIRECT -> ": “" + bare(content) + "”";
            case MIXED -> ", partly word for word: " + content;
            case INDIRECT -> ", in the reporter’s words: " + content;
        };
    }

    private static String found(Document document, Statement statement) {
        return "statement " + statement.id() + " of the text with SHA-256 "
                + Sha256.of(document.text()).substring(0, DIGITS);
    }

    /** Without the quotation marks around it, and without the comma before the last. */
    static String bare(String content) {
        int start = 0;
        int end = content.length();
        while (start < end && OPENING.indexOf(content.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CLOSING.indexOf(content.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > start && content.charAt(end - 1) == ',') {
            end--;
        }
        return content.substring(start, end);
    }
}
