package com.shopme.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes conditions in SQL. Only declared fields get into the text; every value is a parameter.
final class Conditions {
    private final Map<String, Field> fields;
    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Conditions(Map<String, Field> fields) {
        this.fields = fields;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    void add(String condition) {
        sql.append("\nAND ").append(condition);
    }

    /// @param parameter where it came from, for complaints
    void add(Filter filter, String parameter) {
        add(written(filter, parameter));
    }

    void search(String condition, String text) {
        values.put("q", text);
        add("(" + condition + ")");
    }

    private String written(Filter filter, String parameter) {
        return switch (filter) {
            case Filter.And(var all) -> joined(all, " AND ", parameter);
            case Filter.Or(var any) -> joined(any, " OR ", parameter);
            case Filter.Not(var inner) -> "(" + written(inner, parameter) + ") IS NOT TRUE";
            case Filter.Term term -> term(term, parameter);
        };
    }

    private String joined(List<Filter> filters, String with, String parameter) {
        return filters.stream()
                .map(one -> written(one, parameter))
                .collect(Collectors.joining(with, "(", ")"));
    }

    private String term(Filter.Term term, String parameter) {
        var field = fields.get(term.field());
        if (field == null)
            throw new InvalidRequest(
                    parameter,
                    "unknown",
                    "names »%s«; this list knows %s"
                            .formatted(term.field(), listed(fields.keySet().stream().toList())));
        if (!field.operators().contains(term.operator()))
            throw new InvalidRequest(
                    parameter,
                    "operator",
                    "asks »%s« of %s, which takes %s"
                            .formatted(
                                    term.operator().word(),
                                    field.name(),
                                    listed(
                                            field.operators().stream()
                                                    .map(Operator::word)
                                                    .toList())));
        var column = field.sql();
        return switch (term.operator()) {
            case EQ -> equal(field, value(field, term, parameter));
            case NE -> different(field, value(field, term, parameter));
            case GT -> column + " > " + value(field, term, parameter);
            case GE -> column + " >= " + value(field, term, parameter);
            case LT -> column + " < " + value(field, term, parameter);
            case LE -> column + " <= " + value(field, term, parameter);
            case CO -> column + " ILIKE " + pattern("%", term, "%");
            case SW -> column + " ILIKE " + pattern("", term, "%");
            case EW -> column + " ILIKE " + pattern("%", term, "");
            case PR -> column + " IS NOT NULL";
            case IN -> "(" + in(field, term, parameter) + ")";
        };
    }

    private String in(Field field, Filter.Term term, String parameter) {
        return term.values().stream()
                .map(text -> equal(field, parameter(field.value(text, parameter))))
                .collect(Collectors.joining(" OR "));
    }

    private static String equal(Field field, String value) {
        return field.kind() == Field.Kind.LABEL
                ? field.sql().formatted(value)
                : field.sql() + " = " + value;
    }

    private static String different(Field field, String value) {
        return field.kind() == Field.Kind.LABEL
                ? "NOT " + equal(field, value)
                : field.sql() + " IS DISTINCT FROM " + value;
    }

    private String value(Field field, Filter.Term term, String parameter) {
        return parameter(field.value(term.values().getFirst(), parameter));
    }

    private String pattern(String before, Filter.Term term, String after) {
        var literally = term.values().getFirst().replaceAll("([\\\\%_])", "\\\\$1");
        return parameter(before + literally + after);
    }

    private String parameter(Object value) {
        var name = "value_" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String listed(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
