package hearsay.reading.feed;

import hearsay.document.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a feed earlier runs handed on: a file in the cache's folder, named by the feed, with a line an item.
 *
 * <p>A line is written once its item was handed on, so that a run that was killed goes on where it was. An item that has changed counts
 * as new. A file that cannot be read or written makes the next run read the items again.
 */
final class SeenItems {

    private final @Nullable Path file;
    private final Set<String> seen = new HashSet<>();

    /** @param folder of the cache; null to remember nothing */
    SeenItems(@Nullable Path folder, String feed) {
        file = folder == null ? null : folder.resolve(Sha256.of(feed) + ".items");
        if (file != null && Files.exists(file)) {
            try {
                seen.addAll(Files.readAllLines(file, StandardCharsets.ISO_8859_1)); // whatever a damaged file holds
            } catch (IOException e) {
                seen.clear();
            }
        }
    }

    boolean contains(FeedItem item) {
        return file != null && seen.contains(key(item));
    }

    void add(FeedItem item) {
        String key = key(item);
        if (file == null || !seen.add(key)) {
            return;
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file,
                    key + "\n",
                    StandardCharsets.ISO_8859_1,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            return;
        }
    }

    private static String key(FeedItem item) {
        return Sha256.of(
                item.id() + "\n" + item.link() + "\n" + item.title() + "\n" + item.published() + "\n" + item.text());
    }
}
