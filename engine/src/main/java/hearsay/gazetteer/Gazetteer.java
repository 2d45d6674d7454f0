package hearsay.gazetteer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * World knowledge: names, adjectives, offices, titles, given names and nouns, looked up in constant time.
 *
 * <p>Names are matched with their capitals. Typographic and straight apostrophes are the same; every text passed in is
 * expected to have gone through {@link #plain}.
 */
public final class Gazetteer {

    /** A known name with the spelling that was found. */
    public record Match(Known known, int end) {}

    private record Spelling(String words, Known known) {}

    private static final class Standard {
        private static final Gazetteer LISTS = GazetteerLists.standard().build();
    }

    private final Map<String, List<Spelling>> byFirstWord;
    private final Map<String, Known> byName;
    private final Map<String, String> adjectives;
    private final Map<String, List<Office>> officesOf;
    private final Map<String, List<Office>> officesHeld;
    private final Map<String, Title> titles;
    private final Map<String, Gender> givenNames;
    /** Given names without accents and in lower case; those that two genders share so are left out. */
    private final Map<String, Gender> bareNames = new HashMap<>();

    private final Map<String, Set<String>> fullNames;
    private final Map<String, Noun> nouns;
    private final Set<String> officeTitles = new HashSet<>();
    /** Longer titles first. */
    private final Map<String, List<Title>> titlesByFirstWord = new HashMap<>();

    Gazetteer(GazetteerLists lists) {
        adjectives = Map.copyOf(lists.adjectives);
        givenNames = Map.copyOf(lists.givenNames);
        givenNames.forEach((name, gender) -> {
            String bare = fold(name);
            if (!bare.equals(name.toLowerCase(Locale.ROOT))) {
                bareNames.merge(bare, gender, (one, two) -> one == two ? one : Gender.UNKNOWN);
            }
        });
        fullNames = Map.copyOf(lists.nicknames);
        nouns = Map.copyOf(lists.nouns);
        titles = Map.copyOf(lists.titles);
        byName = Map.copyOf(lists.known);
        titles.values().forEach(title -> titlesByFirstWord
                .computeIfAbsent(firstWord(title.words(), 0), key -> new ArrayList<>())
                .add(title));
        titlesByFirstWord
                .values()
                .forEach(list -> list.sort(
                        (a, b) -> Integer.compare(b.words().length(), a.words().length())));
        officesOf = new HashMap<>();
        officesHeld = new HashMap<>();
        for (Office office : lists.offices) {
            officesOf.computeIfAbsent(office.of(), key -> new ArrayList<>()).add(office);
            officesHeld
                    .computeIfAbsent(fold(office.holder()), key -> new ArrayList<>())
                    .add(office);
            String surname = surname(office.holder());
            if (!surname.equals(office.holder())) {
                officesHeld
                        .computeIfAbsent(fold(surname), key -> new ArrayList<>())
                        .add(office);
            }
            officeTitles.add(office.title());
        }
        byFirstWord = new LinkedHashMap<>();
        byName.forEach((words, known) -> byFirstWord
                .computeIfAbsent(firstWord(words, 0), key -> new ArrayList<>())
                .add(new Spelling(words, known)));
        byFirstWord
                .values()
                .forEach(list -> list.sort((a, b) -> {
                    int byLength = Integer.compare(b.words().length(), a.words().length());
                    return byLength != 0 ? byLength : a.words().compareTo(b.words());
                }));
    }

    /** The lists that come with Hearsay. */
    public static Gazetteer standard() {
        return Standard.LISTS;
    }

    /** {@code text} with straight apostrophes and plain spaces, as long as before. */
    public static String plain(String text) {
        return text.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u00a0', ' ');
    }

    /** The longest known name that begins at {@code start} of a plain text and ends with a word; null for none. */
    public @Nullable Match match(String plainText, int start) {
        for (Spelling spelling : byFirstWord.getOrDefault(firstWord(plainText, start), List.of())) {
            int end = start + spelling.words().length();
            if (plainText.startsWith(spelling.words(), start) && endsWord(plainText, end)) {
                return new Match(spelling.known(), end);
            }
        }
        return null;
    }

    /** What is known by exactly this name, other name or abbreviation. */
    public @Nullable Known named(String name) {
        return byName.get(plain(name));
    }

    /** The state or region an adjective or word for its people belongs to: "Finnish" and "Finns" give "Finland". */
    public @Nullable String placeOfAdjective(String word) {
        String plain = plain(word);
        String place = adjectives.get(plain);
        return place != null || !plain.endsWith("s") ? place : adjectives.get(plain.substring(0, plain.length() - 1));
    }

    /** Who held {@code title} of {@code of} on {@code day}; without a day, who held it last. Null where unknown. */
    public @Nullable Office holder(String of, String title, @Nullable LocalDate day) {
        return latest(officesOf.getOrDefault(of, List.of()), title, day);
    }

    /** Who led {@code of} on {@code day}; without a day, who led it last. Null where unknown. */
    public @Nullable Office leader(String of, @Nullable LocalDate day) {
        Office found = null;
        for (Office office : officesOf.getOrDefault(of, List.of())) {
            if (office.leads() && (day == null || office.heldOn(day))) {
                found = office;
            }
        }
        return found;
    }

    private static @Nullable Office latest(List<Office> offices, String title, @Nullable LocalDate day) {
        Office found = null;
        for (Office office : offices) {
            if (office.title().equals(title) && (day == null || office.heldOn(day))) {
                found = office;
            }
        }
        return found;
    }

    /** The offices of whoever has this full name or surname, begun by {@code day}; accents do not matter. */
    public List<Office> officesHeldBy(String name, @Nullable LocalDate day) {
        List<Office> held = officesHeld.getOrDefault(fold(name), List.of());
        return day == null
                ? held
                : held.stream().filter(office -> office.begunBy(day)).toList();
    }

    /** Whether {@code words}, in lower case, are the title of a listed office: "prime minister". */
    public boolean isOfficeTitle(String words) {
        return officeTitles.contains(words);
    }

    /** The longest title that begins at {@code start} of a plain text and stands before another word; null for none. */
    public @Nullable Title titleAt(String plainText, int start) {
        for (Title title : titlesByFirstWord.getOrDefault(firstWord(plainText, start), List.of())) {
            int end = start + title.words().length();
            if (plainText.startsWith(title.words(), start)
                    && (end == plainText.length() || !Character.isLetterOrDigit(plainText.charAt(end)))) {
                return title;
            }
        }
        return null;
    }

    /** The title that is written like this, capitals and point included; null for none. */
    public @Nullable Title title(String words) {
        return titles.get(words);
    }

    /** The gender that most bearers of a given name have; null where it is not known to be a given name. */
    public @Nullable Gender givenName(String name) {
        Gender gender = givenNames.get(name);
        int hyphen = name.indexOf('-');
        if (gender == null && hyphen > 0) {
            gender = givenNames.get(name.substring(0, hyphen));
        }
        return gender != null || name.isEmpty() || !Character.isUpperCase(name.charAt(0))
                ? gender
                : bareNames.get(fold(name));
    }

    /** Whether one of two given names may be short for the other, or both for a third. */
    public boolean mayBeSame(String givenName, String other) {
        if (fold(givenName).equals(fold(other))) {
            return true;
        }
        Set<String> one = new HashSet<>(fullNames.getOrDefault(givenName, Set.of()));
        one.add(givenName);
        Set<String> two = fullNames.getOrDefault(other, Set.of());
        return one.contains(other) || two.stream().anyMatch(one::contains);
    }

    /** What {@code word} stands for, singular or plural; null for a noun that is not listed. */
    public @Nullable Noun noun(String word) {
        Noun exact = nouns.get(word);
        if (exact == null) {
            exact = nouns.get(word.toLowerCase(Locale.ROOT));
        }
        if (exact != null) {
            return exact;
        }
        List<String> forms = singulars(word.toLowerCase(Locale.ROOT));
        if (word.endsWith("s")) {
            forms.add(word.substring(0, word.length() - 1)); // MPs
        }
        for (String singular : forms) {
            Noun noun = nouns.get(singular);
            if (noun != null) {
                return noun.asPlural();
            }
        }
        return null;
    }

    private static List<String> singulars(String plural) {
        List<String> forms = new ArrayList<>();
        if (plural.endsWith("men")) {
            forms.add(plural.substring(0, plural.length() - 2) + "an");
        } else if (plural.endsWith("wives")) {
            forms.add(plural.substring(0, plural.length() - 3) + "fe");
        } else if (plural.endsWith("ies")) {
            forms.add(plural.substring(0, plural.length() - 3) + "y");
        }
        if (plural.endsWith("es")) {
            forms.add(plural.substring(0, plural.length() - 2));
        }
        if (plural.endsWith("s") && !plural.endsWith("ss")) {
            forms.add(plural.substring(0, plural.length() - 1));
        }
        return forms;
    }

    /** A name without accents and in lower case. */
    public static String fold(String name) {
        if (isAscii(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String bare = Normalizer.normalize(plain(name), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(
                        switch (c) {
                            case 'ø', 'Ø' -> 'o';
                            case 'ł', 'Ł' -> 'l';
                            case 'đ', 'Đ' -> 'd';
                            case 'ı' -> 'i';
                            default -> c;
                        });
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String surname(String name) {
        int space = name.lastIndexOf(' ');
        return name.substring(space + 1);
    }

    private static String firstWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean endsWord(String text, int end) {
        if (end >= text.length()) {
            return end == text.length();
        }
        char next = text.charAt(end);
        if (next == '-') { // "US-led" is about the state, "Al-Hayat" not about Al
            return end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1));
        }
        return !Character.isLetterOrDigit(next);
    }
}
