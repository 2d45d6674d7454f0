package hearsay.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ForestTest {

    @Test
    void goesLeftUpToTheThresholdAndSumsTheLeavesOfAllTrees() throws IOException {
        Forest forest = Forest.read(new ByteArrayInputStream(twoTrees(1)));

        assertThat(forest.features()).isEqualTo(2);
        assertThat(forest.probability(new float[] {0.5f, 0})).isCloseTo(logistic(-1 + 0.25), within(1e-6f));
        assertThat(forest.probability(new float[] {0.51f, 0})).isCloseTo(logistic(2 + 0.25), within(1e-6f));
    }

    @Test
    void refusesTreesThatLeadBackOrOut() {
        assertThatThrownBy(() -> Forest.read(new ByteArrayInputStream(twoTrees(0))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> Forest.read(new ByteArrayInputStream(twoTrees(3))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesAnotherFile() {
        assertThatThrownBy(() -> Forest.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class);
    }

    /** One question about the first feature, and a tree that is a leaf. */
    private static byte[] twoTrees(int leftOfRoot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : new int[] {0x48464F52, 2, 2, 4, 0, 3}) {
            out.writeInt(value);
        }
        node(out, 0, 0.5f, leftOfRoot);
        node(out, -1, -1, 0);
        node(out, -1, 2, 0);
        node(out, -1, 0.25f, 0);
        return bytes.toByteArray();
    }

    private static void node(DataOutputStream out, int feature, float value, int left) throws IOException {
        out.writeShort(feature);
        out.writeFloat(value);
        out.writeInt(left);
    }

    private static float logistic(double x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }
}
