package hearsay.writing;

import hearsay.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the output spells what the records hold. */
final class Words {

    private Words() {}

    /** {@code COURT_DOCUMENT} as "court document". */
    static @Nullable String spaced(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code FIRST_HAND} as "first-hand". */
    static @Nullable String hyphened(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words under several spans, joined by " … ". */
    static String joined(List<Span> spans, String text) {
        return spans.stream().map(span -> span.cut(text)).collect(Collectors.joining(" … "));
    }
}
