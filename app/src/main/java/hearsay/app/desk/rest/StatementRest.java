package hearsay.app.desk.rest;

import hearsay.app.desk.answering.Answers;
import hearsay.app.desk.answering.Problem;
import hearsay.app.desk.asking.Asked;
import hearsay.app.desk.asking.Bodies;
import hearsay.app.desk.asking.Compared;
import hearsay.app.desk.asking.Editor;
import hearsay.app.desk.asking.Kept;
import hearsay.app.desk.asking.Ledgers;
import hearsay.app.desk.asking.Routes;
import hearsay.app.desk.given.DeskJson;
import hearsay.ledger.Ledger;
import hearsay.ledger.correcting.Correction;
import hearsay.ledger.finding.Check;
import hearsay.ledger.store.correcting.Editing;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One statement, correcting it, all corrections, and comparisons, for programs. */
public final class StatementRest {

    private final Ledgers ledgers;
    private final DeskJson json;
    private final Answers answers;

    public StatementRest(Ledgers ledgers, DeskJson json, Answers answers) {
        this.ledgers = ledgers;
        this.json = json;
        this.answers = answers;
    }

    public void add(RoutesConfig routes) {
        Routes.read(routes, "/api/statement", this::show);
        routes.post("/api/statement", this::correct);
        Routes.read(routes, "/api/history", this::history);
        Routes.read(routes, "/api/compare", this::compare);
    }

    private void show(Context request) {
        Kept.Name name = Kept.Name.of(Asked.words(request, "article"), Asked.words(request, "id"));
        answers.json(request, ledgers.ask(ledger -> fields(ledger, name)));
    }

    private Map<String, @Nullable Object> fields(Ledger ledger, Kept.Name name) {
        Kept kept = Kept.find(ledger, name);
        Check.Found family = Kept.family(ledger, name, Integer.MAX_VALUE);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("article", kept.article().document().id());
        fields.put("statement", JsonMapper.shared().readTree(kept.json()));
        fields.put("review", kept.state().isEmpty() ? null : kept.state());
        fields.put("roots", family == null ? 0 : family.roots().roots().size());
        fields.put(
                "sameWords",
                family == null
                        ? List.of()
                        : family.members().stream()
                                .map(member -> json.hit(member.hit()))
                                .toList());
        fields.put(
                "history",
                ledger.editing().history(name.toString()).stream()
                        .map(StatementRest::fields)
                        .toList());
        fields.put("seen", Kept.lastCorrection(ledger));
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Correction correction) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", correction.id());
        fields.put("made", correction.made().toString());
        fields.put("who", correction.who());
        fields.put("why", correction.why());
        fields.put("action", correction.action().name().toLowerCase(Locale.ROOT));
        fields.put("undoes", correction.undoes());
        return fields;
    }

    private void correct(Context request) {
        JsonNode body = body(request);
        Editing.Hand hand = Editor.hand(text(body, "who"), text(body, "why"), "");
        String action = String.valueOf(text(body, "action"));
        if (action.equals("undo")) {
            long number = body.path("undoes").asLong(0);
            ledgers.ask(ledger -> {
                ledger.editing().undo(number, hand);
                return true;
            });
            answers.json(request, Map.of("undone", number));
            return;
        }
        if (!body.path("seen").isIntegralNumber() || !body.path("seen").canConvertToLong()) {
            throw new Problem(
                    400,
                    "\"seen\" is missing.",
                    "Give \"seen\" of the statement as you read it, so that nobody is overruled unseen.");
        }
        long seen = body.path("seen").asLong();
        Kept.Name name = Kept.Name.of(text(body, "article"), text(body, "id"));
        answers.json(request, ledgers.ask(ledger -> {
            Correction.Action what =
                    switch (action) {
                        case "accept" -> Correction.Action.ACCEPT;
                        case "reject" -> Correction.Action.REJECT;
                        case "edit" -> Correction.Action.EDIT;
                        default ->
                            throw new Problem(
                                    400, "\"action\" is none of accept, reject, edit, undo.", "Give one of them.");
                    };
            String fields = what == Correction.Action.EDIT
                    ? Kept.find(ledger, name).edited(strings(body.path("fields")))
                    : null;
            ledger.editing().correct(name.toString(), what, fields, seen, hand);
            return fields(ledger, name);
        }));
    }

    private static JsonNode body(Context request) {
        try {
            JsonNode body = JsonMapper.shared().readTree(Bodies.read(request));
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw new Problem(400, "This is no JSON object.", "See /api/openapi.json for what is understood.");
    }

    private static @Nullable String text(JsonNode body, String name) {
        return body.path(name).isString() ? body.path(name).asString() : null;
    }

    private static Map<String, String> strings(JsonNode fields) {
        Map<String, String> strings = new HashMap<>();
        fields.forEachEntry((name, value) -> {
            if (value.isString()) {
                strings.put(name, value.asString());
            }
        });
        return strings;
    }

    private void history(Context request) {
        long before = Asked.number(request, "after", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        int limit = Asked.limit(request);
        List<Editing.Entry> entries = ledgers.ask(ledger -> ledger.editing().history(limit + 1, before));
        answers.list(
                request,
                "corrections",
                entries,
                limit,
                entry -> entry.correction().id(),
                entry -> {
                    Map<String, @Nullable Object> each = new LinkedHashMap<>(fields(entry.correction()));
                    each.put("article", entry.article());
                    each.put("undone", entry.undone());
                    each.put("orphan", entry.orphan());
                    return each;
                });
    }

    private void compare(Context request) {
        answers.json(
                request,
                Map.of(
                        "pairs",
                        ledgers.ask(ledger -> Compared.in(ledger, Asked.query(request))).stream()
                                .map(json::pair)
                                .toList()));
    }
}
