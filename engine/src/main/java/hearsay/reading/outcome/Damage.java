package hearsay.reading.outcome;

import hearsay.reading.bytes.Unzipped;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** Says for people what is wrong with bytes that could not be had. */
public final class Damage {

    public static final String REMEDY_FOR_A_REST = "What came before was read. Download the file again for the rest.";

    private Damage() {}

    public static String message(IOException e) {
        if (e instanceof EOFException) {
            return "The packed data ends too soon.";
        }
        if (e instanceof ZipException) {
            return "The packed data is damaged: " + e.getMessage() + ".";
        }
        if (e instanceof Unzipped.BombException) {
            return "The file " + e.getMessage() + ".";
        }
        return "It could not be read: " + e.getMessage() + ".";
    }

    public static String remedy(IOException e) {
        if (e instanceof Unzipped.BombException) {
            return "If it is meant to be that long, unzip it first and name the result.";
        }
        return "Check the disk or the connection, or download it again.";
    }
}
