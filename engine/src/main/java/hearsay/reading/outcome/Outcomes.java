package hearsay.reading.outcome;

import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what the readers of one input find and hands it on: what the options say about every article is done here. */
public final class Outcomes {

    private final String input;
    private final ReadingOptions options;
    private final Languages languages;
    private final Receiver receiver;

    private Outcomes(String input, ReadingOptions options, Languages languages, Receiver receiver) {
        this.input = input;
        this.options = options;
        this.languages = languages;
        this.receiver = receiver;
    }

    public Outcomes(String input, ReadingOptions options, Languages languages, Consumer<? super ReadOutcome> receiver) {
        this(input, options, languages, new Receiver(receiver));
    }

    /** For what this input leads to: another name, the same receiver and count. */
    public Outcomes inside(String other) {
        return new Outcomes(other, options, languages, receiver);
    }

    public ReadingOptions options() {
        return options;
    }

    /** Hands on an article, unless it has no words or too many. */
    public void read(Document document, @Nullable String where) {
        String text = document.text();
        if (text.isBlank()) {
            failure(where, "There is no text in it.", "Check that it was saved or downloaded whole.");
            return;
        }
        if (text.length() > options.maxArticle() / 3 && utf8Length(text) > options.maxArticle()) {
            tooLong(where);
            return;
        }
        Metadata metadata = document.metadata();
        String language = languages.of(text);
        if (!language.equals("en") && !options.anyLanguage()) {
            skipped(
                    where,
                    ReadOutcome.Skipped.Reason.LANGUAGE,
                    "The article is in " + Languages.name(language) + "; only English is read.");
            return;
        }
        String stated = metadata.language();
        if (stated == null || !stated.split("[-_]", 2)[0].equalsIgnoreCase(language)) {
            metadata = metadata.withLanguage(language);
        }
        if (options.published() != null) {
            metadata = metadata.withPublished(Published.given(options.published()));
        }
        if (options.outlet() != null) {
            metadata = metadata.withOutlet(options.outlet());
        }
        send(new ReadOutcome.Read(document.withMetadata(metadata)));
    }

    public void tooLong(@Nullable String where) {
        failure(
                where,
                "The article has more than " + options.maxArticle() + " bytes of text.",
                "Raise the limit with --max-article, or split the text.");
    }

    public void failure(@Nullable String where, String message, String remedy) {
        send(new ReadOutcome.Failure(input, where, message, remedy));
    }

    public void warning(@Nullable String where, String message) {
        send(new ReadOutcome.Warning(input, where, message));
    }

    public void skipped(@Nullable String where, ReadOutcome.Skipped.Reason reason, String message) {
        send(new ReadOutcome.Skipped(input, where, reason, message));
    }

    /** How many outcomes there were so far. */
    public long count() {
        return receiver.count;
    }

    /** How many of them were failures. */
    public long failures() {
        return receiver.failures;
    }

    /** Whether {@code exception} came from whoever receives the outcomes, and so is none of the readers' business. */
    public boolean isTheReceivers(Throwable exception) {
        return exception == receiver.failed;
    }

    private void send(ReadOutcome outcome) {
        receiver.count++;
        receiver.failures += outcome instanceof ReadOutcome.Failure ? 1 : 0;
        try {
            receiver.consumer.accept(outcome);
        } catch (RuntimeException e) {
            receiver.failed = e;
            throw e;
        }
    }

    private static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            length += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3; // a pair has four
        }
        return length;
    }

    private static final class Receiver {

        private final Consumer<? super ReadOutcome> consumer;
        private long count;
        private long failures;
        private @Nullable RuntimeException failed;

        Receiver(Consumer<? super ReadOutcome> consumer) {
            this.consumer = consumer;
        }
    }
}
