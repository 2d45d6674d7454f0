package hearsay.app.desk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    interface Reading extends Library {

        int getpriority(int which, int who);
    }

    @Test
    void onlyTheThreadThatEntersItGivesWayToOthers() {
        assumeTrue(Platform.isLinux());
        Reading c = Native.load(Platform.C_LIBRARY_NAME, Reading.class);
        int before = c.getpriority(0, 0);

        int inside = CompletableFuture.supplyAsync(
                        () -> {
                            Background.enter();
                            return c.getpriority(0, 0);
                        },
                        task -> new Thread(task).start())
                .join();

        assertThat(inside).isEqualTo(Math.max(before, 10));
        assertThat(c.getpriority(0, 0)).isEqualTo(before);
    }
}
