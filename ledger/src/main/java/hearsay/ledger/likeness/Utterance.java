package hearsay.ledger.likeness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Words and whose they are: all that counts when two statements are compared.
 *
 * @param voice the {@link Voice#key key} of the speaker
 */
public record Utterance(Wording wording, String voice) {

    /**
     * The same for two that are the same words of the same voice but for what does not count, and so are alike to all others; different
     * for any other two, as far as 64 bits of SHA-256 tell.
     */
    public long hash() {
        StringBuilder all = new StringBuilder(voice);
        for (Word word : wording.words()) {
            all.append('\n')
                    .append(word.form())
                    .append(' ')
                    .append(word.weight())
                    .append(word.quoted() ? '"' : ' ')
                    .append(word.afterGap() ? '…' : ' ');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether the two are one quotation: {@link Likeness#areSame}. */
    public boolean isSame(Utterance other) {
        return Likeness.areSame(wording, voice, other.wording, other.voice);
    }
}
