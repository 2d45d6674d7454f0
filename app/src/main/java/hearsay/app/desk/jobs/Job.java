package hearsay.app.desk.jobs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something to be read into the ledger, and how far it is.
 *
 * @param id names it in addresses
 * @param who asked for it; empty for nobody in particular
 * @param items the inputs, in their order
 * @param failures the first {@value #MOST_FAILURES} of what could not be read
 * @param seconds how long it has been read, all runs together
 */
public record Job(
        String id, String who, String asked, State state, List<Item> items, List<Failure> failures, double seconds) {

    static final int MOST_FAILURES = 200;

    /** How a job, or one input of it, stands. */
    public enum State {
        WAITING,
        READING,
        DONE,
        /** Somebody stopped it; it can be taken up again. */
        STOPPED,
        /** It came to an end before its inputs did, by what the last failure says. */
        FAILED
    }

    public Job {
        items = List.copyOf(items);
        failures = List.copyOf(failures);
    }

    /**
     * One input.
     *
     * @param stored how many articles were new
     * @param known how many the ledger had
     * @param skipped how many are in another language, or were taken out of the ledger for good
     * @param failed how many could not be read
     */
    public record Item(String input, State state, long stored, long known, long skipped, long failed) {

        static Item of(String input) {
            return new Item(input, State.WAITING, 0, 0, 0, 0);
        }

        public long articles() {
            return stored + known + skipped + failed;
        }
    }

    /** What could not be read, why, and what to do. */
    public record Failure(String where, String message, String remedy) {}

    public boolean isOver() {
        return state == State.DONE || state == State.STOPPED || state == State.FAILED;
    }

    public long articles() {
        return items.stream().mapToLong(Item::articles).sum();
    }

    /** How many inputs were read to their end. */
    public long done() {
        return items.stream().filter(item -> item.state == State.DONE).count();
    }

    /** Articles a second; 0 until there is one. */
    public double rate() {
        return seconds <= 0 ? 0 : Math.round(articles() / seconds * 10) / 10.0;
    }

    Job with(State now) {
        return new Job(id, who, asked, now, items, failures, seconds);
    }

    /** To be read from its beginning: what the ledger has by then costs little. */
    Job again() {
        return new Job(
                id,
                who,
                asked,
                State.WAITING,
                items.stream().map(item -> Item.of(item.input)).toList(),
                List.of(),
                0);
    }

    String json() {
        ObjectNode job = JsonMapper.shared().createObjectNode();
        job.put("id", id);
        job.put("who", who);
        job.put("asked", asked);
        job.put("state", state.name());
        job.put("seconds", seconds);
        ArrayNode inputs = job.putArray("items");
        for (Item item : items) {
            ObjectNode each = inputs.addObject();
            each.put("input", item.input);
            each.put("state", item.state.name());
            each.put("stored", item.stored);
            each.put("known", item.known);
            each.put("skipped", item.skipped);
            each.put("failed", item.failed);
        }
        ArrayNode failed = job.putArray("failures");
        for (Failure failure : failures) {
            ObjectNode each = failed.addObject();
            each.put("where", failure.where);
            each.put("message", failure.message);
            each.put("remedy", failure.remedy);
        }
        return JsonMapper.shared().writeValueAsString(job);
    }

    /** Reads what {@link #json} wrote. */
    static Job parse(String json) {
        JsonNode job = JsonMapper.shared().readTree(json);
        List<Item> items = new ArrayList<>();
        job.path("items")
                .forEach(each -> items.add(new Item(
                        each.path("input").asString(),
                        State.valueOf(each.path("state").asString()),
                        each.path("stored").asLong(),
                        each.path("known").asLong(),
                        each.path("skipped").asLong(),
                        each.path("failed").asLong())));
        List<Failure> failures = new ArrayList<>();
        job.path("failures")
                .forEach(each -> failures.add(new Failure(
                        each.path("where").asString(),
                        each.path("message").asString(),
                        each.path("remedy").asString())));
        return new Job(
                job.path("id").asString(),
                job.path("who").asString(),
                job.path("asked").asString(),
                State.valueOf(job.path("state").asString()),
                items,
                failures,
                job.path("seconds").asDouble());
    }
}
