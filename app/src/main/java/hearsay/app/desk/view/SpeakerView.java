package hearsay.app.desk.view;

import hearsay.ledger.comparing.Claim;
import hearsay.ledger.comparing.Positions;
import hearsay.ledger.finding.Facets;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.finding.Manner;
import hearsay.ledger.finding.Persona;
import hearsay.ledger.store.correcting.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One person, body or state, for a page.
 *
 * @param topic the words that positions are narrowed to
 * @param among which statements the positions are those of, a sentence; empty for all
 * @param joinings what people joined and parted of these names, the last first
 */
public record SpeakerView(
        Persona persona,
        TimelineView timeline,
        List<Share> manner,
        List<Count> cites,
        List<Count> citedBy,
        List<Count> outlets,
        String topic,
        List<Position> positions,
        String among,
        List<Names.Joining> joinings) {

    public SpeakerView {
        manner = List.copyOf(manner);
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
        outlets = List.copyOf(outlets);
        positions = List.copyOf(positions);
        joinings = List.copyOf(joinings);
    }

    /** Some of all, in words. */
    public record Share(String what, long statements, String percent) {}

    /** A name and how often, with a page to go to; empty for none. */
    public record Count(String name, long statements, String address) {}

    /** What somebody does with words on a matter. */
    public record Position(String what, int statements, List<SearchView.HitView> examples) {

        public Position {
            examples = List.copyOf(examples);
        }
    }

    public static List<Share> manner(Manner manner) {
        List<Share> shares = new ArrayList<>();
        add(shares, "word for word", manner.direct(), manner);
        add(shares, "partly word for word", manner.mixed(), manner);
        add(shares, "with the reporter keeping a distance", manner.distanced(), manner);
        add(shares, "taken for true by the reporter", manner.endorsed(), manner);
        add(shares, "said as likely or possible only", manner.hedged(), manner);
        add(shares, "denied", manner.denied(), manner);
        add(shares, "passed on by another outlet or a document", manner.relayed(), manner);
        add(shares, "from nobody who could be asked", manner.anonymous(), manner);
        return shares;
    }

    private static void add(List<Share> shares, String what, long part, Manner manner) {
        shares.add(new Share(
                what, part, manner.statements() == 0 ? "–" : Math.round(100.0 * part / manner.statements()) + " %"));
    }

    public static List<Count> people(List<Facets.Count> counts) {
        return counts.stream()
                .map(count -> new Count(count.value(), count.statements(), Paths.speaker(count.value())))
                .toList();
    }

    public static List<Count> outlets(List<Facets.Count> counts) {
        return counts.stream()
                .map(count -> new Count(count.value(), count.statements(), Paths.outlet(count.value())))
                .toList();
    }

    /** @param most how many examples of each position */
    public static List<Position> positions(List<Claim> claims, int most) {
        List<Position> positions = new ArrayList<>();
        Positions.of(claims).forEach((position, bySpeaker) -> {
            List<Hit> hits = bySpeaker.values().stream()
                    .flatMap(List::stream)
                    .map(Claim::hit)
                    .toList();
            positions.add(new Position(
                    position.name().toLowerCase(Locale.ROOT),
                    hits.size(),
                    hits.stream()
                            .limit(most)
                            .map(hit -> SearchView.HitView.of(hit, Set.of()))
                            .toList()));
        });
        return positions;
    }

    /** Parameters of the search for what they say. */
    public Map<String, List<String>> filter() {
        return Map.of("speaker", List.of(persona.name()));
    }
}
