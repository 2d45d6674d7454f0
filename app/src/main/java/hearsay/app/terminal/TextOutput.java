package hearsay.app.terminal;

import hearsay.statement.AttributedDocument;
import hearsay.writing.text.Style;
import hearsay.writing.text.TextWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** The list for people; an empty line stands between articles. Where no bound was asked for, doubtful statements are left out. */
final class TextOutput implements Output {

    /** Of statements less sure than this, three in four are wrong (docs/accuracy.md): more than a reader wants to see. */
    private static final double DOUBTFUL = 0.25;

    private final OutputStream out;
    private final Charset charset;
    private final TextWriter writer;
    private final boolean withDoubtful;
    private boolean first = true;

    TextOutput(OutputStream out, Charset charset, Style style, boolean withDoubtful) {
        this.withDoubtful = withDoubtful;
        this.out = out;
        this.charset = charset;
        this.writer = new TextWriter(style);
    }

    @Override
    public void write(AttributedDocument attributed) throws IOException {
        AttributedDocument shown = withDoubtful ? attributed : Confident.only(attributed, DOUBTFUL);
        String list = writer.write(shown) + leftOut(count(attributed) - count(shown));
        out.write((first ? list : "\n" + list).getBytes(charset));
        first = false;
    }

    private String leftOut(int count) {
        return count == 0
                ? ""
                : (count == 1 ? "1 doubtful one is" : count + " doubtful ones are")
                        + " left out: --min-confidence 0 shows all.\n";
    }

    private static int count(AttributedDocument attributed) {
        return attributed.statements().size() + attributed.titleStatements().size();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
