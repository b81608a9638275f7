package com.shopme.api;

import com.shopme.api.InvalidRequest.Wrong;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Fills in records out of what is given, and tells all that is wrong with it at once: what is of a
/// wrong type, what cannot be kept, what breaks a rule that the record declares.
@Component
public class Forms {
    private final JsonMapper json;
    private final Validator validator;

    Forms(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// Something new.
    ///
    /// @throws InvalidRequest telling all that is wrong
    public <T extends Record> T fill(Class<T> form, Given given) {
        return fill(form, given, json.createObjectNode());
    }

    /// Changes something as a JSON merge patch says (RFC 7396): what is left out stays, null takes
    /// away. What comes out is validated whole, so a change is held to the rules of a new thing.
    ///
    /// @param present the thing as it is
    /// @throws InvalidRequest telling all that is wrong
    @SuppressWarnings("unchecked")
    public <T extends Record> T change(T present, Given given) {
        return fill((Class<T>) present.getClass(), given, (ObjectNode) json.valueToTree(present));
    }

    private <T> T fill(Class<T> form, Given given, ObjectNode present) {
        var wrongs = new ArrayList<Wrong>();
        var whole = present.deepCopy();
        given.sound(wrongs).forEach(whole::set);
        var body = read(whole, form, wrongs);
        for (var violation : validator.validate(body)) {
            var wrong = wrong(violation);
            if (wrongs.stream().noneMatch(told -> told.field().equals(wrong.field())))
                wrongs.add(wrong);
        }
        if (wrongs.isEmpty()) return body;
        wrongs.sort(Comparator.comparing(Wrong::field).thenComparing(Wrong::message));
        throw new InvalidRequest(wrongs);
    }

    // What is of a wrong type is told and taken out, so that the rest can be looked at too.
    private <T> T read(ObjectNode whole, Class<T> form, List<Wrong> wrongs) {
        while (true) {
            try {
                return json.treeToValue(whole, form);
            } catch (JacksonException e) {
                var path = e.getPath();
                if (path.isEmpty() || !takenOut(whole, path))
                    throw new InvalidRequest("request", "type", "is not valid");
                wrongs.add(new Wrong(written(path), "type", "is not valid"));
            }
        }
    }

    private static boolean takenOut(JsonNode whole, List<JacksonException.Reference> path) {
        var holder = whole;
        for (var step : path.subList(0, path.size() - 1))
            holder =
                    step.getPropertyName() == null
                            ? holder.path(step.getIndex())
                            : holder.path(step.getPropertyName());
        var last = path.getLast();
        if (holder instanceof ObjectNode object && last.getPropertyName() != null)
            return object.remove(last.getPropertyName()) != null;
        if (holder instanceof ArrayNode array && array.has(last.getIndex()))
            return array.remove(last.getIndex()) != null;
        return false;
    }

    private static String written(List<JacksonException.Reference> path) {
        var written = new StringBuilder();
        for (var step : path) {
            if (step.getPropertyName() == null)
                written.append('[').append(step.getIndex()).append(']');
            else written.append(written.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return written.toString();
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
