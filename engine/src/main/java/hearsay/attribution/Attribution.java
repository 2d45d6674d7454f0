package hearsay.attribution;

import hearsay.document.Span;
import java.util.List;

/**
 * One attribution as the text words it: somebody (source) says (cue) something (content).
 *
 * <p>The three roles and their extents follow PolNeAR's annotation guidelines (Newell, Margolin and Ruths, LREC 2018).
 *
 * @param source empty where the text names none
 * @param cue empty where the words stand without one, as in a quotation that goes on after an attributed one
 * @param content never empty; several spans where other words interrupt it
 * @param within index, in the same list, of the attribution whose content this one is part of; -1 for none
 * @param confidence probability from 0 to 1 that source, cue and content are all right
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, int within, double confidence) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("An attribution needs at least one span of content");
        }
        if (within < -1) {
            throw new IllegalArgumentException("Not an index: " + within);
        }
        if (!(confidence >= 0 && confidence <= 1)) { // NaN fails too
            throw new IllegalArgumentException("Confidence must be from 0 to 1, got " + confidence);
        }
    }
}
