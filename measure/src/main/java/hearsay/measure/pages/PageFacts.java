package hearsay.measure.pages;

import hearsay.document.Metadata;
import hearsay.reading.html.HtmlReader;
import hearsay.reading.html.UnreadablePageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages say about themselves, a line of JSON a page: its id, title, authors, day of publication and where that was found, kind.
 *
 * <p>Usage: {@code PageFacts FOLDER-OF-GZIPPED-PAGES ADDRESSES.tsv}, an id and its address a line; {@code measure/pages/compare.py} runs it.
 */
public final class PageFacts {

    private PageFacts() {}

    public static void main(String[] arguments) throws IOException, UnreadablePageException {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            int tab = line.indexOf('\t');
            addresses.put(line.substring(0, tab), line.substring(tab + 1));
        }
        List<Path> pages;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            pages = files.sorted().toList();
        }
        for (Path file : pages) {
            String id = file.getFileName().toString().split("\\.", 2)[0];
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                Metadata metadata = HtmlReader.read(id, in.readAllBytes(), null, addresses.get(id))
                        .document()
                        .metadata();
                Map<String, @Nullable Object> facts = new LinkedHashMap<>();
                facts.put("id", id);
                facts.put("title", metadata.title());
                facts.put("authors", metadata.authors());
                facts.put(
                        "published",
                        metadata.published() == null
                                ? null
                                : metadata.published().day().toString());
                facts.put(
                        "foundIn",
                        metadata.published() == null
                                ? null
                                : metadata.published().foundIn());
                facts.put("kind", metadata.kind().name());
                System.out.println(JsonMapper.shared().writeValueAsString(facts));
            }
        }
    }
}
