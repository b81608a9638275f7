package com.shopme.api;

import com.shopme.api.InvalidRequest.Wrong;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a caller gives of a thing, field by field: the body of a create or a partial update, a row
/// of a bulk, a row of an import. A controller takes one as a parameter.
///
/// Each reading method is told what the field is now. Absent means it stays so, `null` clears what
/// may be empty, anything else replaces it. What is wrong is gathered, so that [#check()] tells all
/// of it at once; what a method returns for a wrong field is good for nothing but going on reading.
public final class Given {
    private static final JsonMapper exact =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final UUID NO_ID = new UUID(0, 0);

    private final ObjectNode json;
    private final String path;
    private final List<Wrong> wrongs;

    private Given(ObjectNode json, String path, List<Wrong> wrongs) {
        this.json = json;
        this.path = path;
        this.wrongs = wrongs;
    }

    /// A text that came as a parameter, held to the same rules.
    ///
    /// @throws InvalidRequest if it cannot be kept
    public static String cleanText(String parameter, String text, int longest) {
        var given = of(exact.createObjectNode().put(parameter, text));
        var clean = given.optionalText(parameter, longest, Optional.empty()).orElse("");
        given.check();
        return clean;
    }

    public static Given of(ObjectNode json) {
        return new Given(json, "", new ArrayList<>());
    }

    /// Whether it is mentioned at all, be it as `null`.
    public boolean has(String field) {
        return json.has(field);
    }

    /// Every other field is a mistake: one that is mistyped must not be passed over.
    public void only(Set<String> known) {
        for (var field : json.propertyNames()) {
            if (!known.contains(field))
                wrong(
                        Values.shortened(field),
                        "unknown",
                        "is not known here; known are " + listed(known));
        }
    }

    /// A text that must be there.
    public String text(String field, int longest, @Nullable String now) {
        if (!has(field) && now != null) return now;
        var given = optionalText(field, longest, Optional.empty());
        if (given.isPresent()) return given.get();
        if (isEmpty(field)) wrong(field, "required", "is missing");
        return "";
    }

    public Optional<String> optionalText(String field, int longest, Optional<String> now) {
        if (!has(field)) return now;
        var node = json.get(field);
        if (node.isNull()) return Optional.empty();
        if (!node.isString()) {
            wrong(field, "type", "must be a text");
            return Optional.empty();
        }
        return clean(field, node.asString(), longest).filter(text -> !text.isEmpty());
    }

    /// A few texts, without the empty ones.
    public List<String> texts(String field, int most, int longest, List<String> now) {
        if (!has(field)) return now;
        var node = json.get(field);
        if (node.isNull()) return List.of();
        if (!node.isArray() || node.valueStream().anyMatch(one -> !one.isString())) {
            wrong(field, "type", "must be a list of texts");
            return List.of();
        }
        if (node.size() > most) wrong(field, "size", "has more than " + most + " texts");
        return node.valueStream()
                .limit(most)
                .flatMap(one -> clean(field, one.asString(), longest).stream())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    public int integer(String field, int least, int most, @Nullable Integer now) {
        if (!has(field) && now != null) return now;
        if (isEmpty(field)) {
            wrong(field, "required", "is missing");
            return least;
        }
        var node = json.get(field);
        if (!node.isIntegralNumber()) {
            wrong(field, "type", "must be a whole number");
            return least;
        }
        if (!node.canConvertToInt() || node.asInt() < least || node.asInt() > most) {
            wrong(field, "range", "must be from %d to %d".formatted(least, most));
            return least;
        }
        return node.asInt();
    }

    /// An exact decimal, as a number or in a text.
    public BigDecimal decimal(String field, BigDecimal most, int places, @Nullable BigDecimal now) {
        if (!has(field) && now != null) return now;
        if (isEmpty(field)) {
            wrong(field, "required", "is missing");
            return BigDecimal.ZERO;
        }
        return optionalDecimal(field, most, places, Optional.empty()).orElse(BigDecimal.ZERO);
    }

    public Optional<BigDecimal> optionalDecimal(
            String field, BigDecimal most, int places, Optional<BigDecimal> now) {
        if (!has(field)) return now;
        if (isEmpty(field)) return Optional.empty();
        var number = number(json.get(field));
        if (number.isEmpty()) {
            wrong(field, "type", "must be a decimal number such as 12.50");
            return number;
        }
        if (number.get().signum() < 0 || number.get().compareTo(most) > 0) {
            wrong(field, "range", "must be from 0 to " + most.toPlainString());
            return Optional.empty();
        }
        if (number.get().stripTrailingZeros().scale() > places) {
            wrong(field, "decimals", "has more than %d decimals".formatted(places));
            return Optional.empty();
        }
        return number;
    }

    public <T> T choice(String field, Map<String, T> words, @Nullable T now) {
        if (!has(field) && now != null) return now;
        var any = words.values().iterator().next();
        if (isEmpty(field)) {
            wrong(field, "required", "is missing");
            return any;
        }
        var node = json.get(field);
        var chosen = node.isString() ? words.get(node.asString()) : null;
        if (chosen != null) return chosen;
        wrong(field, "choice", "must be one of " + listed(words.keySet()));
        return any;
    }

    public boolean flag(String field, boolean now) {
        if (!has(field)) return now;
        if (json.get(field).isBoolean()) return json.get(field).asBoolean();
        wrong(field, "type", "must be true or false");
        return now;
    }

    public UUID id(String field, @Nullable UUID now) {
        if (!has(field) && now != null) return now;
        if (isEmpty(field)) {
            wrong(field, "required", "is missing");
            return NO_ID;
        }
        var id = Values.id(json.get(field));
        if (id.isEmpty()) wrong(field, "type", "must be an id (a UUID)");
        return id.orElse(NO_ID);
    }

    public List<UUID> ids(String field) {
        var ids = list(field).stream().map(Values::id).toList();
        if (ids.stream().anyMatch(Optional::isEmpty))
            wrong(field, "type", "must be a list of ids (UUIDs)");
        return ids.stream().flatMap(Optional::stream).toList();
    }

    /// A list as it stands, for rows that are read one by one.
    public List<JsonNode> list(String field) {
        if (isEmpty(field)) return List.of();
        var node = json.get(field);
        if (node.isArray()) return node.valueStream().toList();
        wrong(field, "type", "must be a list");
        return List.of();
    }

    /// An object by its keys; `null` for a key means: without it.
    public Map<String, Optional<Given>> objects(String field) {
        if (isEmpty(field)) return Map.of();
        if (!(json.get(field) instanceof ObjectNode object)) {
            wrong(field, "type", "must be an object");
            return Map.of();
        }
        var all = new LinkedHashMap<String, Optional<Given>>();
        for (var entry : object.properties()) {
            var key = Values.shortened(entry.getKey());
            if (entry.getValue().isNull()) all.put(key, Optional.empty());
            else if (entry.getValue() instanceof ObjectNode inner)
                all.put(key, Optional.of(new Given(inner, path + field + "." + key + ".", wrongs)));
            else wrong(field + "." + key, "type", "must be an object");
        }
        return all;
    }

    /// Any JSON object, kept as it is.
    public String json(String field, int longest, String now) {
        if (!has(field)) return now;
        if (isEmpty(field)) return "{}";
        if (!(json.get(field) instanceof ObjectNode object)) {
            wrong(field, "type", "must be an object");
            return now;
        }
        var fault = Values.faultOf(field, object);
        if (fault.isPresent()) {
            wrong(fault.get().path(), "characters", fault.get().text());
            return now;
        }
        // As it is, if it says the same: PostgreSQL writes it in an order and with blanks of its
        // own.
        if (object.equals(exact.readTree(now))) return now;
        var text = object.toString();
        if (text.length() > longest) wrong(field, "size", "is longer than " + longest);
        return text;
    }

    /// All that can be kept, by field; what is wrong with the others is added to `wrongs`.
    Map<String, JsonNode> sound(List<Wrong> wrongs) {
        var kept = new LinkedHashMap<String, JsonNode>();
        for (var entry : json.properties()) {
            var name = entry.getKey();
            var fault = Values.faultOf(Values.shortened(name), entry.getValue());
            fault.ifPresent(one -> wrongs.add(new Wrong(one.path(), "characters", one.text())));
            if (fault.isEmpty()) kept.put(name, entry.getValue());
        }
        return kept;
    }

    public void wrong(String field, String rule, String message) {
        wrongs.add(new Wrong(path + field, rule, message));
    }

    /// @throws InvalidRequest if anything was wrong so far
    public void check() {
        if (!wrongs.isEmpty()) throw new InvalidRequest(wrongs);
    }

    private boolean isEmpty(String field) {
        var node = json.get(field);
        return node == null || node.isNull() || node.isString() && node.asString().isBlank();
    }

    private Optional<String> clean(String field, String text, int longest) {
        if (Values.isUnwritable(text)) {
            wrong(field, "characters", "has control characters or broken ones");
            return Optional.empty();
        }
        var clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (clean.codePointCount(0, clean.length()) > longest) {
            wrong(field, "size", "is longer than %d characters".formatted(longest));
            return Optional.empty();
        }
        return Optional.of(clean);
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        if (node.isNumber()) return Values.decimal(node.asString());
        return node.isString() ? Values.decimal(node.asString().strip()) : Optional.empty();
    }

    private static String listed(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
