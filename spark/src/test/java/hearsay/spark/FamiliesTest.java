package hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ledger.likeness.Groups;
import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Voice;
import hearsay.ledger.likeness.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets the families that Spark finds against those of the ledger's own grouping. */
class FamiliesTest {

    private static final SparkSession SPARK = LocalSpark.session();
    private static final StructType STATEMENTS =
            StructType.fromDDL("article STRING, sha256 STRING, inTitle BOOLEAN, id STRING,"
                    + " speaker STRUCT<name: STRING, kind: STRING>, content ARRAY<STRUCT<exact: STRING>>");

    @TempDir
    private Path folder;

    private record Said(String name, String kind, String content) {}

    @Test
    void areTheLedgersForStatements() {
        long seed = 20240314;
        List<Said> said = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String quotation = sentence(random, 6 + random.nextInt(10));
            for (int copy = 0; copy <= random.nextInt(5); copy++) {
                said.add(new Said(
                        random.nextBoolean() ? "Ana Ruiz" : "two diplomats",
                        random.nextBoolean() ? "person" : "group",
                        edited(quotation, random)));
            }
        }
        for (int i = 0; i < 4; i++) {
            said.add(new Said("Ana Ruiz", "person", "Yes."));
            said.add(new Said(null, null, "“No.”"));
        }

        assertThat(bySpark(said)).as("seed %s", seed).isEqualTo(byLedger(said));
    }

    @Test
    void areTheLedgersForTexts() {
        long seed = 20240315;
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String text = sentence(random, 150);
            texts.add(text);
            texts.add(text);
            texts.add(text.substring(0, text.length() * 3 / 4));
            texts.add("Elsewhere. " + edited(text, random) + " " + sentence(random, 30));
        }
        texts.add("Too little to tell.");
        texts.add("Too little to tell.");
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(RowFactory.create("a" + i, hearsay.document.Sha256.of(texts.get(i)), texts.get(i)));
        }
        Dataset<Row> documents =
                SPARK.createDataFrame(rows, StructType.fromDDL("id STRING, sha256 STRING, text STRING"));

        Groups groups = Groups.ofTexts(texts.stream().map(Sketch::of).toList());

        assertThat(parts(new Families(working()).ofTexts(documents), 0))
                .as("seed %s", seed)
                .isEqualTo(parts(groups, texts.size(), "a"));
    }

    @Test
    void holdOneQuotationInTwoHundredThousandCopies() {
        List<Said> said = new ArrayList<>();
        String quotation = "“We will not close the harbour before the ferry has found another berth”";
        for (int i = 0; i < 200_000; i++) {
            said.add(new Said("Tom Berg", "person", quotation));
        }
        for (int i = 0; i < 1_000; i++) { // each worded in its own way
            said.add(new Said("Tom Berg", "person", quotation.replace("”", " number " + i + "”")));
        }

        assertThat(bySpark(said)).hasSize(1);
    }

    @Test
    void hangTogetherAlongALongChain() {
        List<Row> edges = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, new Random(3));
        for (int i = 1; i < 60; i++) {
            edges.add(RowFactory.create((long) order.get(i), (long) order.get(i - 1)));
        }
        edges.add(RowFactory.create(1000L, 2000L));

        Dataset<Row> components =
                Components.of(SPARK.createDataFrame(edges, StructType.fromDDL("a BIGINT, b BIGINT")), working());

        assertThat(components.count()).isEqualTo(62);
        assertThat(components.where("component = 0").count()).isEqualTo(60);
        assertThat(components.where("component = 1000").count()).isEqualTo(2);
    }

    @Test
    void areNoneWhereNothingWasSaid() {
        assertThat(bySpark(List.of())).isEmpty();
    }

    private Set<Set<String>> bySpark(List<Said> said) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Said each = said.get(i);
            Row speaker = each.name == null ? null : RowFactory.create(each.name, each.kind);
            rows.add(RowFactory.create(
                    "a", "sha", false, "s" + i, speaker, new Object[] {RowFactory.create(each.content)}));
        }
        Dataset<Row> statements = SPARK.createDataFrame(rows, STATEMENTS);
        return parts(new Families(working()).ofStatements(statements), 3);
    }

    private static Set<Set<String>> byLedger(List<Said> said) {
        Groups groups = Groups.ofStatements(
                said.stream().map(each -> Wording.of(each.content)).toList(),
                said.stream().map(each -> Voice.key(each.name, each.kind)).toList());
        return parts(groups, said.size(), "s");
    }

    private static Set<Set<String>> parts(Groups groups, int size, String prefix) {
        Map<Integer, Set<String>> parts = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            parts.computeIfAbsent(groups.find(i), unused -> new HashSet<>()).add(prefix + i);
        }
        return new HashSet<>(parts.values());
    }

    private static Set<Set<String>> parts(Dataset<Row> families, int name) {
        Map<Long, Set<String>> parts = new HashMap<>();
        for (Row row : families.collectAsList()) {
            parts.computeIfAbsent(row.getLong(row.length() - 1), unused -> new HashSet<>())
                    .add(row.getString(name));
        }
        Collection<Set<String>> values = parts.values();
        return new HashSet<>(values);
    }

    private org.apache.hadoop.fs.Path working() {
        return new org.apache.hadoop.fs.Path(folder.resolve("working").toString());
    }

    private static final String[] WORDS =
            ("harbour ferry mayor bridge council winter budget school river vote island nurses strike budget rail tunnel"
                            + " fishing quota export dairy farmers minister treaty border patrol energy prices grid cable storm")
                    .split(" ");

    private static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
            sentence.append(random.nextInt(9) == 0 ? " not" : random.nextInt(3) == 0 ? " of the" : "");
        }
        return sentence.toString();
    }

    private static String edited(String text, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> text;
            case 1 -> "“" + text + "”";
            case 2 -> text.substring(0, text.lastIndexOf(' ', text.length() * 3 / 4));
            case 3 -> text.replace("ferry", "ferries").replace("the ", "this ");
            default -> "“" + text.replace("mayor", "minister") + "” " + sentence(random, 3);
        };
    }
}
