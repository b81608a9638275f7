package com.shopme.model;

import com.shopme.receipts.Verdict;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes receipts down as they are kept with a message.
@Component
class ReceiptsWriter {
    private final JsonMapper json;

    ReceiptsWriter(JsonMapper json) {
        this.json = json;
    }

    String write(Verdict verdict) {
        return json.writeValueAsString(verdict.sentences());
    }
}
