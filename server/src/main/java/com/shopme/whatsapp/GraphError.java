package com.shopme.whatsapp;

import tools.jackson.databind.JsonNode;

/// An error as Meta writes it, in an answer or in a status. What to do about it is decided on the
/// code: texts are translated and HTTP statuses differ (Meta, error codes, read 2026-11).
///
/// @param code 0 is Meta's own code for a bad token
record GraphError(int code, String text, boolean passing) {
    static final int NO_CODE = -1;

    static GraphError of(JsonNode error) {
        var details = error.path("error_data").path("details").asString("");
        var said = error.path("message").asString(error.path("title").asString(""));
        var text = details.isEmpty() ? said : details;
        return new GraphError(
                error.path("code").asInt(NO_CODE),
                Texts.cut(Texts.clean(text), 500),
                error.path("is_transient").asBoolean(false));
    }
}
