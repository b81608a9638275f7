package com.shopme.model;

import com.shopme.assistant.Act;
import com.shopme.assistant.Shopkeeping;
import com.shopme.model.ModelCall.Line;
import com.shopme.model.ModelCall.Tools;
import com.shopme.receipts.Receipts;
import com.shopme.receipts.Unproven;
import com.shopme.receipts.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One turn's talk with a model: it asks for tools, it gets results, it says something, and what it
/// says is checked. A text that claims what has no receipt goes back once, with the reason.
final class Talk {
    private static final int CALLS = 2;
    private static final int CALLS_WITH_A_DEED = 3;
    private static final int MOST_TOOLS = 6;
    private static final int MOST_TEXT = 1_200;
    private static final Pattern INNER =
            Pattern.compile(
                    "\\bp\\d{1,2}\\b|</?data|\\{\\s*\"|\\b(?:add_to_cart|search_products|set_quantity"
                            + "|show_product|hand_over|in_stock)\\b|system prompt",
                    Pattern.CASE_INSENSITIVE);

    private final Ladder ladder;
    private final Toolbox toolbox;
    private final Shopkeeping shopkeeping;
    private final Desk desk;
    private final Place place;
    private final List<Line> lines;
    private final List<Unproven> refused = new ArrayList<>();
    private int most;
    private boolean repaired;

    Talk(
            Ladder ladder,
            Toolbox toolbox,
            Shopkeeping shopkeeping,
            Desk desk,
            Place place,
            List<Line> lines) {
        this.ladder = ladder;
        this.toolbox = toolbox;
        this.shopkeeping = shopkeeping;
        this.desk = desk;
        this.place = place;
        this.lines = new ArrayList<>(lines);
        this.most = desk.grasp().wantsDeed() ? CALLS_WITH_A_DEED : CALLS;
    }

    Outcome hold() {
        try {
            for (int calls = 1; ; calls++) {
                var last = calls >= most || repaired;
                var reply = ladder.ask(lines, last ? Tools.LISTED : Tools.USABLE);
                if (reply.calls().isEmpty()) {
                    var outcome = judge(clean(reply.text()));
                    if (outcome.isPresent()) return outcome.get();
                } else if (last) throw new GivenUp("looping");
                else use(reply);
            }
        } catch (GivenUp e) {
            return without(e.word());
        }
    }

    // What the client clearly asked for is done all the same.
    private Outcome without(String problem) {
        var clear =
                desk.rehearsed()
                        .map(
                                played ->
                                        desk.acts().stream()
                                                .filter(act -> !played.unclear().contains(act))
                                                .toList())
                        .orElse(List.of());
        var acts = problem.equals("overtaken") || clear.isEmpty() ? List.<Act>of() : desk.acts();
        return new Outcome("", acts, Optional.empty(), refused, Optional.of(problem));
    }

    private void use(ModelReply reply) {
        lines.add(new Line.Assistant(reply.text(), named(reply.calls())));
        var calls = named(reply.calls());
        for (int i = 0; i < calls.size(); i++)
            lines.add(
                    new Line.Result(
                            calls.get(i),
                            i < MOST_TOOLS
                                    ? used(calls.get(i))
                                    : "{\"error\":\"too many at once\"}"));
        if (!desk.acts().isEmpty()) most = CALLS_WITH_A_DEED;
    }

    private String used(ToolCall call) {
        return place.ask(() -> toolbox.use(desk, call));
    }

    // A call without an id could not be answered.
    private static List<ToolCall> named(List<ToolCall> calls) {
        var named = new ArrayList<ToolCall>();
        for (var call : calls) {
            var taken = named.stream().anyMatch(other -> other.id().equals(call.id()));
            var id = call.id().isBlank() || taken ? "call_" + named.size() : call.id();
            var name = call.name().matches("[\\w-]{1,64}") ? call.name() : "unknown";
            named.add(new ToolCall(id, name, call.arguments()));
        }
        return named;
    }

    private Optional<Outcome> judge(String words) {
        if (words.isBlank()) {
            if (desk.acts().isEmpty()) throw new GivenUp("nothing_said");
            return Optional.of(
                    new Outcome("", desk.acts(), Optional.empty(), refused, Optional.empty()));
        }
        var language = desk.grasp().language();
        var verdict = Receipts.check(words, language, Facts.of(desk));
        var wrong = new ArrayList<>(verdict.unproven());
        wrong.addAll(misfits(words));
        if (wrong.isEmpty()) return Optional.of(said(words, verdict));
        refused.addAll(wrong);
        if (repaired) throw new GivenUp("unproven");
        repaired = true;
        lines.add(new Line.Assistant(words, List.of()));
        lines.add(new Line.Told(reason(wrong)));
        return Optional.empty();
    }

    private Outcome said(String words, Verdict verdict) {
        return new Outcome(words, desk.acts(), Optional.of(verdict), refused, Optional.empty());
    }

    private List<Unproven> misfits(String words) {
        var misfits = new ArrayList<Unproven>();
        if (words.length() > MOST_TEXT)
            misfits.add(new Unproven("…", "length", "too long for a chat"));
        if (INNER.matcher(words).find())
            misfits.add(new Unproven("…", "inner", "clients must not see tools and short names"));
        if (shopkeeping.isOtherLanguage(desk.grasp().language(), words))
            misfits.add(
                    new Unproven(
                            "…", "language", "answer in " + Facts.name(desk.grasp().language())));
        return misfits;
    }

    private static String reason(List<Unproven> wrong) {
        var claims =
                wrong.stream()
                        .limit(8)
                        .map(
                                one ->
                                        "- %s (%s): %s"
                                                .formatted(one.claim(), one.kind(), one.reason()))
                        .toList();
        return "Your text was not sent. These claims have no receipt in <data> or tool results:\n"
                + String.join("\n", claims)
                + "\nWrite it anew without them, from the facts alone. Use no tool.";
    }

    private static String clean(String text) {
        return text.replaceAll("\\*\\*+", "*").replaceAll("(?m)^#+\\s*", "").strip();
    }
}
