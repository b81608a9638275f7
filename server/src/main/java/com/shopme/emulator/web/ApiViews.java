package com.shopme.emulator.web;

import com.shopme.emulator.Customer;
import com.shopme.emulator.Emulator;
import com.shopme.emulator.Json;
import com.shopme.emulator.WhenEmulating;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How the emulator's own API shows people and numbers.
@Component
@WhenEmulating
class ApiViews {
    private final Emulator emulator;

    ApiViews(Emulator emulator) {
        this.emulator = emulator;
    }

    ArrayNode customers() {
        var all = Json.array();
        emulator.customers().all().forEach(it -> all.add(customer(it)));
        return all;
    }

    /// With the BSUID per account.
    ObjectNode customer(Customer customer) {
        var view = Json.tree(customer);
        var ids = view.putObject("user_ids");
        emulator.businesses()
                .accounts()
                .forEach(it -> ids.put(it.id(), emulator.customers().userId(customer, it.id())));
        return view;
    }

    ArrayNode numbers() {
        var all = Json.array();
        emulator.businesses().all().forEach(it -> all.add(Json.tree(it)));
        return all;
    }
}
