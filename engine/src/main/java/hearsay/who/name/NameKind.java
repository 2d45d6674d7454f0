package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import hearsay.who.grammar.Grammar;
import hearsay.who.grammar.Grammar.Part;
import hearsay.who.grammar.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses what a name is the name of, by its words and the one before it. */
final class NameKind {

    private final Words words;
    private final Gazetteer gazetteer;

    NameKind(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    static Kind kindOf(Known known) {
        return switch (known.kind()) {
            case STATE -> Kind.STATE;
            case CAPITAL, PLACE -> Kind.PLACE;
            case BUILDING, ORGANIZATION, OUTLET -> Kind.ORGANIZATION;
            case PERSON -> Kind.PERSON;
        };
    }

    /** "SeaGlass", not "McKay". */
    private static boolean camelCase(String word) {
        boolean prefix = word.startsWith("Mc")
                || word.startsWith("Mac")
                || word.startsWith("De")
                || word.startsWith("Di")
                || word.startsWith("La")
                || word.startsWith("Le")
                || word.startsWith("Fitz")
                || word.indexOf('\'') >= 0;
        for (int i = 1; i < word.length() && !prefix; i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    Kind guess(int from, int to, @Nullable Gender given) {
        String last = words.lower(to - 1);
        String first = words.at(from);
        boolean several = to - from > 1;
        if (several
                && Set.of(
                                "Radio",
                                "Channel",
                                "TV",
                                "Bank",
                                "University",
                                "Institute",
                                "Ministry",
                                "Banco",
                                "Banca",
                                "Banque",
                                "Compagnie",
                                "Companhia",
                                "Universidad",
                                "Universidade",
                                "Université",
                                "Instituto",
                                "Istituto",
                                "Partido",
                                "Partito",
                                "Parti",
                                "Agence",
                                "Agencia",
                                "Agenzia",
                                "Groupe",
                                "Grupo",
                                "Gazeta",
                                "Gazette",
                                "Gazzetta",
                                "Journal",
                                "Daily",
                                "Corriere",
                                "Diario",
                                "La",
                                "Le",
                                "El",
                                "Die",
                                "Der",
                                "Das",
                                "Il",
                                "Het",
                                "Les",
                                "Los")
                        .contains(first)
                && !(Set.of("La", "Le", "El").contains(first) && gazetteer.givenName(words.at(from + 1)) != null)) {
            return Set.of("La", "Le", "El", "Die", "Der", "Das", "Il", "Het", "Les", "Los")
                            .contains(first)
                    ? Kind.UNKNOWN
                    : Kind.ORGANIZATION;
        }
        boolean site = first.endsWith(".com") || first.endsWith(".org") || first.endsWith(".net");
        if (!several && (site || camelCase(first))) {
            return Kind.ORGANIZATION;
        }
        Noun noun = words.noun(to - 1);
        if (several
                && last.endsWith("ns")
                && gazetteer.placeOfAdjective(words.at(to - 1).substring(0, last.length() - 1)) != null) {
            return Kind.GROUP; // "Turkish Americans"
        }
        if (several) {
            for (int i = from; i < to; i++) {
                if (words.at(i).equals("of")
                        || words.at(i).equals("&")
                        || words.at(i).equals("on")
                        || words.at(i).equals("for")) {
                    return Kind.ORGANIZATION;
                }
            }
            if (Grammar.is(last, Part.ENDING)
                    && !(given != null
                            && to - from == 2
                            && Set.of("star", "guard", "church", "bank", "fleet", "mail", "post", "times")
                                    .contains(last)
                            && gazetteer.noun(last) == null)) {
                return Kind.ORGANIZATION;
            }
            boolean document =
                    noun != null && noun.kind() == Noun.Kind.DOCUMENT && to - from > 2; // "Washington Post Poll"
            if (noun != null && (given == null || document)) {
                return switch (noun.kind()) {
                    case ORGANIZATION, OUTLET -> Kind.ORGANIZATION;
                    case DOCUMENT -> Kind.DOCUMENT;
                    case EVENT -> Kind.EVENT;
                    case PLACE -> Kind.PLACE;
                    default -> Kind.PERSON;
                };
            }
            if (Set.of(
                            "street",
                            "road",
                            "avenue",
                            "square",
                            "river",
                            "lake",
                            "island",
                            "islands",
                            "bay",
                            "mountain",
                            "mountains",
                            "county",
                            "province",
                            "valley",
                            "beach",
                            "coast",
                            "sea",
                            "ocean",
                            "airport",
                            "park",
                            "bridge",
                            "strait",
                            "gulf",
                            "peninsula",
                            "hills",
                            "springs",
                            "heights",
                            "city",
                            "town",
                            "village")
                    .contains(last)) {
                return Kind.PLACE;
            }
            if (Set.of(
                            "act",
                            "war",
                            "games",
                            "cup",
                            "olympics",
                            "day",
                            "prize",
                            "award",
                            "awards",
                            "agreement",
                            "treaty",
                            "accord",
                            "accords",
                            "amendment",
                            "constitution",
                            "series",
                            "league",
                            "era")
                    .contains(last)) {
                return Kind.EVENT;
            }
            return Kind.PERSON;
        }
        boolean acronym = first.length() >= 2 && first.equals(first.toUpperCase(Locale.ROOT));
        if (acronym
                && (from == 0 || words.paragraph(from - 1) != words.paragraph(from))
                && Set.of(",", "(", "-", "\u2013", "\u2014").contains(words.at(to))) {
            return Kind.PLACE; // the dateline
        }
        if (acronym) {
            return Kind.ORGANIZATION;
        }
        if (given != null) {
            return Kind.PERSON;
        }
        if (noun != null && (noun.kind() == Noun.Kind.ORGANIZATION || noun.kind() == Noun.Kind.OUTLET)) {
            return Kind.ORGANIZATION;
        }
        String before = words.lower(from - 1);
        if (Set.of("in", "at", "near", "from", "to", "around", "outside").contains(before)) {
            return Kind.PLACE;
        }
        return Kind.UNKNOWN;
    }
}
