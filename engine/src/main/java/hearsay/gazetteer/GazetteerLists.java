package hearsay.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the lists that a {@link Gazetteer} is made of: Hearsay's own, then the user's, whose lines win. */
public final class GazetteerLists {

    final Map<String, Known> known = new LinkedHashMap<>();
    final Map<String, String> adjectives = new HashMap<>();
    final List<Office> offices = new ArrayList<>();
    final Map<String, Title> titles = new HashMap<>();
    final Map<String, Gender> givenNames = new HashMap<>();
    final Map<String, Set<String>> nicknames = new HashMap<>();
    final Map<String, Noun> nouns = new HashMap<>();

    private GazetteerLists() {}

    /** The lists that come with Hearsay. */
    public static GazetteerLists standard() {
        GazetteerLists lists = new GazetteerLists();
        // The first of two equal spellings stays: states before capitals, outlets before other bodies.
        Table.resource("countries.tsv").rows().forEach(lists::addCountry);
        Table.resource("buildings.tsv").rows().forEach(lists::addBuilding);
        Table.resource("outlets.tsv").rows().forEach(lists::addOutlet);
        Table.resource("organizations.tsv").rows().forEach(lists::addOrganization);
        Table.resource("places.tsv").rows().forEach(lists::addPlace);
        Table.resource("leaders.tsv").rows().forEach(lists::addOffice);
        Table.resource("titles.tsv").rows().forEach(lists::addTitle);
        Table.resource("given-names.tsv")
                .rows()
                .forEach(row -> lists.givenNames.put(row.get("name"), Gender.of(row.get("gender"))));
        Table.resource("nicknames.tsv")
                .rows()
                .forEach(row -> lists.nicknames.put(row.get("short"), Set.copyOf(row.all("full"))));
        Table.resource("nouns.tsv").rows().forEach(lists::addNoun);
        return lists;
    }

    /**
     * Adds the user's own file: tab-separated, UTF-8, with the header {@code kind name aliases of gender from to}.
     *
     * <p>{@code kind} is state, capital, building, organization, outlet, place or person. {@code of} is the state or body that
     * it belongs to or, for a capital or building, speaks for. A person's {@code aliases} are offices held ("mayor"),
     * {@code of} where, {@code from} and {@code to} months such as 2024-05.
     *
     * @param problem told about each line that cannot be used, with its file and number; the other lines are used
     * @throws GazetteerException if the file cannot be read at all
     */
    public GazetteerLists add(Path file, Consumer<String> problem) {
        Table table;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            table = Table.read(lines);
        } catch (MalformedInputException e) {
            throw new GazetteerException(
                    file + ": the gazetteer is not UTF-8 text.", "Save it as UTF-8 and run again.", e);
        } catch (IOException e) {
            throw new GazetteerException(
                    file + ": the gazetteer cannot be read.", "Check the path, or run without --gazetteer.", e);
        }
        for (Table.Row row : table.rows()) {
            String fault = addOwn(row);
            if (fault != null) {
                problem.accept(
                        file + ", line " + row.line() + ": " + fault + " The line is left out, the others are used.");
            }
        }
        return this;
    }

    public Gazetteer build() {
        return new Gazetteer(this);
    }

    /** Returns what is wrong with the line and how to mend it; null where it was added. */
    private @Nullable String addOwn(Table.Row row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            return "it has no name; give one in the column \"name\".";
        }
        String of = row.get("of");
        switch (row.get("kind")) {
            case "state" -> put(row, new Known(name, Known.Kind.STATE, "state", name, null, false));
            case "organization" -> put(row, new Known(name, Known.Kind.ORGANIZATION, "body", orNull(of), null, false));
            case "outlet" -> put(row, new Known(name, Known.Kind.OUTLET, "outlet", orNull(of), null, false));
            case "place" -> put(row, new Known(name, Known.Kind.PLACE, "place", orNull(of), null, false));
            case "capital", "building" -> {
                if (of.isEmpty()) {
                    return "it does not say whom " + name + " speaks for; name the state in the column \"of\".";
                }
                boolean capital = row.get("kind").equals("capital");
                put(row, new Known(name, capital ? Known.Kind.CAPITAL : Known.Kind.BUILDING, "state", of, of, false));
            }
            case "person" -> {
                return addPerson(row, name, of);
            }
            default -> {
                return "\"" + row.get("kind")
                        + "\" is no kind; use state, capital, building, organization, outlet, place or person.";
            }
        }
        return null;
    }

    private @Nullable String addPerson(Table.Row row, String name, String of) {
        YearMonth from;
        YearMonth to;
        try {
            from = row.get("from").isEmpty() ? YearMonth.of(1, 1) : YearMonth.parse(row.get("from"));
            to = row.get("to").isEmpty() ? null : YearMonth.parse(row.get("to"));
        } catch (DateTimeException e) {
            return "\"" + row.get("from") + "\" and \"" + row.get("to")
                    + "\" are not both months; write them as 2024-05.";
        }
        for (String title : row.all("aliases")) {
            offices.add(new Office(of, title, name, Gender.of(row.get("gender")), from, to, false));
        }
        known.put(Gazetteer.plain(name), new Known(name, Known.Kind.PERSON, "person", orNull(of), null, false));
        return null;
    }

    private void put(Table.Row row, Known entry) {
        known.put(Gazetteer.plain(entry.name()), entry);
        row.all("aliases").forEach(alias -> known.put(Gazetteer.plain(alias), entry));
    }

    private void addCountry(Table.Row row) {
        String name = row.get("name");
        Known state = new Known(name, Known.Kind.STATE, "state", name, null, false);
        spell(state, List.of(name));
        spell(state, row.all("aliases"));
        for (String capital : row.all("capitals")) {
            spell(new Known(capital, Known.Kind.CAPITAL, "capital", name, name, false), List.of(capital));
        }
        for (String word : row.all("adjectives")) {
            adjectives.putIfAbsent(word, name);
        }
        for (String word : row.all("people")) {
            adjectives.putIfAbsent(word, name);
            if (word.endsWith("man")) {
                adjectives.putIfAbsent(word.substring(0, word.length() - 2) + "en", name);
            }
        }
    }

    private void addBuilding(Table.Row row) {
        String whose = row.get("for");
        Known building = new Known(row.get("name"), Known.Kind.BUILDING, row.get("kind"), whose, whose, false);
        spell(building, List.of(row.get("name")));
        spell(building, row.all("aliases"));
    }

    private void addOutlet(Table.Row row) {
        Known outlet = new Known(
                row.get("name"),
                Known.Kind.OUTLET,
                row.get("kind"),
                orNull(row.get("of")),
                null,
                row.get("state").equals("yes"));
        spell(outlet, List.of(row.get("name")));
        spell(outlet, row.all("aliases"));
    }

    private void addOrganization(Table.Row row) {
        Known body = new Known(
                row.get("name"), Known.Kind.ORGANIZATION, row.get("kind"), orNull(row.get("of")), null, false);
        spell(body, List.of(row.get("name")));
        spell(body, row.all("aliases"));
    }

    private void addPlace(Table.Row row) {
        Known place = new Known(row.get("name"), Known.Kind.PLACE, row.get("kind"), orNull(row.get("in")), null, false);
        spell(place, List.of(row.get("name")));
        spell(place, row.all("aliases"));
        row.all("adjectives").forEach(word -> adjectives.putIfAbsent(word, place.name()));
    }

    private void addOffice(Table.Row row) {
        offices.add(new Office(
                row.get("of"),
                row.get("office"),
                row.get("name"),
                Gender.of(row.get("gender")),
                YearMonth.parse(row.get("from")),
                row.get("to").isEmpty() ? null : YearMonth.parse(row.get("to")),
                row.get("lead").equals("yes")));
    }

    private void addTitle(Table.Row row) {
        titles.put(row.get("title"), new Title(row.get("title"), Gender.of(row.get("gender")), row.get("role")));
    }

    private void addNoun(Table.Row row) {
        Noun.Kind kind =
                switch (row.get("kind")) {
                    case "person" -> Noun.Kind.PERSON;
                    case "group" -> Noun.Kind.GROUP;
                    case "organization" -> Noun.Kind.ORGANIZATION;
                    case "outlet" -> Noun.Kind.OUTLET;
                    case "document" -> Noun.Kind.DOCUMENT;
                    case "event" -> Noun.Kind.EVENT;
                    case "state" -> Noun.Kind.STATE;
                    case "place" -> Noun.Kind.PLACE;
                    default -> throw new IllegalArgumentException("nouns.tsv, line " + row.line() + ": no such kind");
                };
        nouns.put(
                row.get("noun"),
                new Noun(
                        row.get("noun"),
                        kind,
                        Gender.of(row.get("gender")),
                        row.all("like"),
                        row.get("number").equals("p")));
    }

    private void spell(Known entry, List<String> spellings) {
        for (String spelling : spellings) {
            known.putIfAbsent(Gazetteer.plain(spelling), entry);
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
