package hearsay.spark;

import hearsay.document.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where tables go: {@code batch=ID/} with {@code documents}, {@code statements} and {@code quarantine} as Parquet, and {@code files.jsonl},
 * which says of what files the batch was made.
 *
 * <p>A batch is made under {@code _staging} and moved to its place by one renaming, so that it is there whole or not at all. One run at a
 * time may write into a folder.
 */
final class OutputFolder {

    private static final String MARK = "hearsay.json";
    private static final String STAGING = "_staging";
    static final String FILES = "files.jsonl";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path root;
    private final FileSystem system;

    private OutputFolder(Path root, FileSystem system) {
        this.root = root;
        this.system = system;
    }

    /**
     * Makes the folder, or takes up one that an earlier run made with the same models; what a killed run left half done is removed.
     *
     * @throws JobException if it holds something else
     */
    static OutputFolder prepare(String folder, Configuration configuration, String models) {
        OutputFolder output = at(folder, configuration);
        try {
            output.claim(models);
            output.system.delete(new Path(output.root, STAGING), true);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        return output;
    }

    /**
     * A folder that {@link #prepare} made before, with articles.
     *
     * @throws JobException if it is none
     */
    static OutputFolder existing(String folder, Configuration configuration) {
        OutputFolder output = at(folder, configuration);
        try {
            if (!output.system.exists(new Path(output.root, MARK))) {
                throw new JobException(
                        folder + " holds no tables of Hearsay's.", "Name the folder that \"read\" wrote into.");
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (output.batches().isEmpty()) {
            throw new JobException(folder + " holds no articles yet.", "Run \"read\" first.");
        }
        return output;
    }

    private static OutputFolder at(String folder, Configuration configuration) {
        if (folder.chars().anyMatch(unit -> "*?[]{}".indexOf(unit) >= 0)) {
            throw new JobException(
                    folder + " cannot be used: Spark takes * ? [ ] { } in a folder's name for a pattern.",
                    "Name a folder without them.");
        }
        try {
            Path root = new Path(folder);
            FileSystem system = root.getFileSystem(configuration);
            return new OutputFolder(system.makeQualified(root), system);
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(folder, e);
        }
    }

    private static JobException unusable(String folder, Exception e) {
        return new JobException(
                folder + " cannot be used: " + e.getMessage(),
                "Check how it is spelled, and that the cluster may write there.");
    }

    private void claim(String models) throws IOException {
        Path mark = new Path(root, MARK);
        if (system.exists(mark)) {
            String made = JSON.readTree(text(mark)).path("models").asString("");
            if (!made.equals(models)) {
                throw new JobException(
                        root + " was written with the models " + made + "; these are " + models + ".",
                        "Name another folder, so that each holds what one set of models found.");
            }
            return;
        }
        if (system.exists(root) && (system.getFileStatus(root).isFile() || system.listStatus(root).length > 0)) {
            throw new JobException(
                    root + " holds something that Hearsay did not write.", "Name a new folder or an empty one.");
        }
        system.mkdirs(root);
        write(mark, JSON.writeValueAsString(Map.of("format", 1, "models", models)) + "\n");
    }

    /** Where the batches' tables of one name are, for Spark. */
    String glob(String table) {
        return new Path(root, "batch=*/" + table).toString();
    }

    Path root() {
        return root;
    }

    /** Whether any batch is there. */
    private List<Path> batches() {
        try {
            FileStatus[] found = system.globStatus(new Path(root, "batch=*"));
            return java.util.Arrays.stream(found == null ? new FileStatus[0] : found)
                    .map(FileStatus::getPath)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What earlier runs have read. */
    Done done() {
        Map<String, Counts> byKey = new HashMap<>();
        Map<String, String> batchByPath = new HashMap<>();
        for (Path batch : batches()) {
            Path list = new Path(batch, FILES);
            try {
                for (String line : text(list).lines().toList()) {
                    JsonNode file = JSON.readTree(line);
                    InputFile read = new InputFile(
                            file.path("path").asString(),
                            file.path("length").asLong(),
                            file.path("modified").asLong());
                    byKey.put(read.key(), counts(file));
                    batchByPath.put(read.path(), batch.toString());
                }
            } catch (IOException | JacksonException e) {
                throw new JobException(
                        list + " is damaged: " + e.getMessage(),
                        "Remove the folder " + batch + "; the files it was made of are then read again.");
            }
        }
        return new Done(byKey, batchByPath);
    }

    private static Counts counts(JsonNode file) {
        return new Counts(
                file.path("stored").asLong(),
                0,
                file.path("skipped").asLong(),
                file.path("quarantined").asLong());
    }

    /** A new place for a batch under way. */
    Path stage() {
        return new Path(root, STAGING + "/" + UUID.randomUUID());
    }

    /** Moves a batch to its place: from now on it is there. */
    void commit(Path staged, Map<InputFile, Counts> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((file, counts) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("path", file.path());
            line.put("length", file.length());
            line.put("modified", file.modified());
            line.put("stored", counts.stored());
            line.put("skipped", counts.skipped());
            line.put("quarantined", counts.quarantined());
            lines.append(JSON.writeValueAsString(line)).append('\n');
        });
        String keys = files.keySet().stream().map(InputFile::key).sorted().collect(Collectors.joining("\n"));
        Path place = new Path(root, "batch=" + Sha256.of(keys).substring(0, 16));
        try {
            write(new Path(staged, FILES), lines.toString());
            if (!system.rename(staged, place)) {
                throw new IOException("it could not be moved to " + place);
            }
        } catch (IOException e) {
            throw new JobException(
                    "The batch " + staged + " could not be put in its place: " + e.getMessage(),
                    "Check the file system, and run again: what is in its place is kept.");
        }
    }

    /** Puts a table made from the batches in the place of the one made before. */
    void replace(String name, Path staged) {
        Path place = new Path(root, name);
        try {
            system.delete(place, true);
            if (!system.rename(staged, place)) {
                throw new IOException("it could not be moved");
            }
        } catch (IOException e) {
            throw new JobException(
                    place + " could not be replaced: " + e.getMessage(), "Check the file system, and run again.");
        }
    }

    void remove(Path path) {
        try {
            system.delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(system.open(file), StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    private void write(Path file, String text) throws IOException {
        try (OutputStream out = system.create(file, false)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * The files that earlier runs have read.
     *
     * @param byKey what became of each file's articles
     * @param batchByPath the batch that each is in
     */
    record Done(Map<String, Counts> byKey, Map<String, String> batchByPath) {

        /** What became of its articles; null if it was not read, or has changed since. */
        @Nullable
        Counts of(InputFile file) {
            return byKey.get(file.key());
        }

        /** The batch with what the file was before it changed; null if it was not read. */
        @Nullable
        String batchOfChanged(InputFile file) {
            return byKey.containsKey(file.key()) ? null : batchByPath.get(file.path());
        }
    }
}
