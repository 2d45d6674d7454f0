package hearsay.app.asking;

import hearsay.app.terminal.Printing;
import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Hit;
import hearsay.ledger.likeness.Difference;
import hearsay.ledger.likeness.Difference.Negation;
import hearsay.ledger.roots.Roots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer of {@code hearsay check} for people. */
record CheckText(Printing print, boolean all) {

    private static final int FEW = 5;
    private static final int MOST_GROUPS = 5;
    /** With no more than this many other words, words are nearly the same. */
    private static final int FEW_WORDS = 2;
    /** Words shown of what was cut off. */
    private static final int SHOWN_OF_CUT = 8;

    void print(Check check, @Nullable String speaker) {
        String by = speaker == null ? "" : " by anybody named " + Printing.safe(speaker);
        if (check.found().isEmpty()) {
            print.paragraph(0, print.bold("No record found" + by + "."));
            print.paragraph(0, "Searched: " + Printing.safe(Scopes.sentence(check.scope())));
            if (!check.nearest().isEmpty()) {
                print.line("");
                print.line("Nearest:");
                legend();
                check.nearest().forEach(this::member);
            }
            return;
        }
        int groups = 0;
        for (Check.Found found : check.found()) {
            if (groups++ == MOST_GROUPS && !all) {
                print.line("");
                print.paragraph(
                        0,
                        Scopes.count(check.found().size() - MOST_GROUPS, "more group")
                                + " of like statements; --all shows them.");
                break;
            }
            if (groups > 1) {
                print.line("");
            }
            found(found, groups == 1);
        }
    }

    private void found(Check.Found found, boolean first) {
        Check.Member closest = found.closest();
        print.paragraph(0, print.bold(headline(closest.difference())) + speakers(found.members()));
        Hit oldest = found.members().get(0).hit();
        long outlets = found.members().stream()
                .map(member -> member.hit().outlet())
                .distinct()
                .count();
        print.paragraph(
                0,
                "First found " + Printing.safe(place(oldest)) + ". "
                        + Scopes.count(found.members().size(), "statement") + ", "
                        + Scopes.count(outlets, "outlet") + ", " + roots(found.roots()) + ".");
        for (List<String> circle : found.roots().circles()) {
            print.paragraph(
                    0, print.alarm("Circular: ") + Printing.safe(String.join(" and ", circle)) + " cite each other.");
        }
        if (first) {
            legend();
        }
        List<Check.Member> shown = all || found.members().size() <= FEW ? found.members() : few(found);
        shown.forEach(this::member);
        if (shown.size() < found.members().size()) {
            print.paragraph(4, "and " + (found.members().size() - shown.size()) + " more; --all shows them.");
        }
    }

    /** The closest, the oldest, and then one of each further outlet. */
    private static List<Check.Member> few(Check.Found found) {
        Map<Long, Check.Member> few = new LinkedHashMap<>();
        few.put(found.closest().hit().id(), found.closest());
        few.put(found.members().get(0).hit().id(), found.members().get(0));
        TreeSet<String> outlets = new TreeSet<>();
        few.values().forEach(member -> outlets.add(String.valueOf(member.hit().outlet())));
        for (Check.Member member : found.members()) {
            if (few.size() < FEW && outlets.add(String.valueOf(member.hit().outlet()))) {
                few.put(member.hit().id(), member);
            }
        }
        return List.copyOf(few.values());
    }

    private static String headline(Difference difference) {
        if (difference.isExact()) {
            return "Said, word for word";
        }
        return switch (difference.negation()) {
            case DROPPED -> "Said differently: a negation is missing from your words";
            case ADDED -> "Said differently: your words have a negation that was not said";
            case MOVED -> "Said differently: a negation stands elsewhere";
            case KEPT ->
                difference.isOnlyShortened()
                        ? "Said, in a longer statement"
                        : difference.differentWords() <= FEW_WORDS
                                ? "Said, nearly in these words"
                                : "Said, in other words";
        };
    }

    private String speakers(List<Check.Member> members) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> counts.merge(
                member.hit().speaker() == null ? "nobody named" : member.hit().speaker(), 1, Integer::sum));
        String names = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(4)
                .map(entry -> print.name(Printing.safe(entry.getKey()))
                        + (counts.size() > 1 ? " (" + entry.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
        return ", by " + names + (counts.size() > 4 ? " and others" : "") + ".";
    }

    private static String roots(Roots roots) {
        String count = Scopes.count(roots.roots().size(), "independent root");
        List<String> cited = roots.roots().stream()
                .filter(root -> !root.reported() && root.origin() != null)
                .map(root -> String.valueOf(root.origin()))
                .toList();
        return cited.isEmpty() ? count : count + " (only cited: " + String.join(", ", cited) + ")";
    }

    private void member(Check.Member member) {
        Hit hit = member.hit();
        print.line("");
        print.paragraph(
                2,
                print.dim(Printing.safe(place(hit))) + "  "
                        + print.name(Printing.safe(hit.speaker() == null ? "nobody named" : hit.speaker())) + "  "
                        + member.difference().summary()
                        + (member.difference().negation() == Negation.KEPT
                                ? ""
                                : print.alarm("  NOT " + member.difference().negation())));
        print.paragraph(4, marked(member.difference()));
        print.paragraph(
                4,
                print.dim(Printing.safe((hit.title() == null ? "" : hit.title() + "  ")
                        + (hit.uri() == null ? hit.article() : hit.uri()) + " " + hit.number())));
    }

    private static String place(Hit hit) {
        String day = hit.published() == null ? "without date" : hit.published();
        return hit.outlet() == null ? day : day + ", " + hit.outlet();
    }

    private void legend() {
        print.paragraph(
                0,
                print.dim("Marked: " + print.less("only in the article") + ", " + print.more("only in your words")
                        + "."));
    }

    private String marked(Difference difference) {
        List<String> shown = new ArrayList<>();
        List<Difference.Part> parts = difference.parts();
        for (int i = 0; i < parts.size(); i++) {
            Difference.Part part = parts.get(i);
            String before = Printing.safe(part.before());
            String after = Printing.safe(part.after());
            switch (part.kind()) {
                case SAME -> shown.add(before);
                case CUT -> shown.add(print.dim(shortened(before, i == 0)));
                default -> {
                    if (!before.isEmpty()) {
                        shown.add(print.less(before));
                    }
                    if (!after.isEmpty()) {
                        shown.add(print.more(after));
                    }
                }
            }
        }
        return String.join(" ", shown);
    }

    /** The words of a cut that stand next to what was kept. */
    private static String shortened(String cut, boolean atBeginning) {
        List<String> words = List.of(cut.split(" ", -1));
        if (words.size() <= SHOWN_OF_CUT) {
            return cut;
        }
        return atBeginning
                ? "… " + String.join(" ", words.subList(words.size() - SHOWN_OF_CUT, words.size()))
                : String.join(" ", words.subList(0, SHOWN_OF_CUT)) + " …";
    }
}
