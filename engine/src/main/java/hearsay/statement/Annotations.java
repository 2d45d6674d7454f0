package hearsay.statement;

import hearsay.document.Span;
import java.util.List;

/** What the statements of one article were resolved from. */
public record Annotations(List<Entity> entities, List<DatedSpan> dates, List<Span> sentences) {

    public Annotations {
        entities = List.copyOf(entities);
        dates = List.copyOf(dates);
        sentences = List.copyOf(sentences);
    }

    /** Somebody or something the article speaks of, with every mention. */
    public record Entity(String id, String name, Kind kind, List<Mention> mentions) {

        public Entity {
            mentions = List.copyOf(mentions);
        }

        /** What sort of entity it is. */
        public enum Kind {
            PERSON,
            ORGANIZATION,
            STATE,
            PLACE,
            GROUP,
            DOCUMENT,
            EVENT,
            UNKNOWN
        }
    }

    /** One place where the text speaks of an entity. */
    public record Mention(Span span, Form form) {

        /** The form of a mention. */
        public enum Form {
            NAME,
            NOMINAL,
            PRONOUN
        }
    }
}
