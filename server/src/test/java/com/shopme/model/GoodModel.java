package com.shopme.model;

import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.text;

import com.shopme.testing.StandInModel.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A model that understood: it looks up what it does not know, has done what is to be done, and
/// says a friendly word.
///
/// @param wanted what the cart is to become
/// @param way how it puts it
record GoodModel(List<Change> wanted, Way way) implements Function<JsonNode, Saying> {

    /// @param before pieces in the cart
    record Change(String name, int before, int after) {}

    /// The same may be asked of different tools.
    enum Way {
        BY_DIFFERENCE,
        IN_ALL,
        AS_LAST_TIME
    }

    @Override
    public Saying apply(JsonNode request) {
        var messages = request.path("messages").toString().replace("\\\"", "\"");
        var done =
                messages.contains("shopme_tells_the_client") || messages.contains("\"done\":false");
        if (done) return text(goodbye(request));
        if (way == Way.AS_LAST_TIME) return calls("repeat_last_order", "{}");
        var unknown = wanted.stream().filter(c -> shortName(messages, c.name()).isEmpty()).toList();
        var sought = messages.contains("\"name\":\"search_products\",\"arguments\"");
        if (!unknown.isEmpty() && sought) return text(goodbye(request));
        var uses = new ArrayList<String>();
        for (var change : unknown.isEmpty() ? wanted : unknown)
            uses.addAll(unknown.isEmpty() ? deed(messages, change) : search(change));
        return calls(uses.toArray(String[]::new));
    }

    private static List<String> search(Change change) {
        return List.of("search_products", "{\"words\":\"" + change.name() + "\"}");
    }

    private List<String> deed(String messages, Change change) {
        var adds = way == Way.BY_DIFFERENCE && change.after() > change.before();
        var pieces = adds ? change.after() - change.before() : change.after();
        return List.of(
                adds ? "add_to_cart" : "set_quantity",
                "{\"product\":\"%s\",\"quantity\":%d}"
                        .formatted(shortName(messages, change.name()).orElseThrow(), pieces));
    }

    private static Optional<String> shortName(String messages, String product) {
        var pattern =
                Pattern.compile(
                        "\"product\":\"(p\\d+)\",\"name\":\"" + Pattern.quote(product) + "\"");
        var found = pattern.matcher(messages);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String goodbye(JsonNode request) {
        return switch (BadModels.language(request)) {
            case "Italian" -> "Posso aiutarLa con altro?";
            case "Spanish" -> "¿Puedo ayudarle en algo más?";
            case "Portuguese" -> "Posso ajudar em mais alguma coisa?";
            default -> "Can I help you with anything else?";
        };
    }
}
