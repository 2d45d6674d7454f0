package hearsay.app.desk.view;

import hearsay.app.desk.jobs.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A job, for a page. */
public record JobView(
        String id,
        String who,
        String asked,
        String state,
        boolean over,
        long articles,
        double rate,
        long done,
        List<Item> items,
        List<Job.Failure> failures) {

    public JobView {
        items = List.copyOf(items);
        failures = List.copyOf(failures);
    }

    /** One input. */
    public record Item(String name, String state, long stored, long known, long skipped, long failed) {}

    public static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.who(),
                job.asked().replace('T', ' ').replace("Z", " UTC"),
                words(job.state()),
                job.isOver(),
                job.articles(),
                job.rate(),
                job.done(),
                job.items().stream()
                        .map(item -> new Item(
                                name(item.input(), job.id()),
                                words(item.state()),
                                item.stored(),
                                item.known(),
                                item.skipped(),
                                item.failed()))
                        .toList(),
                job.failures());
    }

    private static String words(Job.State state) {
        return state == Job.State.FAILED ? "ended early" : state.name().toLowerCase(Locale.ROOT);
    }

    /** A file that was sent goes by its own name. */
    private static String name(String input, String id) {
        if (input.contains(id)) {
            String file = String.valueOf(Path.of(input).getFileName());
            return file.substring(file.indexOf('-') + 1);
        }
        return input;
    }

    /** What it is called in a list: its first input, and how many more. */
    public String title() {
        return items.isEmpty()
                ? "nothing"
                : items.get(0).name() + (items.size() == 1 ? "" : " and " + (items.size() - 1) + " more");
    }
}
