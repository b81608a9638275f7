package com.shopme.api.web;

import com.shopme.api.InvalidBody;
import com.shopme.api.InvalidBody.Wrong;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        var wrongs = new ArrayList<Wrong>();
        var whole = (ObjectNode) json.valueToTree(present);
        changes.properties().forEach(one -> whole.set(one.getKey(), one.getValue()));
        var body = read(whole, present, wrongs);
        validator.validate(body).stream().map(Patches::wrong).forEach(wrongs::add);
        if (wrongs.isEmpty()) return body;
        wrongs.sort(Comparator.comparing(Wrong::field).thenComparing(Wrong::message));
        throw new InvalidBody(wrongs);
    }

    // What is of a wrong type is told and left as it was, so that the rest can be looked at too.
    @SuppressWarnings("unchecked")
    private <T extends Record> T read(ObjectNode whole, T present, List<Wrong> wrongs) {
        var before = json.valueToTree(present);
        while (true) {
            try {
                return (T) json.treeToValue(whole, present.getClass());
            } catch (JacksonException e) {
                var path = path(e);
                if (path.isEmpty()) throw new InvalidBody("request", "type", "is not valid");
                wrongs.add(new Wrong(String.join(".", path), "type", "is not valid"));
                if (wrongs.size() > whole.size()) throw new InvalidBody(wrongs);
                whole.set(path.getFirst(), before.path(path.getFirst()));
            }
        }
    }

    private static List<String> path(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .toList();
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
