package hearsay.ledger.roots;

import java.util.HashMap;
import java.util.Map;

/** Sets of names that are joined two by two. */
public final class Unions {

    private final Map<String, String> parents = new HashMap<>();

    /** The name that stands for all that {@code name} was joined with; {@code name} itself where there was none. */
    public String find(String name) {
        String root = name;
        String next = parents.get(root);
        while (next != null) {
            root = next;
            next = parents.get(root);
        }
        String at = name;
        String step = parents.get(at);
        while (step != null) { // so that the way is short the next time
            parents.put(at, root);
            at = step;
            step = at.equals(root) ? null : parents.get(at);
        }
        return root;
    }

    /** Makes one set of two names'. */
    public void join(String one, String other) {
        String first = find(one);
        String second = find(other);
        if (!first.equals(second)) {
            parents.put(first, second);
        }
    }
}
