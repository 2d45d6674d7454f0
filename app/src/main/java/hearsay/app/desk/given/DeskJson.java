package hearsay.app.desk.given;

import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.finding.SpeakerCount;
import hearsay.ledger.store.asking.Comparing;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the command line writes what the ledger finds; REST answers with the same. */
public interface DeskJson {

    Map<String, @Nullable Object> hit(Hit hit);

    Map<String, @Nullable Object> check(Check check);

    Map<String, @Nullable Object> scope(Scope scope);

    /** Two statements that may contradict each other. */
    Map<String, @Nullable Object> pair(Comparing.Judged pair);

    Map<String, @Nullable Object> speaker(SpeakerCount speaker);

    /** Of all statements in articles, how many Hearsay finds, from 0 to 1. */
    double recall();
}
