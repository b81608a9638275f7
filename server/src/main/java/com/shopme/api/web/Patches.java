package com.shopme.api.web;

import com.shopme.api.InvalidBody;
import com.shopme.api.InvalidBody.Wrong;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Changes a thing as a JSON merge patch says (RFC 7396): what it leaves out stays, null takes
/// away. What comes out is validated whole, so a change is held to the same rules as a new thing.
@Component
public class Patches {
    private final JsonMapper json;
    private final Validator validator;

    Patches(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// @param present the thing as it is, as a body of the API
    /// @throws InvalidBody if that gives nothing valid
    public <T extends Record> T apply(T present, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes))
            throw new InvalidBody("request", "type", "must be a JSON object");
        var whole = (ObjectNode) json.valueToTree(present);
        changes.properties().forEach(one -> whole.set(one.getKey(), one.getValue()));
        return valid(read(whole, present));
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> T read(ObjectNode whole, T present) {
        try {
            return (T) json.treeToValue(whole, present.getClass());
        } catch (JacksonException e) {
            var field =
                    e.getPath().stream()
                            .map(JacksonException.Reference::getPropertyName)
                            .filter(name -> name != null)
                            .collect(Collectors.joining("."));
            throw new InvalidBody(field.isEmpty() ? "request" : field, "type", "is not valid");
        }
    }

    private <T> T valid(T body) {
        var wrongs =
                validator.validate(body).stream()
                        .map(Patches::wrong)
                        .sorted(Comparator.comparing(Wrong::field).thenComparing(Wrong::message))
                        .toList();
        if (!wrongs.isEmpty()) throw new InvalidBody(wrongs);
        return body;
    }

    private static Wrong wrong(ConstraintViolation<?> violation) {
        var rule =
                violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName();
        var path = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new Wrong(snake(path), snake(rule), violation.getMessage());
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase();
    }
}
