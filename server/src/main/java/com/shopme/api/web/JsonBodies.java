package com.shopme.api.web;

import com.shopme.api.Given;
import com.shopme.api.InvalidRequest;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON object of a write. Decimals are read exactly, and a name that stands there twice
/// is refused: nobody could tell which one was meant.
final class JsonBodies {
    private static final JsonMapper exact =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonBodies() {}

    static Given read(HttpInputMessage http) throws IOException {
        try {
            if (exact.readTree(http.getBody()) instanceof ObjectNode object)
                return Given.of(object);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("not JSON", e, http);
        }
        throw new InvalidRequest("request", "type", "must be a JSON object");
    }
}
