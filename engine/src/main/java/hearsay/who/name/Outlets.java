package hearsay.who.name;

import hearsay.gazetteer.Gazetteer;
import hearsay.gazetteer.Gender;
import hearsay.gazetteer.Known;
import hearsay.gazetteer.Noun;
import hearsay.statement.Annotations.Entity.Kind;
import java.util.Locale;
import java.util.Set;

/** Tells which figures are outlets: known ones, those the text calls one, those named like one, those that report. */
public final class Outlets {

    private static final Set<String> LAST_WORDS = Set.of(
            "news",
            "times",
            "post",
            "tribune",
            "tribun",
            "herald",
            "gazette",
            "journal",
            "chronicle",
            "observer",
            "guardian",
            "telegraph",
            "courier",
            "mail",
            "press",
            "radio",
            "television",
            "tv",
            "channel",
            "magazine",
            "review",
            "daily",
            "weekly",
            "express",
            "star",
            "standard",
            "echo",
            "globe",
            "bulletin",
            "dispatch",
            "sentinel",
            "register",
            "inquirer",
            "examiner",
            "monitor",
            "mirror",
            "argus",
            "broadcasting",
            "fm",
            "wire",
            "record",
            "advertiser",
            "zeitung",
            "nachrichten",
            "dagblad",
            "newspaper",
            "media",
            "reporter",
            "leader",
            "ledger",
            "newswire");

    private static final Set<String> STATIONS = Set.of("radio", "television", "tv", "channel", "fm", "broadcasting");

    private Outlets() {}

    public static boolean is(Figure figure, Gazetteer gazetteer) {
        if (figure.known != null) {
            return figure.known.kind() == Known.Kind.OUTLET;
        }
        if (figure.kind == Kind.STATE || figure.kind == Kind.PERSON && figure.certain) {
            return false;
        }
        return figure.outlet
                || figure.descriptions.stream().anyMatch(d -> isNoun(gazetteer, d.head()))
                || figure.gender == Gender.UNKNOWN
                        && figure.names.stream()
                                .anyMatch(name -> named(name) || isLocal(name, gazetteer)); // not "Jim Press"
    }

    /** "NBC South Florida". */
    private static boolean isLocal(Name name, Gazetteer gazetteer) {
        Known known = name.words().size() > 1 ? gazetteer.named(name.words().get(0)) : null;
        return known != null
                && known.kind() == Known.Kind.OUTLET
                && known.sort().equals("broadcaster");
    }

    static boolean isNoun(Gazetteer gazetteer, String noun) {
        Noun found = gazetteer.noun(noun);
        return found != null && found.kind() == Noun.Kind.OUTLET;
    }

    private static boolean named(Name name) {
        String first = name.words().get(0).toLowerCase(Locale.ROOT);
        String last = name.last().toLowerCase(Locale.ROOT);
        boolean several = name.words().size() > 1;
        boolean pressAgency = several
                && last.equals("agency")
                && name.words().stream().anyMatch(w -> w.equals("Press") || w.equals("News"));
        boolean station = name.words().size() <= 3
                && (last.matches("(tv|fm)\\d*") || first.matches("tv\\d+"))
                && (several || first.length() <= 5 && !first.equals("tv") && !first.equals("fm"));
        return several && (LAST_WORDS.contains(last) || STATIONS.contains(first)) || pressAgency || station;
    }

    /** Whether it is a network on which anybody may write. */
    public static boolean isSocial(Figure figure) {
        return figure.known != null && figure.known.sort().equals("social");
    }

    /** Whether it broadcasts, as far as its name or description tells. */
    public static boolean isStation(Figure figure) {
        if (figure.known != null) {
            return figure.known.sort().equals("broadcaster");
        }
        return figure.descriptions.stream().anyMatch(d -> Set.of("broadcaster", "channel", "station", "network")
                        .contains(d.head()))
                || figure.names.stream().anyMatch(name -> name.words().stream().anyMatch(w -> {
                    String lower = w.toLowerCase(Locale.ROOT);
                    return STATIONS.contains(lower) || lower.startsWith("tv") && lower.length() <= 4;
                }));
    }

    /** Whether it is known, or said, to be printed. */
    public static boolean isPrinted(Figure figure) {
        if (figure.known != null) {
            return Set.of("newspaper", "magazine").contains(figure.known.sort());
        }
        return figure.descriptions.stream()
                .anyMatch(d -> Set.of("newspaper", "paper", "daily", "weekly", "magazine", "tabloid")
                        .contains(d.head()));
    }
}
