package hearsay.reading;

import java.nio.file.Path;

/** Who is asked which of the files that inputs lead to are read. */
public interface FileVisits {

    /** Reads all of them. */
    FileVisits ALL = new FileVisits() {
        @Override
        public boolean isRead(Path file) {
            return true;
        }

        @Override
        public void ended(Path file) {}

        @Override
        public boolean goesOn() {
            return false;
        }
    };

    /** Whether a file is read; asked before it is opened. */
    boolean isRead(Path file);

    /** All outcomes of a file that was to be read were handed on. */
    void ended(Path file);

    /** Whether files may come later, so that none being there is no failure. */
    boolean goesOn();
}
