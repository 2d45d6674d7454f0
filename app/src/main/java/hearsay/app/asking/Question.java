package hearsay.app.asking;

import hearsay.app.terminal.LedgerOption;
import hearsay.ledger.Ledger;
import hearsay.ledger.finding.Query;
import hearsay.ledger.store.LedgerAddress;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a command asks which ledger: words and filters, the same for all that ask. */
final class Question {

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description =
                    "What is said: words in any form, a \"phrase\" in quotation marks, govern* for beginnings, tax OR levy, tax NEAR/5 rich, -winter to leave it out.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private FindOptions filters = new FindOptions();

    /** The words as they were given; empty where all is asked for. */
    List<String> words() {
        return words;
    }

    Query query() {
        return filters.query(words);
    }

    LedgerAddress address() {
        return ledger.address();
    }

    /** Opens the ledger that is asked. */
    Ledger open() {
        return Ledger.open(ledger.address());
    }
}
