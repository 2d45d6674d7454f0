package hearsay.ledger.exporting;

import hearsay.document.CodePoints;
import hearsay.document.Sha256;
import hearsay.document.Span;
import hearsay.document.WellFormed;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import hearsay.writing.By;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The stand-off format of the annotation tool brat, in a zip file: for each article its text and an {@code .ann} beside it, and
 * the configuration that brat needs.
 *
 * <p>A statement is an event "Statement" on its cue with the arguments Source and Content; without a cue, a relation "Says".
 * Offsets count code points; brat breaks lines, so that a stretch over several lines becomes one of several fragments.
 */
final class Brat implements Exporter {

    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // or no two exports were alike

    private static final String CONFIGURATION =
            """
            [entities]
            Source
            Cue
            Content
            [relations]
            Says	Arg1:Source, Arg2:Content
            <OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>
            [events]
            Statement	Source?:Source, Content:Content
            [attributes]
            Type	Arg:<EVENT>, Value:direct|indirect|mixed
            """;

    private final ZipOutputStream zip;

    Brat(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry("annotation.conf", CONFIGURATION);
    }

    @Override
    public void write(AttributedDocument attributed, By by) throws IOException {
        String text = WellFormed.text(attributed.document().text());
        String name =
                Sha256.of(text) + "-" + Sha256.of(attributed.document().id()).substring(0, 8);
        entry(name + ".txt", text);
        entry(name + ".ann", new Annotations(text).of(attributed.statements()));
    }

    private void entry(String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SAME_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    /** The annotations of one text, numbered from 1. */
    private static final class Annotations {

        private final String text;
        private final CodePoints codePoints;
        private final StringBuilder lines = new StringBuilder();
        private int textBounds;
        private int events;
        private int relations;
        private int attributes;
        private int notes;

        Annotations(String text) {
            this.text = text;
            this.codePoints = new CodePoints(text);
        }

        String of(List<Statement> statements) {
            statements.forEach(this::statement);
            return lines.toString();
        }

        private void statement(Statement statement) {
            String source = textBound("Source", statement.source());
            String cue = textBound("Statement", statement.cue());
            String content = textBound("Content", statement.content());
            String about = content;
            if (cue != null && content != null) {
                about = "E" + ++events;
                lines.append(about + "\tStatement:" + cue + (source == null ? "" : " Source:" + source) + " Content:"
                        + content + "\n");
                lines.append("A" + ++attributes + "\tType " + about + " " + Told.spelled(statement.type()) + "\n");
            } else if (source != null && content != null) {
                lines.append("R" + ++relations + "\tSays Arg1:" + source + " Arg2:" + content + "\n");
            }
            if (about != null && statement.speaker() != null) {
                lines.append("#" + ++notes + "\tAnnotatorNotes " + about + "\t"
                        + line(statement.speaker().name()) + "\n");
            }
        }

        private @Nullable String textBound(String type, List<Span> spans) {
            List<Span> fragments = new ArrayList<>();
            spans.forEach(span -> addLines(span, fragments));
            if (fragments.isEmpty()) {
                return null;
            }
            String id = "T" + ++textBounds;
            List<String> places = fragments.stream()
                    .map(each -> codePoints.fromUnit(each.start()) + " " + codePoints.fromUnit(each.end()))
                    .toList();
            List<String> words = fragments.stream().map(each -> each.cut(text)).toList();
            lines.append(id + "\t" + type + " " + String.join(";", places) + "\t" + String.join(" ", words) + "\n");
            return id;
        }

        /** The parts of a span that stand on one line each, without the white space at the ends of lines. */
        private void addLines(Span span, List<Span> fragments) {
            int start = span.start();
            for (int i = span.start(); i <= span.end(); i++) {
                if (i == span.end() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                    int from = start;
                    int to = i;
                    while (from < to && Character.isWhitespace(text.charAt(from))) {
                        from++;
                    }
                    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                        to--;
                    }
                    if (to > from) {
                        fragments.add(new Span(from, to));
                    }
                    start = i + 1;
                }
            }
        }

        private static String line(String value) {
            return value.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        }
    }
}
