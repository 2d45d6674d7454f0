package hearsay.measure.ledger;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.statement.AttributedDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes many articles of a few: words are exchanged for others of the same length from all articles, so that every offset still
 * holds, and address, outlet and day are new.
 */
final class Replicas {

    private static final double EXCHANGED = 0.25;
    private static final int SHORTEST = 4;
    private static final int OUTLETS = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3650;

    private final List<AttributedDocument> originals;
    private final Map<Integer, List<String>> wordsByLength = new HashMap<>();

    Replicas(List<AttributedDocument> originals) {
        this.originals = List.copyOf(originals);
        for (AttributedDocument original : originals) {
            for (String word : words(original.document().text())) {
                wordsByLength
                        .computeIfAbsent(word.length(), length -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    /** The replica of that number; always the same one. */
    AttributedDocument make(int number) {
        AttributedDocument original = originals.get(number % originals.size());
        Random random = new Random(number);
        Metadata metadata = original.document()
                .metadata()
                .withUri("https://example.org/" + number)
                .withOutlet("Outlet " + random.nextInt(OUTLETS))
                .withPublished(Published.given(FIRST_DAY.plusDays(random.nextInt(DAYS))));
        Document document = new Document(
                "replica-" + number,
                metadata,
                original.document().provenance(),
                exchanged(original.document().text(), random),
                original.document().furniture());
        return new AttributedDocument(document, original.statements(), List.of(), null);
    }

    private String exchanged(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isLetter(text.charAt(i))) {
                int length = i - start;
                if (length >= SHORTEST && random.nextDouble() < EXCHANGED) {
                    List<String> others = wordsByLength.getOrDefault(length, List.of());
                    if (!others.isEmpty()) {
                        changed.replace(start, i, others.get(random.nextInt(others.size())));
                    }
                }
                start = i + 1;
            }
        }
        return changed.toString();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isLetter(text.charAt(i))) {
                if (i - start >= SHORTEST) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean isLetter(char unit) {
        return unit < 0x80 && Character.isLetter(unit);
    }
}
