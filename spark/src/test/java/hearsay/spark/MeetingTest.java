package hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.likeness.Groups;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets what a crowd finds by its marks against comparing each with each. */
class MeetingTest {

    private static final String[] WORDS =
            ("harbour ferry mayor bridge council winter budget school river vote island nurses strike rail tunnel fishing quota"
                            + " export dairy farmers minister treaty border patrol energy prices grid cable storm coast")
                    .split(" ");

    private final Kinsfolk.Statements kind = new Kinsfolk.Statements();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsInACrowdWhomComparingEachWithEachFinds(long seed) {
        Random random = new Random(seed);
        List<Row> crowd = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String said = i > 0 && random.nextInt(3) == 0
                    ? edited(crowd.get(random.nextInt(i)).getString(0), random)
                    : "“the new harbour plan " + words(random, random.nextInt(9)) + "”";
            crowd.add(RowFactory.create(said, random.nextBoolean() ? "ana ruiz" : "tom berg"));
            known.add(random.nextInt(4) == 0 ? 1000L : i);
        }

        assertThat(byMeeting(crowd, known)).as("seed %s", seed).isEqualTo(eachWithEach(crowd, known));
    }

    @Test
    void comparesInACrowdOnlyThoseThatMayBeTheSame() {
        Random random = new Random(9);
        List<Row> crowd = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) { // all talk about one plan, each in words of their own
            StringBuilder said = new StringBuilder("the new harbour plan");
            for (int word = 0; word < 8; word++) {
                said.append(' ').append(invented(random));
            }
            crowd.add(RowFactory.create(said.toString(), "ana ruiz"));
            known.add((long) i);
        }
        crowd.add(crowd.get(77));
        known.add(20_000L);

        List<long[]> pairs = org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> meeting(crowd, known).pairs());

        assertThat(pairs).singleElement().satisfies(pair -> assertThat(pair).containsExactlyInAnyOrder(77, 20_000));
    }

    @Test
    void comparesNobodyWhereAllAreOneFamily() {
        List<Row> crowd = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            crowd.add(RowFactory.create("the new harbour plan is dear", "ana ruiz"));
            known.add(5L);
        }

        assertThat(meeting(crowd, known).pairs()).isEmpty();
    }

    private Meeting<Kinsfolk.Statements.Said> meeting(List<Row> crowd, List<Long> known) {
        Meeting<Kinsfolk.Statements.Said> meeting = new Meeting<>(kind);
        for (int i = 0; i < crowd.size(); i++) {
            meeting.add(i, true, known.get(i), crowd.get(i));
        }
        return meeting;
    }

    private List<Integer> byMeeting(List<Row> crowd, List<Long> known) {
        Groups groups = started(known);
        meeting(crowd, known).pairs().forEach(pair -> groups.join((int) pair[0], (int) pair[1]));
        return families(groups, crowd.size());
    }

    private List<Integer> eachWithEach(List<Row> crowd, List<Long> known) {
        Groups groups = started(known);
        for (int i = 0; i < crowd.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (kind.areSame(kind.of(crowd.get(i)), kind.of(crowd.get(j)))) {
                    groups.join(i, j);
                }
            }
        }
        return families(groups, crowd.size());
    }

    private static Groups started(List<Long> known) {
        Groups groups = new Groups();
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            groups.add();
            Integer before = first.putIfAbsent(known.get(i), i);
            if (before != null) {
                groups.join(i, before);
            }
        }
        return groups;
    }

    private static List<Integer> families(Groups groups, int size) {
        List<Integer> families = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            families.add(groups.find(i));
        }
        return families;
    }

    private static String invented(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprtv".charAt(random.nextInt(12))).append("aiou".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    private static String edited(String said, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> said.replace("“", "").replace("”", "");
            case 1 -> "“[The] " + said.substring(1);
            case 2 -> said.replace("”", " " + words(random, 2) + "”");
            default -> said.substring(0, Math.max(said.lastIndexOf(' '), 10)) + "”";
        };
    }
}
