package com.shopme.api.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The rows of a list as cells: what our API writes, a column for each property; a property of a
/// thing within is called `client.name`.
record JsonColumns(List<Column> columns) {
    // Amounts are exact decimals in text; in a table they are numbers.
    private static final Set<String> AMOUNTS =
            Set.of("price", "unit_price", "subtotal", "discount", "tax", "total", "amount");

    record Column(String name, String pointer) {}

    static JsonColumns of(Class<? extends Record> row) {
        var columns = new ArrayList<Column>();
        gather(row, "", "", columns);
        return new JsonColumns(List.copyOf(columns));
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<@Nullable Object> cells(JsonNode row) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : columns) cells.add(cell(column, row.at(column.pointer())));
        return cells;
    }

    private static void gather(Class<?> type, String name, String path, List<Column> columns) {
        for (var component : type.getRecordComponents()) {
            var word = snake(component.getName());
            var inner = inner(component.getGenericType());
            if (inner.isRecord()) gather(inner, name + word + ".", path + "/" + word, columns);
            else columns.add(new Column(name + word, path + "/" + word));
        }
    }

    // What an Optional may hold; a list of things is one cell.
    private static Class<?> inner(Type type) {
        if (type instanceof Class<?> plain) return plain;
        if (type instanceof ParameterizedType generic)
            return generic.getRawType() == Optional.class
                    ? inner(generic.getActualTypeArguments()[0])
                    : (Class<?>) generic.getRawType();
        return Object.class;
    }

    private static @Nullable Object cell(Column column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return null;
        if (value.isNumber()) return value.decimalValue();
        if (value.isBoolean()) return value.booleanValue();
        if (value.isString()) return text(column, value.asString());
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode))
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
        return value.toString();
    }

    private static Object text(Column column, String text) {
        var word = column.pointer().substring(column.pointer().lastIndexOf('/') + 1);
        return AMOUNTS.contains(word) && text.matches("-?\\d{1,15}(\\.\\d{1,4})?")
                ? new BigDecimal(text)
                : text;
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
