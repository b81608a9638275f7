package com.shopme.whatsapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A part of a JSON text: its upper levels taken apart, and the place where all of it stands, so
/// that it can be kept exactly as it came. What lies deeper than an envelope is only measured.
final class Piece {
    private static final int LEVELS = 8; // body, entry, [], changes, [], value, messages, []
    private static final int SANE_DEPTH = 60;
    private static final int SANE_NUMBER = 100;
    private static final int SANE_NAME = 1000;
    private static final JsonFactory READER =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(100_000)
                                    .maxNumberLength(4_000_000)
                                    .maxStringLength(4_000_000)
                                    .maxNameLength(4_000_000)
                                    .build())
                    .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();

    private final String source;
    private final int from;
    private int to;
    private int depth;
    private boolean strange;
    private final JsonToken kind;
    private final Optional<String> text;
    private final Map<String, Piece> members = new LinkedHashMap<>();
    private final List<Piece> items = new ArrayList<>();

    private Piece(String source, int from, JsonToken kind, Optional<String> text) {
        this.source = source;
        this.from = from;
        this.kind = kind;
        this.text = text;
    }

    /// @throws StreamReadException if `json` is no JSON
    /// @throws tools.jackson.core.exc.StreamConstraintsException if it is too deep to be read at
    ///   all
    static Piece of(String json) {
        try (var parser = READER.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) throw new StreamReadException(parser, "empty");
            var whole = read(parser, json, 1);
            if (parser.nextToken() != null) throw new StreamReadException(parser, "more follows");
            return whole;
        }
    }

    boolean isObject() {
        return kind == JsonToken.START_OBJECT;
    }

    /// Nested so deep, or with a number or name so long, that nobody should try to read it.
    boolean isStrange() {
        return strange || depth > SANE_DEPTH;
    }

    /// What stands there, as it came.
    String raw() {
        return source.substring(from, to);
    }

    Optional<Piece> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /// The text, or the digits, of a member.
    Optional<String> text(String name) {
        return get(name).flatMap(member -> member.text);
    }

    List<Piece> items(String name) {
        return get(name).map(Piece::items).orElse(List.of());
    }

    List<Piece> items() {
        return items;
    }

    private static Piece read(JsonParser parser, String source, int level) {
        var kind = parser.currentToken();
        var start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        var piece = new Piece(source, start, kind, scalar(parser, kind));
        if (kind.isStructStart()) {
            if (level > LEVELS) piece.measure(parser);
            else if (kind == JsonToken.START_ARRAY) piece.readItems(parser, level);
            else piece.readMembers(parser, level);
        } else {
            piece.strange = isLongNumber(parser, kind);
        }
        parser.finishToken();
        piece.to = Math.toIntExact(parser.currentLocation().getCharOffset());
        return piece;
    }

    private void readItems(JsonParser parser, int level) {
        while (parser.nextToken() != JsonToken.END_ARRAY)
            items.add(inside(read(parser, source, level + 1)));
    }

    private void readMembers(JsonParser parser, int level) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            strange |= name.length() > SANE_NAME;
            parser.nextToken();
            members.put(name, inside(read(parser, source, level + 1)));
        }
    }

    private Piece inside(Piece child) {
        depth = Math.max(depth, child.depth + 1);
        strange |= child.strange;
        return child;
    }

    private void measure(JsonParser parser) {
        for (var open = 1; open > 0; ) {
            var token = parser.nextToken();
            if (token.isStructStart()) open++;
            else if (token.isStructEnd()) open--;
            else strange |= isLongNumber(parser, token) || isLongName(parser, token);
            depth = Math.max(depth, open);
        }
    }

    private static boolean isLongNumber(JsonParser parser, JsonToken token) {
        return token.isNumeric() && parser.getStringLength() > SANE_NUMBER;
    }

    private static boolean isLongName(JsonParser parser, JsonToken token) {
        return token == JsonToken.PROPERTY_NAME && parser.getStringLength() > SANE_NAME;
    }

    private static Optional<String> scalar(JsonParser parser, JsonToken kind) {
        return kind == JsonToken.VALUE_STRING || kind.isNumeric()
                ? Optional.of(parser.getString())
                : Optional.empty();
    }
}
