package hearsay.document;

/** Texts that every encoding of Unicode can hold. */
public final class WellFormed {

    private WellFormed() {}

    /**
     * The text with every half of a surrogate pair that stands alone replaced by U+FFFD, since UTF-8 has no form for it; neither the
     * number of UTF-16 units nor that of code points changes.
     */
    public static String text(String text) {
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
