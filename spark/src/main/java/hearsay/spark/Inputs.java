package hearsay.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files that inputs name: each a file, a folder with everything below it, or a glob, on any file system that Hadoop knows.
 *
 * <p>Names that begin with a dot or an underscore are left out, as Hadoop does.
 *
 * @param files sorted by path, each once
 * @param problems what led to nothing
 */
record Inputs(List<InputFile> files, List<Problem> problems) {

    Inputs {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static Inputs list(List<String> inputs, Configuration configuration) {
        Map<String, InputFile> files = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String input : inputs) {
            int before = files.size() + problems.size();
            try {
                list(input, configuration, files);
            } catch (FileNotFoundException e) {
                problems.add(new Problem(input + ": The file is gone.", "Run again with the files that are there."));
            } catch (IOException | IllegalArgumentException e) { // of paths that are none, and schemes nobody knows
                problems.add(new Problem(
                        input + ": It cannot be listed: " + e.getMessage(),
                        "Check how it is spelled, and that the cluster may read there."));
            }
            if (files.size() + problems.size() == before) {
                problems.add(new Problem(
                        input + ": There is no such file.",
                        "Check how the path is spelled, and from where it starts."));
            }
        }
        List<InputFile> sorted = new ArrayList<>(files.values());
        sorted.sort(Comparator.comparing(InputFile::path));
        return new Inputs(sorted, problems);
    }

    private static void list(String input, Configuration configuration, Map<String, InputFile> files)
            throws IOException {
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(configuration);
        FileStatus[] matches = system.globStatus(path);
        for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
            if (match.isFile()) {
                add(match, files);
                continue;
            }
            RemoteIterator<LocatedFileStatus> below = system.listFiles(match.getPath(), true);
            while (below.hasNext()) {
                FileStatus file = below.next();
                if (!isHidden(file.getPath(), match.getPath())) {
                    add(file, files);
                }
            }
        }
    }

    private static void add(FileStatus file, Map<String, InputFile> files) {
        InputFile listed = InputFile.of(file);
        files.put(listed.path(), listed);
    }

    private static boolean isHidden(Path file, Path top) {
        for (Path at = file; at != null && !at.equals(top); at = at.getParent()) {
            if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
                return true;
            }
        }
        return false;
    }
}
