package hearsay.who.name;

import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Office;
import hearsay.statement.Annotations.Entity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody or something the article speaks of, while the article is being read; grows with each mention. */
public final class Figure {

    /**
     * What the article says somebody is.
     *
     * @param head a noun in the singular and lower case
     * @param modifiers in lower case without accents
     * @param like nouns that may stand for {@code head}
     */
    public record Description(String head, Set<String> modifiers, List<String> like) {}

    public final int id;
    public Kind kind;
    public Gender gender = Gender.UNKNOWN;
    public boolean plural;
    /** How often it is named in more than one word. */
    int fullNames;
    /** How often it is named by the surname alone. */
    int surnames;
    /** Whether the text treats it as an outlet. */
    public boolean outlet;
    /** Whether the kind is more than a guess. */
    public boolean certain;

    @Nullable
    public Known known;

    /** The person that the gazetteer has under this figure's name. */
    @Nullable
    Office office;

    public final List<Name> names = new ArrayList<>();
    /** Names that are not for {@link #name}: "the Magpie". */
    final List<String> nicknames = new ArrayList<>();

    public final List<Mention> mentions = new ArrayList<>();
    public final List<Description> descriptions = new ArrayList<>();
    /** For several named together. */
    public List<Figure> members = List.of();
    /** For a document: who issued it. */
    @Nullable
    public Figure issuer;
    /** For somebody never named: the words that describe best. */
    public String words = "";
    /** For somebody that only the gazetteer names. */
    public boolean fromGazetteer;

    public Figure(int id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    public void describe(Description description) {
        if (descriptions.size() < 40) {
            descriptions.add(description);
        }
    }

    public boolean named() {
        return !names.isEmpty() || fromGazetteer;
    }

    /** Whether {@code he} or {@code she} may stand for it. */
    public boolean mayBePerson() {
        return !plural
                && (kind == Kind.PERSON
                        || kind == Kind.UNKNOWN
                        || !certain && kind != Kind.GROUP && known == null && named());
    }

    /** The fullest name that the text has, without title; the best description for somebody unnamed. */
    public String name() {
        if (fromGazetteer || names.isEmpty()) {
            return words;
        }
        Name best = names.get(0);
        for (Name name : names) {
            if (fuller(name, best)) {
                best = name;
            }
        }
        return best.text();
    }

    private boolean fuller(Name name, Name best) {
        if (kind == Kind.PERSON || kind == Kind.UNKNOWN) {
            return name.words().size() > best.words().size();
        }
        return name.text().length() > best.text().length();
    }
}
