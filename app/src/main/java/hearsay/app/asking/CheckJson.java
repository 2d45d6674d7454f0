package hearsay.app.asking;

import hearsay.ledger.finding.Check;
import hearsay.ledger.finding.Scope;
import hearsay.ledger.roots.Roots;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code hearsay check} for programs. */
public final class CheckJson {

    private CheckJson() {}

    public static Map<String, @Nullable Object> of(Check check) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("quote", check.quote());
        object.put("found", check.found().stream().map(CheckJson::found).toList());
        object.put("nearest", check.nearest().stream().map(CheckJson::member).toList());
        object.put("searched", scope(check.scope()));
        return object;
    }

    private static Map<String, @Nullable Object> found(Check.Found found) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Roots roots = found.roots();
        object.put("firstPublished", found.members().get(0).hit().published());
        object.put("roots", roots.roots().size());
        object.put("origins", roots.roots().stream().map(Roots.Root::origin).toList());
        object.put("circles", roots.circles());
        object.put("statements", found.members().stream().map(CheckJson::member).toList());
        return object;
    }

    private static Map<String, @Nullable Object> member(Check.Member member) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(HitOutput.fields(member.hit()));
        object.put("exact", member.difference().isExact());
        object.put("negation", lower(member.difference().negation()));
        object.put(
                "difference",
                member.difference().parts().stream()
                        .map(part -> {
                            Map<String, String> shown = new LinkedHashMap<>();
                            shown.put("kind", lower(part.kind()));
                            shown.put("article", part.before());
                            shown.put("quote", part.after());
                            return shown;
                        })
                        .toList());
        return object;
    }

    public static Map<String, @Nullable Object> scope(Scope scope) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("articles", scope.articles());
        object.put("statements", scope.statements());
        object.put(
                "outlets",
                scope.outlets().stream()
                        .map(outlet -> Map.of("name", outlet.value(), "articles", outlet.statements()))
                        .toList());
        object.put("withoutOutlet", scope.withoutOutlet());
        object.put("first", scope.first());
        object.put("last", scope.last());
        object.put("estimatedRecall", Scopes.RECALL / 100);
        object.put("estimatedRecallOfQuotations", Scopes.RECALL_OF_QUOTATIONS / 100);
        return object;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
