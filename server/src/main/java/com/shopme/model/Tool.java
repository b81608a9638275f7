package com.shopme.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the model may use. None takes a client, a workspace or an id from outside: products are
/// named by the short names they got in this turn.
enum Tool {
    SEARCH_PRODUCTS(
            "Find products. Use words as the shop writes them; add synonyms.",
            Parameter.text("words", "what to look for", 120)),
    SHOW_PRODUCT("Describe one product.", Parameter.product()),
    LIST_CATEGORIES("List the shelves."),
    LIST_CATEGORY("List a shelf's products.", Parameter.text("category", "its name", 80)),
    LIST_SERVICES("List the services."),
    SHOP_INFO(
            "What the shop says about a topic.",
            Parameter.choice(
                    "topic",
                    "hours",
                    "address",
                    "shipping",
                    "payment",
                    "returns",
                    "contact",
                    "about",
                    "privacy")),
    SEARCH_KNOWLEDGE(
            "Search the shop's documents and frequent questions. Use words as the shop writes them;"
                    + " add synonyms.",
            Parameter.text("words", "what to look for", 160)),
    SHOW_CART("Show the cart with buttons."),
    ADD_TO_CART(
            "Add pieces. Only if the client clearly asks for it.",
            Parameter.product(),
            Parameter.number("quantity", 1, 999)),
    SET_QUANTITY(
            "Make it so many pieces in all; 0 removes. Only if the client clearly asks for it.",
            Parameter.product(),
            Parameter.number("quantity", 0, 999)),
    EMPTY_CART("Empty the cart. The client is asked to confirm."),
    CHECKOUT("Send the link where the client orders and pays."),
    SHOW_ORDERS(
            "The client's orders and their status.",
            Parameter.optional(Parameter.text("number", "one order only", 20))),
    REPEAT_LAST_ORDER("Put the last order's products into the cart again."),
    STOP_OFFERS("The client wants no more advertising."),
    HAND_OVER("Let a person of the shop answer.", Parameter.text("reason", "why", 120));

    private final String meaning;
    private final List<Parameter> parameters;

    Tool(String meaning, Parameter... parameters) {
        this.meaning = meaning;
        this.parameters = List.of(parameters);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    static Optional<Tool> of(String code) {
        return Arrays.stream(values()).filter(tool -> tool.code().equals(code)).findFirst();
    }

    /// @param choices what a text may be; empty: anything
    /// @param least of a number, or 0
    /// @param most of a number, or characters of a text
    record Parameter(
            String name,
            boolean number,
            boolean required,
            String meaning,
            List<String> choices,
            int least,
            int most) {

        static Parameter text(String name, String meaning, int most) {
            return new Parameter(name, false, true, meaning, List.of(), 0, most);
        }

        static Parameter choice(String name, String... choices) {
            return new Parameter(name, false, true, "", List.of(choices), 0, 40);
        }

        static Parameter number(String name, int least, int most) {
            return new Parameter(name, true, true, "", List.of(), least, most);
        }

        static Parameter product() {
            return text("product", "its short name, such as p1", 8);
        }

        static Parameter optional(Parameter parameter) {
            return new Parameter(
                    parameter.name,
                    parameter.number,
                    false,
                    parameter.meaning,
                    parameter.choices,
                    parameter.least,
                    parameter.most);
        }
    }
}
