package hearsay.app.reading;

import hearsay.ledger.store.intake.Intake;
import hearsay.ledger.store.intake.Watched;
import hearsay.reading.FileVisits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One round through watched files: passes over those that are as they were. For the thread that finds them. */
final class Watch implements FileVisits {

    /** What is written within this many milliseconds of another writing may have the same time as it. */
    private static final long TICK = 2_000;

    private final Intake intake;
    private final String readAs;
    private final Consumer<Event> events;
    private @Nullable Watched now;
    private @Nullable Watched before;

    /**
     * @param readAs what files are read by
     * @param events told of files as they are passed over and as they end
     */
    Watch(Intake intake, String readAs, Consumer<Event> events) {
        this.intake = intake;
        this.readAs = readAs;
        this.events = events;
    }

    @Override
    public boolean isRead(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        before = intake.watched(path).orElse(null);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long modified = attributes.lastModifiedTime().toMillis();
            boolean settled = modified < System.currentTimeMillis() - TICK;
            now = new Watched(path, attributes.size(), settled ? modified : Watched.UNSETTLED, readAs, null);
        } catch (IOException e) { // its reader says what is wrong
            now = null;
            return true;
        }
        if (before != null && settled(now) && now.isAsItWas(before)) {
            events.accept(new Passed(now.size()));
            return false;
        }
        return true;
    }

    private static boolean settled(Watched file) {
        return file.modified() != Watched.UNSETTLED;
    }

    @Override
    public void ended(Path file) {
        if (now != null && Files.isReadable(file)) { // a right to read that comes later changes neither size nor time
            events.accept(new Ended(now));
        }
        now = null;
        before = null;
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    /** What the file that is being read was before; null where that is not known. */
    @Nullable
    Watched before() {
        return before;
    }

    /** What becomes of a file. */
    sealed interface Event {}

    /** It is as it was. */
    record Passed(long size) implements Event {}

    /** It was read to its end. */
    record Ended(Watched file) implements Event {}
}
