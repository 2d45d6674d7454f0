package hearsay.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * What an input names: one file, the files of a folder and its folders, or those that a glob matches.
 *
 * <p>Files come in the order of their names, each name before longer ones that begin with it, whatever the file system says.
 * Names that begin with a dot are left out. Links inside a folder are not followed: what they point to is read where it lies,
 * if it lies in the folder.
 */
final class Inputs {

    private Inputs() {}

    /** What to do with the files found. */
    interface Visitor {

        void file(Path file);

        void failure(String input, String message, String remedy);

        /** No file is there. */
        default void nothing(String input, String message, String remedy) {
            failure(input, message, remedy);
        }
    }

    static boolean isAddress(String input) {
        String start = input.substring(0, Math.min(input.length(), 8)).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    static void visit(String input, Visitor visitor) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            if (isGlob(input)) { // Windows has no path with a star
                glob(input, visitor);
            } else {
                visitor.failure(input, "This is not a path.", "Check how it is spelled.");
            }
            return;
        }
        if (Files.isDirectory(path)) {
            folder(path, visitor);
        } else if (Files.exists(path)) {
            visitor.file(path);
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            visitor.failure(input, "The link leads nowhere.", "Check where it should lead.");
        } else if (input.contains("://")) {
            visitor.failure(
                    input,
                    "Only http and https addresses are read.",
                    "Download it first, and name the file that it was saved to.");
        } else if (isGlob(input)) {
            glob(input, visitor);
        } else {
            visitor.failure(
                    input, "There is no such file.", "Check how the path is spelled, and from where it starts.");
        }
    }

    private static void folder(Path folder, Visitor visitor) {
        Counter counted = new Counter(visitor);
        walk(folder, folder, counted);
        if (counted.count == 0) {
            visitor.nothing(folder.toString(), "There is no file in the folder.", "Name a folder with articles.");
        }
    }

    private static void glob(String glob, Visitor visitor) {
        String slashed = glob.replace('\\', '/').equals(glob)
                        || FileSystems.getDefault().getSeparator().equals("/")
                ? glob
                : glob.replace('\\', '/');
        int special = firstSpecial(slashed);
        int slash = slashed.lastIndexOf('/', special);
        String base = slash < 0 ? "" : slashed.substring(0, slash + 1);
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + slashed);
        } catch (PatternSyntaxException e) {
            visitor.failure(glob, "The pattern is not a glob.", "Use * ? [a-z] and {a,b}, and close each bracket.");
            return;
        }
        Counter counted = new Counter(visitor);
        Path start = Path.of(base.isEmpty() ? "." : base);
        walk(start, start, new Visitor() {
            @Override
            public void file(Path file) {
                Path named = base.isEmpty() ? start.relativize(file) : file;
                if (matcher.matches(named)) {
                    counted.file(named);
                }
            }

            @Override
            public void failure(String input, String message, String remedy) {
                if (matcher.matches(Path.of(input))) {
                    counted.failure(input, message, remedy);
                }
            }
        });
        if (counted.count == 0) {
            visitor.nothing(glob, "No file matches.", "Check the pattern; ** matches folders within folders.");
        }
    }

    /** Recursion is as deep as the folders, whose paths the system keeps short. */
    private static void walk(Path root, Path folder, Visitor visitor) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (NoSuchFileException e) {
            return;
        } catch (AccessDeniedException e) {
            visitor.failure(folder.toString(), "The folder may not be read.", "Ask its owner for permission to read.");
            return;
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            visitor.failure(folder.toString(), "The folder could not be read: " + e.getMessage(), "Try again.");
            return;
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            if (entry.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isSymbolicLink(entry)) {
                link(root, entry, visitor);
            } else if (Files.isDirectory(entry)) {
                walk(root, entry, visitor);
            } else if (Files.isRegularFile(entry)) {
                visitor.file(entry);
            }
        }
    }

    private static void link(Path root, Path link, Visitor visitor) {
        try {
            if (link.toRealPath().startsWith(root.toRealPath())) {
                return; // read where it lies
            }
            visitor.failure(
                    link.toString(),
                    "The link leads out of the folder and was not followed.",
                    "To read what it leads to, name that itself.");
        } catch (IOException e) { // it leads nowhere, or to itself
            visitor.failure(link.toString(), "The link leads nowhere.", "Check where it should lead.");
        }
    }

    private static boolean isGlob(String input) {
        return firstSpecial(input) < input.length();
    }

    private static int firstSpecial(String input) {
        int i = 0;
        while (i < input.length() && "*?[{".indexOf(input.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static final class Counter implements Visitor {

        private final Visitor visitor;
        private int count;

        Counter(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void file(Path file) {
            count++;
            visitor.file(file);
        }

        @Override
        public void failure(String input, String message, String remedy) {
            count++;
            visitor.failure(input, message, remedy);
        }
    }
}
