package hearsay.app.desk.asking;

import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.given.Remedies;
import hearsay.document.Document;
import hearsay.document.Provenance;
import hearsay.reading.ArticleReader;
import hearsay.reading.outcome.ReadOutcome;
import hearsay.reading.outcome.ReadingOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody wants read. */
public sealed interface Input {

    /** One article as a JSON line has it: "text" or "html", and what is known about it. */
    record Line(ObjectNode article) implements Input {}

    /** Bytes of any kind that Hearsay reads. */
    record Bytes(String name, byte[] bytes) implements Input {}

    /** A web address, fetched under the rules of {@link hearsay.reading.fetching.Fetcher}. */
    record Address(String address) implements Input {

        /** Nothing but the web: a name of a file on this machine is no address. */
        static Address of(String given) {
            String address = given.strip();
            try {
                URI uri = new URI(address);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                    return new Address(address);
                }
            } catch (URISyntaxException e) {
                // told below
            }
            throw new Problem(
                    400,
                    "This is no web address.",
                    "Give the whole address of a page, beginning with http:// or https://.");
        }
    }

    /** Reads articles from inputs; serves any number of threads. */
    final class Opener implements AutoCloseable {

        private final ArticleReader reader = new ArticleReader(ReadingOptions.defaults());

        /**
         * Returns the articles in an input.
         *
         * @param most how many articles at most
         * @throws Problem where there is none, or one too many
         */
        public List<Document> open(Input input, int most) {
            Taken taken = new Taken(most);
            if (input instanceof Line line) {
                byte[] bytes =
                        JsonMapper.shared().writeValueAsString(line.article()).getBytes(StandardCharsets.UTF_8);
                reader.read("request.jsonl", new ByteArrayInputStream(bytes), taken::take);
            } else if (input instanceof Bytes file) {
                reader.read(file.name(), new ByteArrayInputStream(file.bytes()), taken::take);
            } else if (input instanceof Address address) {
                reader.read(List.of(address.address()), taken::take);
            }
            List<Document> articles = taken.articles();
            return input instanceof Line
                    ? articles.stream()
                            .map(article -> article.withProvenance(Provenance.unknown()))
                            .toList()
                    : articles;
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /** Gathers outcomes. */
    final class Taken {

        private final int most;
        private final List<Document> articles = new ArrayList<>();
        private @Nullable Problem problem;

        private Taken(int most) {
            this.most = most;
        }

        private void take(ReadOutcome outcome) {
            if (outcome instanceof ReadOutcome.Read read) {
                if (articles.size() == most) {
                    throw new Problem(
                            422,
                            "There is more than " + (most == 1 ? "one article" : most + " articles") + " in it.",
                            "Give one article at a time, or read the whole file with \"hearsay ingest\".");
                }
                articles.add(read.document());
            } else if (outcome instanceof ReadOutcome.Failure failure && problem == null) {
                problem = new Problem(422, failure.message(), Remedies.here(failure.remedy()));
            } else if (outcome instanceof ReadOutcome.Skipped skipped && problem == null) {
                problem = new Problem(422, skipped.message(), "Give an article in English.");
            }
        }

        private List<Document> articles() {
            if (!articles.isEmpty()) {
                return articles;
            }
            throw problem != null
                    ? problem
                    : new Problem(422, "There is no article in it.", "Give the text of an article, or a page.");
        }
    }
}
