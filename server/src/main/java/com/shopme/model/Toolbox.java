package com.shopme.model;

import com.shopme.assistant.Act;
import com.shopme.assistant.Shopkeeping;
import com.shopme.catalog.Product;
import com.shopme.platform.Problem;
import com.shopme.platform.Spans;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Uses tools for a model: looks things up, and rehearses deeds. A rehearsal does them in a
/// transaction that is rolled back, so that the model sees what will come of them; they are done
/// when the answer is given, together with it.
@Component
class Toolbox {
    private final Lookups lookups;
    private final KnowledgeReading reading;
    private final Shopkeeping shopkeeping;
    private final JsonMapper json;
    private final Spans spans;
    private final TransactionTemplate rehearsal;

    Toolbox(
            Lookups lookups,
            KnowledgeReading reading,
            Shopkeeping shopkeeping,
            JsonMapper json,
            Spans spans,
            PlatformTransactionManager transactions) {
        this.lookups = lookups;
        this.reading = reading;
        this.shopkeeping = shopkeeping;
        this.json = json;
        this.spans = spans;
        this.rehearsal = new TransactionTemplate(transactions);
    }

    /// What the tool gives, as JSON; what is wrong with a call is told the same way.
    String use(Desk desk, ToolCall call) {
        return spans.in("execute_tool " + call.name(), () -> used(desk, call));
    }

    private String used(Desk desk, ToolCall call) {
        Spans.note("gen_ai.operation.name", "execute_tool");
        Spans.note("gen_ai.tool.name", call.name());
        var start = System.nanoTime();
        var result = json.writeValueAsString(result(desk, call)).replace("<", "\\u003c");
        var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        desk.used(new Desk.Used(call.name(), call.arguments(), result, millis));
        return result;
    }

    private Object result(Desk desk, ToolCall call) {
        var tool = Tool.of(call.name());
        if (tool.isEmpty()) return error("there is no such tool");
        if (desk.hasUsed(call)) return error("you asked exactly this before; answer now");
        try {
            return use(desk, tool.get(), Arguments.read(tool.get(), call.arguments(), json));
        } catch (IllegalArgumentException e) {
            return error(e.getMessage());
        } catch (Problem e) {
            return error(e.getMessage());
        }
    }

    private Object use(Desk desk, Tool tool, Arguments given) {
        return switch (tool) {
            case SEARCH_PRODUCTS -> lookups.search(desk, given.text("words"));
            case SHOW_PRODUCT -> lookups.product(desk, wanted(desk, given), tool.code());
            case LIST_CATEGORIES -> lookups.categories(desk);
            case LIST_CATEGORY -> lookups.category(desk, given.text("category"));
            case LIST_SERVICES -> lookups.services(desk);
            case SHOP_INFO -> lookups.info(desk, given.text("topic"));
            case SEARCH_KNOWLEDGE -> reading.search(desk, given.text("words"));
            case SHOW_ORDERS -> lookups.orders(desk, given.optional("number"));
            case SHOW_CART -> act(desk, new Act.ShowCart());
            case ADD_TO_CART ->
                    act(desk, new Act.Add(wanted(desk, given).id(), given.number("quantity")));
            case SET_QUANTITY ->
                    act(desk, new Act.Hold(wanted(desk, given).id(), given.number("quantity")));
            case EMPTY_CART -> act(desk, new Act.EmptyCart());
            case CHECKOUT -> act(desk, new Act.Pay());
            case REPEAT_LAST_ORDER -> act(desk, new Act.Repeat());
            case STOP_OFFERS -> act(desk, new Act.StopOffers());
            case HAND_OVER -> act(desk, new Act.Person());
        };
    }

    private static Product wanted(Desk desk, Arguments given) {
        return desk.product(given.text("product"))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no product has this short name; search first"));
    }

    private Object act(Desk desk, Act act) {
        if (desk.wordsOnly())
            return notDone("A person of the shop answers this. Nothing is done: do not say it is.");
        desk.wants(act);
        rehearsal.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    desk.rehearsed(shopkeeping.play(desk.turn(), desk.acts(), "", List.of()));
                });
        var played = desk.rehearsed().orElseThrow();
        if (played.unclear().contains(act))
            return notDone(
                    "The client did not clearly ask for this. ShopMe asks them now, with buttons.");
        return Map.of("shopme_tells_the_client", played.told());
    }

    private static Map<String, Object> notDone(String reason) {
        return Map.of("done", false, "reason", reason);
    }

    static Map<String, Object> error(@Nullable String what) {
        return Map.of("error", what == null ? "not possible" : what);
    }
}
