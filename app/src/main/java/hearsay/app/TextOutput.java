package hearsay.app;

import hearsay.statement.AttributedDocument;
import hearsay.writing.text.Style;
import hearsay.writing.text.TextWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** The list for people; an empty line stands between articles. */
final class TextOutput implements Output {

    private final OutputStream out;
    private final Charset charset;
    private final TextWriter writer;
    private boolean first = true;

    TextOutput(OutputStream out, Charset charset, Style style) {
        this.out = out;
        this.charset = charset;
        this.writer = new TextWriter(style);
    }

    @Override
    public void write(AttributedDocument attributed) throws IOException {
        String list = writer.write(attributed);
        out.write((first ? list : "\n" + list).getBytes(charset));
        first = false;
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
