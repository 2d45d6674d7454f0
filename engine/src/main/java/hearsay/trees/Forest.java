package hearsay.trees;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Boosted decision trees for a yes-or-no question, in flat arrays.
 *
 * <p>The file, big-endian: the int 0x48464F52 ("HFOR"), the number of features, the number of trees, the number of nodes; the first
 * node of each tree (int); then for each node its feature (short, -1 for a leaf), its threshold or the leaf's value (float) and its
 * left child (int), counted over all trees. The right child follows the left one. A row goes left where its feature is at most the threshold.
 */
public final class Forest {

    private static final int MAGIC = 0x48464F52;

    private final int features;
    private final int[] roots;
    private final short[] feature;
    private final float[] value;
    private final int[] left;

    private Forest(int features, int[] roots, short[] feature, float[] value, int[] left) {
        this.features = features;
        this.roots = roots;
        this.feature = feature;
        this.value = value;
        this.left = left;
    }

    /** Reads the trees and leaves {@code in} open. */
    public static Forest read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("Not a file of trees");
        }
        int features = data.readInt();
        int[] roots = new int[data.readInt()];
        int nodes = data.readInt();
        for (int i = 0; i < roots.length; i++) {
            roots[i] = data.readInt();
        }
        short[] feature = new short[nodes];
        float[] value = new float[nodes];
        int[] left = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            feature[i] = data.readShort();
            value[i] = data.readFloat();
            left[i] = data.readInt();
            boolean inner = feature[i] >= 0;
            if (feature[i] >= features || inner && (left[i] <= i || left[i] + 1 >= nodes)) {
                throw new IOException("The trees are damaged at node " + i);
            }
        }
        return new Forest(features, roots, feature, value, left);
    }

    /** How many numbers a row needs. */
    public int features() {
        return features;
    }

    /** The probability, from 0 to 1, that the answer for this row is yes. */
    public float probability(float[] row) {
        double sum = 0;
        for (int root : roots) {
            int node = root;
            int asked = feature[node];
            while (asked >= 0) {
                node = row[asked] <= value[node] ? left[node] : left[node] + 1;
                asked = feature[node];
            }
            sum += value[node];
        }
        return (float) (1 / (1 + Math.exp(-sum)));
    }
}
