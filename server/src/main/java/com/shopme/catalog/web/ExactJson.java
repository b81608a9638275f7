package com.shopme.catalog.web;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Kept JSON as it was given: a decimal stays the decimal it is.
final class ExactJson {
    private static final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private ExactJson() {}

    static JsonNode read(String text) {
        return json.readTree(text);
    }
}
