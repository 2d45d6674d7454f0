package hearsay.reading.fetching;

import hearsay.document.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder of what was fetched: two files an address, named by the address's SHA-256. A file that is damaged counts as missing.
 *
 * <p>Files appear whole or not at all, so that a run may be killed at any time.
 */
public final class PageCache {

    private static final ObjectMapper JSON = new JsonMapper();

    private final Path folder;

    public PageCache(Path folder) {
        this.folder = folder;
    }

    @Nullable
    Fetched find(String address) {
        Path about = file(address, ".json");
        Path body = file(address, ".body");
        try {
            if (!Files.exists(about) || !Files.exists(body)) {
                return null;
            }
            JsonNode known = JSON.readTree(Files.readAllBytes(about));
            if (!address.equals(known.path("asked").asString(""))) {
                return null;
            }
            return new Fetched(
                    URI.create(known.path("address").asString()),
                    known.path("contentType").asString(),
                    Files.readAllBytes(body),
                    Instant.parse(known.path("retrieved").asString()),
                    known.path("entityTag").asString(null),
                    known.path("lastModified").asString(null));
        } catch (IOException | JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            return null;
        }
    }

    /** Keeping nothing is no reason to stop: a folder that cannot be written to makes the next run slower. */
    void keep(String address, Fetched fetched) {
        ObjectNode known = JSON.createObjectNode();
        known.put("asked", address);
        known.put("address", fetched.address().toString());
        known.put("contentType", fetched.contentType());
        known.put("retrieved", fetched.retrieved().toString());
        known.put("entityTag", fetched.entityTag());
        known.put("lastModified", fetched.lastModified());
        try {
            Files.createDirectories(folder);
            write(file(address, ".body"), fetched.body());
            write(file(address, ".json"), JSON.writeValueAsBytes(known));
        } catch (IOException e) {
            return;
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(folder, "part", null);
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String address, String ending) {
        return folder.resolve(Sha256.of(address) + ending);
    }
}
