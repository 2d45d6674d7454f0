package hearsay.reading;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.reading.bytes.Decoded;
import hearsay.reading.feed.Fragment;
import hearsay.reading.outcome.Languages;
import hearsay.reading.outcome.Origin;
import hearsay.reading.outcome.Outcomes;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads bytes in memory and keeps the outcomes by kind. */
public final class Reads {

    /** Shared, since a model takes seconds to load. */
    private static final Languages LANGUAGES = new Languages();

    private final List<ReadOutcome> all = new ArrayList<>();

    public static Reads of(String name, byte[] bytes, ReadingOptions options) {
        Reads reads = new Reads();
        new ArticleReader(options, InputStream.nullInputStream(), LANGUAGES, Reads::plainPage)
                .read(name, new ByteArrayInputStream(bytes), reads.all::add);
        return reads;
    }

    /** A stand-in: the words of the page, whatever they are. */
    static void plainPage(byte[] html, String contentType, Origin origin, Outcomes outcomes) {
        String text = Fragment.text(Decoded.text(html).text());
        String id = origin.id() == null ? "page" : origin.id();
        Metadata known = origin.known().uri() == null ? origin.known().withUri(origin.address()) : origin.known();
        outcomes.read(new Document(id, known, origin.provenance(), text, List.of()), origin.where());
    }

    public static Reads of(String name, byte[] bytes) {
        return of(name, bytes, ReadingOptions.defaults());
    }

    public static Reads of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of inputs as a command line gives them. */
    static Reads inputs(List<String> inputs) {
        Reads reads = new Reads();
        new ArticleReader(ReadingOptions.defaults()).read(inputs, reads.all::add);
        return reads;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    List<ReadOutcome> all() {
        return all;
    }

    List<Document> documents() {
        return all.stream()
                .filter(ReadOutcome.Read.class::isInstance)
                .map(outcome -> ((ReadOutcome.Read) outcome).document())
                .toList();
    }

    public List<String> texts() {
        return documents().stream().map(Document::text).toList();
    }

    List<ReadOutcome.Failure> failures() {
        return only(ReadOutcome.Failure.class);
    }

    List<ReadOutcome.Warning> warnings() {
        return only(ReadOutcome.Warning.class);
    }

    public List<ReadOutcome.Skipped> skipped() {
        return only(ReadOutcome.Skipped.class);
    }

    public Document onlyDocument() {
        List<Document> documents = documents();
        if (documents.size() != 1) {
            throw new AssertionError("Not one document: " + all);
        }
        return documents.get(0);
    }

    public ReadOutcome.Failure onlyFailure() {
        List<ReadOutcome.Failure> failures = failures();
        if (failures.size() != 1) {
            throw new AssertionError("Not one failure: " + all);
        }
        return failures.get(0);
    }

    private <T extends ReadOutcome> List<T> only(Class<T> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
