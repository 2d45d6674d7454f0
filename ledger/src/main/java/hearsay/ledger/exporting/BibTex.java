package hearsay.ledger.exporting;

import hearsay.statement.AttributedDocument;
import hearsay.writing.By;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** BibTeX in UTF-8: an entry a statement, with the quotation in {@code note}. */
final class BibTex implements Exporter {

    private final Writer out;

    BibTex(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        for (Told told : Told.of(attributed)) {
            out.write("@misc{" + told.key() + ",\n");
            field(
                    "author",
                    String.join(
                            " and ",
                            told.metadata().authors().stream()
                                    .map(author -> "{" + escaped(author) + "}")
                                    .toList()));
            field("title", braced(told.metadata().title()));
            field("howpublished", escaped(told.metadata().outlet()));
            String published = told.published();
            field("year", published == null ? "" : published.substring(0, published.length() - 6));
            field("date", published == null ? "" : published);
            field(
                    "url",
                    told.metadata().uri() == null ? "" : address(told.metadata().uri()));
            String speaker = told.speaker();
            field("note", escaped((speaker == null ? "" : speaker + ": ") + told.content()));
            out.write("}\n\n");
        }
    }

    private void field(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write("  " + name + " = {" + value + "},\n");
        }
    }

    private static String braced(@Nullable String value) {
        return value == null || value.isEmpty() ? "" : "{" + escaped(value) + "}";
    }

    /** What TeX would take for a command is written so that it prints as it is. */
    static String escaped(@Nullable String value) {
        StringBuilder escaped = new StringBuilder();
        for (char sign : (value == null ? "" : value).toCharArray()) {
            switch (sign) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(sign);
                default -> escaped.append(Character.isISOControl(sign) ? ' ' : sign);
            }
        }
        return escaped.toString();
    }

    /** An address stays as it is, but that braces, which BibTeX counts, are percent-encoded. */
    private static String address(String uri) {
        return uri.replace("{", "%7B").replace("}", "%7D");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
