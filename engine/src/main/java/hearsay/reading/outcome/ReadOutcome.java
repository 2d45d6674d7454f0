package hearsay.reading.outcome;

import hearsay.document.Document;
import org.jspecify.annotations.Nullable;

/** What became of one article, or of an input in which none was found. */
public sealed interface ReadOutcome {

    /** An article was read. */
    record Read(Document document) implements ReadOutcome {}

    /**
     * Something was left out for a reason that is nobody's mistake; everything else is still read.
     *
     * @param input the input as given, or the file found in a folder
     * @param where the line, record or address inside the input; null for all of it
     * @param message what was left out and why, a sentence for a person
     */
    record Skipped(String input, @Nullable String where, Reason reason, String message) implements ReadOutcome {

        /** Why something was left out; counted by this. */
        public enum Reason {
            /** The models do not know its language. */
            LANGUAGE,
            /** The site asks programs not to read it. */
            ROBOTS,
            /** A record of an archive that holds no page, or a page that holds no article. */
            NO_ARTICLE,
            /** An item of a feed that an earlier run with the same cache handed on, and that has not changed. */
            ALREADY_READ
        }

        /** The place, then what happened: "a.jsonl, line 3: …". */
        public String sentence() {
            return place(input, where) + ": " + message;
        }
    }

    /**
     * Something could not be read; everything else still is.
     *
     * @param input the input as given, or the file found in a folder
     * @param where the line, record or address inside the input; null for all of it
     * @param message what is wrong, a sentence for a person
     * @param remedy what to do about it, a sentence for a person
     */
    record Failure(String input, @Nullable String where, String message, String remedy) implements ReadOutcome {

        /** The place, then what happened: "a.jsonl, line 3: …". */
        public String sentence() {
            return place() + ": " + message;
        }

        /** "a.jsonl, line 3". */
        public String place() {
            return ReadOutcome.place(input, where);
        }
    }

    /**
     * The article named was read, with something that a person may want to know; it follows as its own outcome.
     *
     * @param input the input as given, or the file found in a folder
     * @param where the line, record or address inside the input; null for all of it
     */
    record Warning(String input, @Nullable String where, String message) implements ReadOutcome {

        /** The place, then what happened: "a.jsonl, line 3: …". */
        public String sentence() {
            return place(input, where) + ": " + message;
        }
    }

    private static String place(String input, @Nullable String where) {
        String name = input.equals("-") ? "standard input" : input;
        return where == null ? name : name + ", " + where;
    }
}
