package hearsay.measure.ledger;

import hearsay.document.Span;
import hearsay.ledger.likeness.Groups;
import hearsay.ledger.likeness.Sketch;
import hearsay.ledger.likeness.Voice;
import hearsay.ledger.likeness.Word;
import hearsay.ledger.likeness.Wording;
import hearsay.statement.AttributedDocument;
import hearsay.statement.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups that are right by construction: originals and what {@link WireEdits} makes of them. */
final class GeneratedLikeness {

    private static final long SEED = 20161108;
    private static final int VARIANTS = 4;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 60;

    private final LikenessFigures figures;

    GeneratedLikeness(LikenessFigures figures) {
        this.figures = figures;
    }

    private record Original(String text, String voice) {}

    /** Variants of PolNeAR's quotations. */
    void quotations(List<AttributedDocument> articles) {
        List<Original> originals = new ArrayList<>();
        for (AttributedDocument article : articles) {
            String text = article.document().text();
            for (Statement statement : article.statements()) {
                if (statement.type() == Statement.Type.DIRECT
                        && statement.content().size() == 1) {
                    Span content = statement.content().get(0);
                    originals.add(new Original(bare(content.cut(text)), Voice.key(statement.speaker())));
                }
            }
        }
        group("variants of PolNeAR's quotations", different(originals));
    }

    /** Variants of invented quotations. */
    void invented(Path file) {
        List<Original> originals = new ArrayList<>();
        for (String line : LikenessGold.lines(file)) {
            int bar = line.indexOf('|');
            if (bar > 0 && !line.startsWith("#")) {
                originals.add(new Original(line.substring(bar + 1), Voice.key(line.substring(0, bar), false)));
            }
        }
        group("variants of invented quotations", originals);
    }

    private static String bare(String quotation) {
        int start = 0;
        int end = quotation.length();
        while (start < end && "\"“”'’ ,.".indexOf(quotation.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && "\"“”'’ ,.".indexOf(quotation.charAt(end - 1)) >= 0) {
            end--;
        }
        return quotation.substring(start, end);
    }

    /** Only such as share no five words in a row with an earlier one: PolNeAR has true repetitions, which would count as errors. */
    private static List<Original> different(List<Original> originals) {
        Set<String> runs = new HashSet<>();
        List<Original> different = new ArrayList<>();
        for (Original original : originals) {
            List<String> forms =
                    Wording.of(original.text).words().stream().map(Word::form).toList();
            if (forms.size() < SHORTEST || forms.size() > LONGEST) {
                continue;
            }
            Set<String> own = runs(forms, 5);
            if (own.stream().noneMatch(runs::contains)) {
                different.add(original);
            }
            runs.addAll(own);
        }
        return different;
    }

    private static Set<String> runs(List<String> forms, int length) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= forms.size(); i++) {
            runs.add(String.join(" ", forms.subList(i, i + length)));
        }
        return runs;
    }

    private void group(String set, List<Original> originals) {
        WireEdits edits = new WireEdits(SEED);
        List<Wording> wordings = new ArrayList<>();
        List<String> voices = new ArrayList<>();
        List<Integer> gold = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Original original = originals.get(i);
            for (int k = 0; k <= VARIANTS; k++) {
                wordings.add(Wording.of(k == 0 ? "“" + original.text + "”" : edits.quotation(original.text)));
                voices.add(original.voice);
                gold.add(i);
            }
        }
        count(set, gold, Groups.ofStatements(wordings, voices));
    }

    /** Copies of PolNeAR's articles. */
    void articles(List<AttributedDocument> articles) {
        WireEdits edits = new WireEdits(SEED);
        Set<String> runs = new HashSet<>();
        List<Sketch> sketches = new ArrayList<>();
        List<Integer> gold = new ArrayList<>();
        int originals = 0;
        for (AttributedDocument article : articles) {
            String text = article.document().text();
            Set<String> own =
                    runs(Wording.of(text).words().stream().map(Word::form).toList(), 8);
            long known = own.stream().filter(runs::contains).count();
            runs.addAll(own);
            if (own.size() < 80 || known * 10 > own.size()) {
                continue;
            }
            sketches.add(Sketch.of(text));
            gold.add(originals);
            for (int k = 0; k < VARIANTS - 1; k++) {
                sketches.add(Sketch.of(edits.article(text)));
                gold.add(originals);
            }
            originals++;
        }
        count("copies of PolNeAR's articles", gold, Groups.ofTexts(sketches));
    }

    /** Counts pairs: together by construction, together in the groups found, and both. */
    private void count(String set, List<Integer> gold, Groups groups) {
        Map<Integer, Long> byGold = new HashMap<>();
        Map<Integer, Long> byGroup = new HashMap<>();
        Map<List<Integer>, Long> byBoth = new HashMap<>();
        for (int i = 0; i < gold.size(); i++) {
            byGold.merge(gold.get(i), 1L, Long::sum);
            byGroup.merge(groups.find(i), 1L, Long::sum);
            byBoth.merge(List.of(gold.get(i), groups.find(i)), 1L, Long::sum);
        }
        long all = gold.size() * (gold.size() - 1L) / 2;
        figures.add(set, pairs(byBoth), pairs(byGroup), pairs(byGold), all);
    }

    private static long pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
