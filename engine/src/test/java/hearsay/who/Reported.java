package hearsay.who;

import hearsay.attribution.Attribution;
import hearsay.document.Document;
import hearsay.document.Metadata;
import hearsay.document.Published;
import hearsay.document.Span;
import hearsay.gazetteer.Gazetteer;
import hearsay.statement.Annotations;
import hearsay.statement.Speaker;
import hearsay.tagging.Tagger;
import hearsay.when.Dates;
import hearsay.when.Options;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invented article with its attributions, written by hand: each span is the next place where its words stand. */
public final class Reported {

    private final String text;
    private final List<Attribution> attributions = new ArrayList<>();
    private int from;
    private Metadata metadata = Metadata.none();
    private Gazetteer gazetteer = Gazetteer.standard();

    private Reported(String text) {
        this.text = text;
    }

    static Reported article(String text) {
        return new Reported(text);
    }

    Reported published(String day) {
        metadata = metadata.withPublished(Published.given(LocalDate.parse(day)));
        return this;
    }

    Reported outlet(String name) {
        metadata = metadata.withOutlet(name);
        return this;
    }

    /** Adds a statement; an empty source or cue is none. The spans may stand in any order in one sentence. */
    Reported said(String source, String cue, String content) {
        return said(source, cue, content, -1);
    }

    Reported said(String source, String cue, String content, int within) {
        List<Span> sources = spans(source);
        List<Span> cues = spans(cue);
        List<Span> contents = spans(content);
        attributions.add(new Attribution(sources, cues, contents, within, 1));
        return this;
    }

    /** Goes on looking for words after {@code words}. */
    Reported after(String words) {
        from = text.indexOf(words, from) + words.length();
        return this;
    }

    private List<Span> spans(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int start = text.indexOf(words, from);
        while (start >= 0 && !isWhole(start, start + words.length())) {
            start = text.indexOf(words, start + 1);
        }
        if (start < 0) {
            throw new IllegalArgumentException("Not in the text from " + from + " on: " + words);
        }
        return List.of(new Span(start, start + words.length()));
    }

    private boolean isWhole(int start, int end) {
        boolean before =
                start > 0 && Character.isLetter(text.charAt(start - 1)) && Character.isLetter(text.charAt(start));
        boolean after =
                end < text.length() && Character.isLetter(text.charAt(end)) && Character.isLetter(text.charAt(end - 1));
        return !before && !after;
    }

    Resolved resolve() {
        return Who.resolve(
                Tagger.tag(Document.of("note", text).withMetadata(metadata)),
                attributions,
                gazetteer,
                Dates.find(text, metadata.published(), Options.USUAL));
    }

    /** The last statement's speaker. */
    Speaker speaker() {
        return last().speaker();
    }

    Resolved.Each last() {
        List<Resolved.Each> each = resolve().each();
        return each.get(each.size() - 1);
    }

    String name() {
        Speaker speaker = speaker();
        return speaker == null ? "nobody" : speaker.name();
    }

    /** The names of the entities with the given mention. */
    List<String> entitiesMentionedAs(String words) {
        List<String> names = new ArrayList<>();
        for (Annotations.Entity entity : resolve().entities()) {
            if (entity.mentions().stream().anyMatch(m -> m.span().cut(text).equals(words))) {
                names.add(entity.name());
            }
        }
        return names;
    }
}
