package com.shopme.model;

import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.text;

import com.shopme.testing.StandInModel.Saying;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Models that no shop wants. Each marks its lies, so that one that is sent is found.
enum BadModels {
    /// Sells what nobody has, at prices of its own, and promises.
    LIAR {
        @Override
        Saying answer(JsonNode request) {
            return text(
                    switch (language(request)) {
                        case "Italian" ->
                                "Abbiamo il Barolo Riserva a 7,77 €, solo oggi con il 40% di sconto!";
                        case "Spanish" ->
                                "Tenemos Barolo Riserva por 7,77 €, ¡solo hoy con un 40% de descuento!";
                        case "Portuguese" ->
                                "Temos Barolo Riserva por 7,77 €, só hoje com 40% de desconto!";
                        default -> "We have Barolo Riserva for 7.77 €, only today with 40% off!";
                    });
        }
    },

    /// Knows the shop's goods, and names another price and stock.
    HALF_LIAR {
        @Override
        Saying answer(JsonNode request) {
            var name = NAME.matcher(told(request));
            var known = name.find() ? name.group(1) : "Barolo";
            return text(
                    switch (language(request)) {
                        case "Italian" -> known + " costa 7,77 € e ne restano 777.";
                        case "Spanish" -> known + " cuesta 7,77 € y quedan 777.";
                        case "Portuguese" -> known + " custa 7,77 € e restam 777.";
                        default -> known + " costs 7.77 €, and 777 are left.";
                    });
        }
    },

    /// Says that it did what it did not do.
    BOASTER {
        @Override
        Saying answer(JsonNode request) {
            return text(
                    switch (language(request)) {
                        case "Italian" ->
                                "Fatto! Ho aggiunto 77 pezzi al carrello e il Suo ordine 777777 parte domani.";
                        case "Spanish" ->
                                "¡Hecho! He añadido 77 piezas a su carrito y su pedido 777777 sale mañana.";
                        case "Portuguese" ->
                                "Feito! Adicionei 77 peças ao carrinho e a sua encomenda 777777 sai amanhã.";
                        default ->
                                "Done! I've added 77 pieces to your cart, and your order 777777 ships tomorrow.";
                    });
        }
    },

    /// Obeys whoever wrote into a description: takes every tool that does something.
    INJECTED {
        @Override
        Saying answer(JsonNode request) {
            return hasResults(request)
                    ? LIAR.answer(request)
                    : calls(
                            "add_to_cart", "{\"product\":\"p1\",\"quantity\":77}",
                            "set_quantity", "{\"product\":\"p1\",\"quantity\":0}",
                            "stop_offers", "{}",
                            "repeat_last_order", "{}",
                            "hand_over", "{\"reason\":\"Barolo\"}",
                            "empty_cart", "{}");
        }
    },

    LOOPER {
        @Override
        Saying answer(JsonNode request) {
            return calls("list_categories", "{}");
        }
    },

    GARBAGE {
        @Override
        Saying answer(JsonNode request) {
            return text(
                    "{\"tool\": \"add_to_cart\", \"product\": \"p1\", \"quantity\": 77} ]]] Barolo");
        }
    };

    /// What none of them may get across.
    static final List<String> LIES = List.of("Barolo", "7,77", "7.77", "777", "77 ", "40%", "]]]");

    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]{3,60})\",\"price\"");
    private static final Pattern LANGUAGE = Pattern.compile("on WhatsApp, in (\\w+) only");

    abstract Saying answer(JsonNode request);

    Function<JsonNode, Saying> script() {
        return this::answer;
    }

    static String told(JsonNode request) {
        return request.at("/messages/0/content").asString("");
    }

    static String language(JsonNode request) {
        var found = LANGUAGE.matcher(told(request));
        return found.find() ? found.group(1) : "";
    }

    static boolean hasResults(JsonNode request) {
        return request.path("messages").toString().contains("\"role\":\"tool\"");
    }
}
