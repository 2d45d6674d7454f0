package hearsay.app.desk.asking;

import hearsay.ledger.Ledger;
import hearsay.ledger.comparing.Opposition;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.Comparing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pairs that may contradict each other. */
public final class Compared {

    /** The newest so many statements on a matter are compared: somebody waits. */
    public static final int MOST_CLAIMS = 5_000;

    public static final int MOST_PAIRS = 30;

    private Compared() {}

    public static List<Comparing.Judged> in(Ledger ledger, Query query) {
        return ledger.comparing().oppositions(ledger.comparing().claims(query, MOST_CLAIMS), MOST_PAIRS);
    }

    /** A pair as JSON and CSV name its fields. */
    public static Map<String, @Nullable Object> fields(Comparing.Judged pair) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Opposition opposition = pair.opposition();
        fields.put(
                "pair",
                opposition.one().hit().id() + "-" + opposition.other().hit().id());
        fields.put("between", opposition.between().name().toLowerCase(Locale.ROOT));
        fields.put("reasons", opposition.reasons());
        fields.put("score", Math.round(opposition.score() * 10_000) / 10_000.0);
        fields.put("verdict", pair.verdict().orElse(null));
        side("one", opposition.one().hit(), fields);
        side("other", opposition.other().hit(), fields);
        return fields;
    }

    private static void side(String name, Hit hit, Map<String, @Nullable Object> fields) {
        fields.put(name + "Speaker", hit.speaker());
        fields.put(name + "Outlet", hit.outlet());
        fields.put(name + "Published", hit.published());
        fields.put(name + "Article", hit.article());
        fields.put(name + "Id", hit.number());
        fields.put(name + "Content", hit.content());
    }
}
