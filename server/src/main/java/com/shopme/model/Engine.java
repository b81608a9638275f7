package com.shopme.model;

import java.util.List;

/// What answers for a workspace: whose key pays, and the models in the order they are asked.
record Engine(String key, List<String> models) {
    /// Others, paid with the same key.
    Engine asking(List<String> others) {
        return new Engine(key, others);
    }

    @Override
    public String toString() {
        return "Engine" + models;
    }
}
