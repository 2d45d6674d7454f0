package hearsay.ledger.store.asking;

import hearsay.ledger.finding.Manner;
import hearsay.ledger.finding.OutletMix;
import hearsay.ledger.finding.Query;
import hearsay.ledger.finding.SpeakerCount;
import hearsay.ledger.finding.Timeline;
import hearsay.ledger.finding.Timeline.Bar;
import hearsay.ledger.finding.Timeline.Step;
import hearsay.ledger.store.Database;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts statements by who speaks, when, and where. */
public final class Overview {

    private static final String MANNER =
            "count(*) FILTER (WHERE s.stance = 'distancing'), count(*) FILTER (WHERE s.stance = 'endorsing'),"
                    + " count(*) FILTER (WHERE s.certainty IN ('probable', 'possible')),"
                    + " count(*) FILTER (WHERE s.polarity = 'denied'), count(*) FILTER (WHERE s.root = 'relayed')";

    private static final int MOST_BARS = 5_000;

    private final Database database;

    public Overview(Database database) {
        this.database = database;
    }

    /** Who said the most of what is asked for. */
    public List<SpeakerCount> speakers(Query query, int most) {
        Conditions conditions = Conditions.of(query, database.dialect());
        return database.read(connection -> Database.list(
                connection,
                row -> new SpeakerCount(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getString(8),
                        row.getString(9)),
                "WITH counted AS (SELECT e.entity_id AS entity, s.speaker_id, count(*) AS n, count(*) FILTER (WHERE s.type = 'direct') AS direct,"
                        + " min(s.published) AS first, max(s.published) AS last FROM statement s"
                        + " JOIN persona e ON e.speaker_id = s.speaker_id WHERE " + conditions.sql()
                        + " GROUP BY e.entity_id, s.speaker_id),"
                        + " best AS (SELECT entity, sum(n) AS n, sum(direct) AS direct, min(first) AS first, max(last) AS last,"
                        + " count(*) AS names FROM counted GROUP BY entity ORDER BY 2 DESC, 1 LIMIT ?)"
                        + " SELECT b.entity, p.name, p.kind, b.names, b.n, b.direct,"
                        + " (SELECT count(DISTINCT s.outlet_id) FROM statement s WHERE s.latest = 1 AND s.speaker_id IN"
                        + " (SELECT speaker_id FROM persona WHERE entity_id = b.entity)), b.first, b.last"
                        + " FROM best b JOIN speaker p ON p.id = (SELECT c.speaker_id FROM counted c WHERE c.entity = b.entity"
                        + " ORDER BY c.n DESC, c.speaker_id LIMIT 1) ORDER BY b.n DESC, p.name",
                conditions.values(most)));
    }

    /** What is asked for, over time. */
    public Timeline timeline(Query query, Step step) {
        Conditions conditions = Conditions.of(query, database.dialect());
        Map<String, Long> days = new TreeMap<>();
        long[] undated = {0};
        database.read(connection -> Database.list(
                connection,
                row -> {
                    String day = row.getString(1);
                    if (day == null) {
                        undated[0] = row.getLong(2);
                    } else {
                        days.merge(begin(day, step), row.getLong(2), Long::sum);
                    }
                    return day;
                },
                "SELECT s.published, count(*) FROM statement s WHERE " + conditions.sql() + " GROUP BY s.published",
                conditions.values()));
        List<Bar> bars = new ArrayList<>();
        if (!days.isEmpty()) {
            String last = ((TreeMap<String, Long>) days).lastKey();
            String at = ((TreeMap<String, Long>) days).firstKey();
            while (at.compareTo(last) <= 0 && bars.size() < MOST_BARS) {
                bars.add(new Bar(at, days.getOrDefault(at, 0L)));
                at = next(at, step);
            }
        }
        return new Timeline(step, bars, undated[0]);
    }

    private static String begin(String day, Step step) {
        return switch (step) {
            case DAY -> day;
            case WEEK ->
                LocalDate.parse(day)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString();
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }

    private static String next(String from, Step step) {
        return switch (step) {
            case DAY -> LocalDate.parse(from).plusDays(1).toString();
            case WEEK -> LocalDate.parse(from).plusDays(7).toString();
            case MONTH -> YearMonth.parse(from).plusMonths(1).toString();
            case YEAR -> String.valueOf(Integer.parseInt(from) + 1);
        };
    }

    /** Whom each outlet lets speak, the outlets with most statements first. */
    public List<OutletMix> outlets(Query query) {
        Conditions conditions = Conditions.of(query, database.dialect());
        return database.read(connection -> Database.list(
                connection,
                row -> new OutletMix(
                        row.getString(1),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(4) - row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        new Manner(
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(16),
                                row.getLong(17),
                                row.getLong(18),
                                row.getLong(19),
                                row.getLong(20),
                                row.getLong(14))),
                "SELECT o.name, m.* FROM (SELECT s.outlet_id, count(DISTINCT s.version_id), count(*) AS n, count(*) FILTER (WHERE s.type = 'direct'), count(*) FILTER (WHERE s.type = 'mixed'),"
                        + " count(*) FILTER (WHERE s.type = 'indirect'), count(*) FILTER (WHERE p.kind = 'person'), count(*) FILTER (WHERE p.kind = 'organization'),"
                        + " count(*) FILTER (WHERE p.kind = 'state'), count(*) FILTER (WHERE p.kind = 'group'),"
                        + " count(*) FILTER (WHERE p.kind = 'document'),"
                        + " count(*) FILTER (WHERE p.kind IN ('person', 'organization', 'state', 'document')),"
                        + " count(*) FILTER (WHERE s.root = 'anonymous'),"
                        + " count(*) FILTER (WHERE (p.kind IS NULL OR p.kind IN ('group', 'unknown')) AND EXISTS (SELECT 1 FROM kin k"
                        + " JOIN kin l ON l.family = k.family WHERE k.statement_id = s.id AND l.on_record >= s.published)), "
                        + MANNER
                        + " FROM statement s LEFT JOIN speaker p ON p.id = s.speaker_id WHERE " + conditions.sql()
                        + " GROUP BY s.outlet_id) m LEFT JOIN outlet o ON o.id = m.outlet_id ORDER BY m.n DESC, o.name NULLS FIRST",
                conditions.values()));
    }
}
