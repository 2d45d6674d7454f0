package hearsay.app.desk.jobs;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** Work that takes what processor time others leave: who reads pages does not wait for articles that are ingested. */
final class Background {

    /** Of -20 to 19; a thread of the usual 0 gets about nine times as much. */
    private static final int NICE = 10;

    private static final int PRIO_PROCESS = 0;

    private Background() {}

    /** Makes the calling thread such. Where the system does not let it, all goes on as it was. */
    static void enter() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY); // Java on Linux does nothing about it
        if (Platform.isLinux()) {
            try {
                Native.load(Platform.C_LIBRARY_NAME, CLibrary.class).setpriority(PRIO_PROCESS, 0, NICE);
            } catch (LinkageError e) {
                return; // no such library: slower for readers, and no less right
            }
        }
    }

    /** Of Linux, where 0 is the calling thread (setpriority(2), "C library/kernel differences"). */
    interface CLibrary extends Library {

        int setpriority(int which, int who, int nice);
    }
}
