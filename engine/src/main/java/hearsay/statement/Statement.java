package hearsay.statement;

import hearsay.document.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement, as one document reports it.
 *
 * @param id unique within the document: "s1", "s2" … in reading order; "t1" … in the title
 * @param source the words that name who says it; empty where the text has none
 * @param cue the words that say that it is said; empty for a quotation that stands without one
 * @param content what is said, quotation marks included; several spans where other words interrupt it
 * @param speaker who {@code source} stands for; null only where nobody is indicated
 * @param via where the source itself had it from, nearest first
 * @param root whose word it is at bottom; null until resolved
 * @param within id of the statement whose content this one is part of
 * @param medium the occasion, and the outlet it went through
 * @param said when it was said; null where the text does not say
 * @param dates dates inside the content
 * @param quantities quantities inside the content
 * @param hedges words in and around the attribution that weaken it
 * @param confidence probability from 0 to 1 that source, cue and content are all right
 */
public record Statement(
        String id,
        Type type,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        @Nullable Speaker speaker,
        List<Via> via,
        @Nullable Root root,
        @Nullable String within,
        @Nullable Medium medium,
        @Nullable DatedSpan said,
        List<DatedSpan> dates,
        List<Quantity> quantities,
        List<Span> hedges,
        @Nullable Stance stance,
        @Nullable Certainty certainty,
        @Nullable Polarity polarity,
        @Nullable Act act,
        double confidence) {

    /** How literally the words are given. */
    public enum Type {
        /** All content stands in quotation marks. */
        DIRECT,
        /** None of it does. */
        INDIRECT,
        /** Part of it does. */
        MIXED
    }

    /** Whose word a statement is at bottom. */
    public enum Root {
        /** This outlet heard or read it itself. */
        FIRST_HAND,
        /** Another outlet or document passed it on. */
        RELAYED,
        /** Nobody who could be asked is named. */
        ANONYMOUS
    }

    /** How the reporter stands to the statement. */
    public enum Stance {
        NEUTRAL,
        DISTANCING,
        ENDORSING
    }

    /** How sure the source is of the content. */
    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNKNOWN
    }

    /** Whether the source affirms or denies the content. */
    public enum Polarity {
        AFFIRMED,
        DENIED
    }

    /** What the source does by saying it. */
    public enum Act {
        STATE,
        REPORT,
        EXPLAIN,
        ESTIMATE,
        PREDICT,
        BELIEVE,
        WANT,
        ASK,
        DEMAND,
        RECOMMEND,
        PROMISE,
        THREATEN,
        WARN,
        AGREE,
        REJECT,
        DENY,
        ADMIT,
        ACCUSE,
        CONDEMN,
        PRAISE,
        ANNOUNCE,
        CITE
    }

    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        via = List.copyOf(via);
        dates = List.copyOf(dates);
        quantities = List.copyOf(quantities);
        hedges = List.copyOf(hedges);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A statement needs at least one span of content");
        }
        if (!(confidence >= 0 && confidence <= 1)) { // NaN fails too
            throw new IllegalArgumentException("Confidence must be from 0 to 1, got " + confidence);
        }
    }

    /** A statement of which nothing is known yet but where it stands. */
    public static Statement unresolved(
            String id, Type type, List<Span> source, List<Span> cue, List<Span> content, double confidence) {
        return new Statement(
                id,
                type,
                source,
                cue,
                content,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                confidence);
    }

    public Statement withSpeaker(@Nullable Speaker newSpeaker) {
        return copy(newSpeaker, within);
    }

    public Statement withWithin(@Nullable String newWithin) {
        return copy(speaker, newWithin);
    }

    private Statement copy(@Nullable Speaker newSpeaker, @Nullable String newWithin) {
        return new Statement(
                id,
                type,
                source,
                cue,
                content,
                newSpeaker,
                via,
                root,
                newWithin,
                medium,
                said,
                dates,
                quantities,
                hedges,
                stance,
                certainty,
                polarity,
                act,
                confidence);
    }
}
