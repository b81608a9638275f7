package com.shopme.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/// Makes requests up for an operation of the OpenAPI document: some as they should be, some
/// hostile, most a bit of both. The same seed makes the same ones.
final class Hostile {
    private static final String DEEP = "[".repeat(300) + "]".repeat(300);
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e400",
                    "-0.000000000000000000000000000000000000001",
                    "99999999999999999999999999",
                    "1.999999999",
                    "2147483648",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"a\\u0000b\"",
                    "\"\\ud800\"",
                    "\"\\udc00x\\ufffe\"",
                    "\"\\u202e\\u200b\"",
                    "\"' OR '1'='1' --\"",
                    "\"'; DROP TABLE orders; --\"",
                    "\"%_\\\\ \\\" $1 :name ?\"",
                    "\"<script>alert(1)</script>\"",
                    "\"${7*7}{{7*7}}\"",
                    "\"../../etc/passwd\"",
                    "\"0000-00-00T00:00:00Z\"",
                    "\"-292275055-05-16T16:47:04Z\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "\"" + "x".repeat(20_000) + "\"",
                    "\"" + "\\ud83d\\ude00".repeat(300) + "\"",
                    "[]",
                    "[null]",
                    "[[]]",
                    "{}",
                    "{\"$ne\":1}",
                    "{\"\\u0000\":1}",
                    DEEP);
    private static final List<String> BODIES =
            List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "7",
                    "\"x\"",
                    "{\"a\":1,\"a\":2}",
                    "{} {}",
                    DEEP,
                    "\u0000");
    private static final List<String> WORDS =
            List.of(
                    "",
                    "%00",
                    "a%00b",
                    "%FF%FE",
                    "%ED%A0%80",
                    "%27%20OR%201%3D1--",
                    "%27%29%3B%20SELECT%20pg_sleep%2810%29--",
                    "-1",
                    "0",
                    "1e400",
                    "99999999999999999999",
                    "null",
                    "..%2F..%2Fetc%2Fpasswd",
                    "%F0%9F%98%80",
                    "x".repeat(3000));
    private static final List<String> FILTERS =
            List.of(
                    "(".repeat(2000),
                    "id eq",
                    "not not not",
                    "name co \"\\u0000\"",
                    "id in (" + "1,".repeat(500) + "1)",
                    "created_at gt 9999999-01-01",
                    "price ge 1e999999",
                    "a.b.c eq 1",
                    "id eq \"' OR 1=1\" and (name sw \"%\" or not (id pr))");

    private final Random random;
    private final JsonNode document;
    private final List<String> ids;

    /// @param ids of things that there are
    Hostile(long seed, JsonNode document, List<String> ids) {
        random = new Random(seed);
        this.document = document;
        this.ids = ids;
    }

    boolean chance(double part) {
        return random.nextDouble() < part;
    }

    /// For a place in the path.
    ///
    /// @param fitting the id of something that stands there
    String segment(String name, Optional<String> fitting) {
        if (chance(0.7) && fitting.isPresent()) return fitting.get();
        if (chance(0.4) && !ids.isEmpty()) return pick(ids);
        var word = pick(WORDS);
        return word.isEmpty() ? name : word;
    }

    String query(JsonNode parameters) {
        var query = new ArrayList<String>();
        for (var one : parameters) {
            if (!one.path("in").asString().equals("query")) continue;
            var name = one.path("name").asString();
            if (name.equals("workspace_id") || chance(0.6)) continue;
            var plain = name.equals("filter") ? encoded(pick(FILTERS)) : good(one.path("schema"));
            query.add(name + "=" + (chance(0.5) ? plain : pick(WORDS)));
        }
        if (chance(0.1)) query.add("no_such_field=" + pick(WORDS));
        return String.join("&", query);
    }

    /// A body for this schema, as JSON.
    String body(JsonNode schema) {
        return chance(0.1) ? pick(BODIES) : json(schema, 0);
    }

    String contentType(String usual) {
        if (chance(0.95)) return usual;
        return pick(
                List.of("text/plain", "application/xml", "application/octet-stream", "a/b;q=x"));
    }

    private String good(JsonNode schema) {
        return encoded(json(schema, 9).replaceAll("^\"|\"$", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String json(JsonNode schema, int depth) {
        if (schema.has("$ref"))
            return json(document.at(schema.path("$ref").asString().substring(1)), depth);
        if (depth > 0 && depth < 9 && chance(0.15)) return pick(VALUES);
        if (schema.has("enum")) return pick(schema.path("enum").valueStream().toList()).toString();
        for (var some : List.of("anyOf", "oneOf", "allOf"))
            if (schema.has(some)) return json(schema.path(some).get(0), depth);
        if (depth > 0 && schema.has("example") && chance(0.5))
            return schema.path("example").toString();
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var some = new ArrayList<String>();
                for (var i = random.nextInt(3); i > 0; i--)
                    some.add(json(schema.path("items"), depth + 1));
                yield "[" + String.join(",", some) + "]";
            }
            case "integer" -> String.valueOf(random.nextInt(5));
            case "number" -> random.nextInt(100) + ".5";
            case "boolean" -> String.valueOf(random.nextBoolean());
            default -> "\"" + text(schema.path("format").asString("")) + "\"";
        };
    }

    private String object(JsonNode schema, int depth) {
        var all = new ArrayList<String>();
        for (var one : schema.path("properties").properties())
            if (chance(0.8)) all.add("\"" + one.getKey() + "\":" + json(one.getValue(), depth + 1));
        if (chance(0.05)) all.add("\"no_such_field\":" + pick(VALUES));
        return "{" + String.join(",", all) + "}";
    }

    private String text(String format) {
        return switch (format) {
            case "uuid" -> ids.isEmpty() ? "01a20d88-6213-74b0-bf64-5f219246bfb4" : pick(ids);
            case "date-time" -> "2026-11-24T10:00:00Z";
            case "date" -> "2026-11-24";
            case "uri" -> "https://example.com/x";
            default -> "word " + random.nextInt(1_000_000);
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) return type.get(0).asString();
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
