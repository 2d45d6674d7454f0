package hearsay.reading.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Which elements of a page hold its running text, and where each block lies relative to the one that holds most. */
final class Containers {

    /** Ancestors further up than this hold nearly the whole page and are not weighed. */
    private static final int HIGHEST_LOOKED_AT = 60;

    private static final int FARTHEST = 20;

    private final List<Block> blocks;
    private final Map<Element, int[]> byParent = new IdentityHashMap<>(); // blocks, characters, linked characters
    private final Map<Element, Integer> runningInside = new IdentityHashMap<>();
    private final Map<Element, Integer> runningDirectly = new IdentityHashMap<>();
    private final Map<Element, Integer> stepsAboveBest = new IdentityHashMap<>();
    private int running;
    private int mostDirectly = 1;
    private final int[] stepsUp; // from each block to the first element that is the best container or holds it
    private final int[] stepsToMeet; // from the best container up to that element
    private int first = -1;
    private int last = -1;

    Containers(List<Block> blocks) {
        this.blocks = blocks;
        for (Block block : blocks) {
            weigh(block);
        }
        Element best = null;
        int most = -1;
        for (Block block : blocks) { // in source order, so that ties fall the same way every time
            for (Element e : elementAndParent(block)) {
                int held = runningDirectly.getOrDefault(e, 0);
                if (held > most) {
                    most = held;
                    best = e;
                }
            }
        }
        int step = 0;
        for (Element e = best; e != null; e = e.parent()) {
            stepsAboveBest.put(e, step++);
        }
        stepsUp = new int[blocks.size()];
        stepsToMeet = new int[blocks.size()];
        for (int i = 0; i < blocks.size(); i++) {
            int up = 0;
            Element e = blocks.get(i).element();
            while (e != null && !stepsAboveBest.containsKey(e)) {
                e = e.parent();
                up++;
            }
            stepsUp[i] = up;
            stepsToMeet[i] = e == null ? FARTHEST : stepsAboveBest.get(e);
            if (stepsToMeet[i] == 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
    }

    private static List<Element> elementAndParent(Block block) {
        Element parent = block.element().parent();
        return parent == null ? List.of(block.element()) : List.of(block.element(), parent);
    }

    private void weigh(Block block) {
        int length = block.text().length();
        Element parent = block.element().parent();
        if (parent != null) {
            int[] sums = byParent.computeIfAbsent(parent, key -> new int[3]);
            sums[0]++;
            sums[1] += length;
            sums[2] += block.linked();
        }
        if (length < 40 || block.linkDensity() > 0.4f) {
            return;
        }
        running += length;
        int step = 0;
        for (Element e = block.element(); e != null && step < HIGHEST_LOOKED_AT; e = e.parent(), step++) {
            runningInside.merge(e, length, Integer::sum);
        }
        if (length >= 60) {
            for (Element e : elementAndParent(block)) {
                mostDirectly = Math.max(mostDirectly, runningDirectly.merge(e, length, Integer::sum));
            }
        }
    }

    boolean inBest(int block) {
        return stepsToMeet[block] == 0;
    }

    /** Distances to the best container and shares of the running text around block number {@code i}. */
    void add(BlockFeatures.Row row, int i) {
        row.add(first < 0 ? 0 : BlockFeatures.clamp(i - first)).add(last < 0 ? 0 : BlockFeatures.clamp(last - i));
        row.add(inBest(i)).add(Math.min(FARTHEST, stepsUp[i])).add(Math.min(FARTHEST, stepsToMeet[i]));
        Element e = blocks.get(i).element();
        for (int step = 0; step < 4; step++) {
            row.add(e == null || running == 0 ? 1 : runningInside.getOrDefault(e, 0) / (float) running);
            e = e == null ? null : e.parent();
        }
        Element parent = blocks.get(i).element().parent();
        row.add(parent == null ? 0 : runningDirectly.getOrDefault(parent, 0) / (float) mostDirectly);
    }

    /** How many blocks share this one's parent, and how much of their text leads elsewhere. */
    void addSiblings(BlockFeatures.Row row, Block block) {
        Element parent = block.element().parent();
        int[] alone = {1, 1, 0};
        int[] sums = parent == null ? alone : byParent.getOrDefault(parent, alone);
        row.add(sums[0]).add(Math.min(1, sums[2] / (float) sums[1]));
    }
}
