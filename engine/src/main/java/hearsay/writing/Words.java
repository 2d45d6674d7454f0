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

    /**
     * The text with every half of a surrogate pair that stands alone replaced by U+FFFD, since UTF-8 has no form for it; the
     * number of code points stays the same.
     */
    static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(i, '\uFFFD');
        }
        return mended == null ? text : mended.toString();
    }
}
