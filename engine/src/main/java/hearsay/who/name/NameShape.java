package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Known;
import hearsay.statement.Annotations.Entity.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be read off a name by itself: its surname, its initials, whether it may be short for another. */
final class NameShape {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    /** They open surnames of two words. */
    private static final Set<String> PREFIXES =
            Set.of("al", "el", "bin", "ben", "von", "van", "de", "der", "da", "di", "del", "le", "la", "du", "st");

    private NameShape() {}

    static boolean isSinglePerson(Name name) {
        return name.known() == null && surnameOnly(name) && (name.kind() == Kind.PERSON || name.kind() == Kind.UNKNOWN)
                || isAcronym(name) && name.known() == null
                || name.single() && name.kind() == Kind.PLACE && name.known() == null
                || isShortOutlet(name)
                || isCommonBody(name)
                || name.known() != null
                        && name.single()
                        && (name.known().sort().equals("company")
                                || name.known().sort().equals("city")
                                || name.known().sort().equals("state")
                                || name.known().kind() == Known.Kind.CAPITAL
                                || name.known().kind() == Known.Kind.STATE);
    }

    /** "the Commission", "the Ministry": perhaps short for one that the article names in full. */
    static boolean isCommonBody(Name name) {
        boolean withArticle =
                name.words().size() == 2 && name.words().get(0).equalsIgnoreCase("the"); // some are listed so, too
        boolean common = withArticle || name.known() == null && name.single();
        return common && name.kind() == Kind.ORGANIZATION && !isAcronym(name);
    }

    /** "The Times", "Guardian": perhaps short for another one that the article names in full. */
    static boolean isShortOutlet(Name name) {
        return name.known() != null
                && name.known().kind() == Known.Kind.OUTLET
                && (name.single()
                        || name.words().size() == 2 && name.words().get(0).equalsIgnoreCase("the"));
    }

    /** One word, or one word with prefixes: "Ruiz", "Le Pen", "Lopez-Cantera". */
    static boolean surnameOnly(Name name) {
        if (name.single()) {
            return true;
        }
        String first = name.words().get(0);
        boolean given = first.equals("Ben") || first.equals("Al"); // "Ben Carson", "Al Gore"
        boolean prefix = name.words().size() == 2 && !given && PREFIXES.contains(first.toLowerCase(Locale.ROOT));
        boolean hyphen = name.words().size() == 3 && name.words().get(1).equals("-");
        return Character.isLowerCase(first.charAt(0)) || prefix || hyphen;
    }

    static boolean isAcronym(Name name) {
        String text = name.text();
        return name.single()
                && text.length() >= 2
                && text.length() <= 8
                && Character.isUpperCase(text.charAt(0))
                && Character.isUpperCase(text.charAt(text.length() - 1))
                && text.indexOf('-') < 0;
    }

    static String key(Name name) {
        if (name.known() != null) {
            return "=" + name.known().name()
                    + (name.known().standsFor() == null
                            ? ""
                            : "=" + name.known().kind());
        }
        String folded = Gazetteer.fold(name.text());
        String bare = folded.startsWith("the ") ? folded.substring(4) : folded;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare; // "Apple Inc." and "Apple Inc"
    }

    /** The last word that is not "Jr." or the like. */
    static String surname(List<String> parts) {
        for (int i = parts.size() - 1; i > 0; i--) {
            String part = Gazetteer.fold(parts.get(i));
            if (!SUFFIXES.contains(part) && !part.equals(".")) {
                return part;
            }
        }
        return Gazetteer.fold(parts.get(0));
    }

    /** "George W. Bush" is not "George H. Bush". */
    static boolean sameMiddle(Name name, Name other) {
        if (name.words().size() < 3 || other.words().size() < 3) {
            return true;
        }
        return Character.toLowerCase(name.words().get(1).charAt(0))
                == Character.toLowerCase(other.words().get(1).charAt(0));
    }

    static String firstContentWord(Name name) {
        String first = name.words().get(0);
        return first.equalsIgnoreCase("the") && name.words().size() > 1
                ? name.words().get(1)
                : first;
    }

    static String initials(Name name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.words()) {
            if (Character.isUpperCase(word.charAt(0)) && !word.equalsIgnoreCase("the")) {
                initials.append(word.charAt(0));
            }
        }
        return initials.length() >= 2 ? initials.toString() : "";
    }

    /** Whether the letters of {@code brief} come in order in {@code full}, the first of them first. */
    static boolean abbreviates(String brief, Name full) {
        String letters = Gazetteer.fold(full.text());
        int at = 0;
        String shortened = Gazetteer.fold(brief);
        for (int i = 0; i < shortened.length(); i++) {
            char c = shortened.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            at = letters.indexOf(c, at);
            if (at < 0) {
                return isAcronymWord(brief); // an abbreviation of the name in its own language: "(BNetzA)"
            }
            at++;
        }
        return true;
    }

    static boolean isAcronymWord(String brief) {
        return brief.length() <= 8
                && Character.isUpperCase(brief.charAt(0))
                && brief.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** The last word of a role: "minister" of "foreign minister"; "secretary" of "secretary of state". */
    static String headOf(String role) {
        int of = role.indexOf(" of ");
        String front = of > 0 ? role.substring(0, of) : role;
        return front.substring(front.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
