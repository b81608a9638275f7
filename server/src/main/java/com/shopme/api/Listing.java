package com.shopme.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list of the API: where its rows lie, and by which fields it may be filtered, sorted and
/// searched. A store declares one as a constant and fetches pages of it. Immutable once built.
///
/// Conditions are written so that row-level security does not cost them their index: what compares
/// must be leakproof to PostgreSQL, which row comparisons, enums, `numeric` and `LIKE` are not.
/// Where a large table is filtered by one of those, the field stands for a stored column that
/// compares as integer or text.
public final class Listing {
    /// Totals are exact up to here.
    public static final int COUNTED = 10_000;

    private final String select;
    private final String from;
    private final String deletedAt;
    private final String idColumn;
    private final Field.Kind idKind;
    private final Map<String, Field> fields;
    private final List<String> order;
    private final Optional<String> search;

    private Listing(Builder builder) {
        this.select = builder.select;
        this.from = builder.from;
        this.deletedAt = builder.deletedAt;
        this.idColumn = builder.idColumn;
        this.idKind = builder.idKind;
        this.fields = Map.copyOf(builder.fields);
        this.order = builder.order;
        this.search = Optional.ofNullable(builder.search);
    }

    /// @param select what a row has: `SELECT p.id, p.name`
    /// @param from where it lies, from `FROM` on, with the condition on the workspace: `WHERE
    ///   p.workspace_id = :workspace`
    public static Builder of(String select, String from) {
        return new Builder(select, from);
    }

    /// @param parameters those of `from` and `select`, such as `workspace`
    /// @throws InvalidRequest if the request names a field, an operator, a value or a cursor that
    ///   is not of this list
    public <T> Page<T> fetch(
            JdbcClient db, ListRequest request, Map<String, ?> parameters, RowMapper<T> mapper) {
        var conditions = conditions(request);
        var keys = keys(request);
        var cursor = request.cursor().map(text -> Cursor.read(text, keys));
        var rows = rows(db, request, parameters, mapper, conditions, keys, cursor);
        var page = rows.subList(0, Math.min(request.limit(), rows.size()));
        var more = rows.size() > page.size();
        var counted = count(db, parameters, conditions, keys);
        return new Page<>(
                page.stream().map(Row::value).toList(),
                more ? Optional.of(page.getLast().cursor().write(keys)) : Optional.empty(),
                Math.min(counted, COUNTED),
                counted <= COUNTED);
    }

    /// All rows, whatever their number, some at a time: no transaction and no memory grows with it.
    public <T> void each(
            JdbcClient db,
            ListRequest request,
            Map<String, ?> parameters,
            RowMapper<T> mapper,
            Consumer<List<T>> take) {
        var conditions = conditions(request);
        var keys = keys(request);
        var asked = request.withLimit(1000);
        var cursor = request.cursor().map(text -> Cursor.read(text, keys));
        while (true) {
            var rows = rows(db, asked, parameters, mapper, conditions, keys, cursor);
            var part = rows.subList(0, Math.min(asked.limit(), rows.size()));
            if (!part.isEmpty()) take.accept(part.stream().map(Row::value).toList());
            if (part.size() == rows.size()) return;
            cursor = Optional.of(part.getLast().cursor());
        }
    }

    /// The names that `fields`, filters and `sort` know.
    public Set<String> fields() {
        return fields.keySet();
    }

    private record Row<T>(T value, Cursor cursor) {}

    private <T> List<Row<T>> rows(
            JdbcClient db,
            ListRequest request,
            Map<String, ?> parameters,
            RowMapper<T> mapper,
            Conditions conditions,
            List<SortKey> keys,
            Optional<Cursor> cursor) {
        var sql = new StringBuilder(select);
        for (int i = 0; i < keys.size(); i++)
            sql.append(", (%s)::text AS cursor_%d".formatted(keys.get(i).sql(), i));
        sql.append('\n').append(from).append(conditions.sql());
        var values = new LinkedHashMap<String, Object>(conditions.values());
        cursor.ifPresent(at -> sql.append("\nAND ").append(at.sql(keys, values)));
        sql.append(ordered(keys)).append("\nLIMIT :row_limit");
        return db.sql(sql.toString())
                .params(parameters)
                .params(values)
                .param("row_limit", request.limit() + 1)
                .query(
                        (row, number) -> {
                            var at = new ArrayList<String>();
                            for (int i = 0; i < keys.size(); i++)
                                at.add(row.getString("cursor_" + i));
                            return new Row<>(mapper.mapRow(row, number), new Cursor(at));
                        })
                .list();
    }

    // In the order of the page, so that the same index is entered: without one PostgreSQL bets that
    // ten thousand matches come early in the table, and reads all of it where they do not.
    private long count(
            JdbcClient db, Map<String, ?> parameters, Conditions conditions, List<SortKey> keys) {
        var sql = "SELECT count(*) FROM (SELECT 1 %s%s%s\nLIMIT :counted) rows_that_match";
        return db.sql(sql.formatted(from, conditions.sql(), ordered(keys)))
                .params(parameters)
                .params(conditions.values())
                .param("counted", COUNTED + 1)
                .query(Long.class)
                .single();
    }

    private static String ordered(List<SortKey> keys) {
        return "\nORDER BY " + String.join(", ", keys.stream().map(SortKey::ordered).toList());
    }

    private Conditions conditions(ListRequest request) {
        var conditions = new Conditions(fields);
        if (!deletedAt.isEmpty())
            conditions.add(deletedAt + (request.deleted() ? " IS NOT NULL" : " IS NULL"));
        request.filter().map(FilterParser::parse).ifPresent(f -> conditions.add(f, "filter"));
        request.equal()
                .forEach(
                        (field, values) ->
                                conditions.add(new Filter.Term(field, Operator.IN, values), field));
        request.search()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> search(text, conditions));
        return conditions;
    }

    private void search(String text, Conditions conditions) {
        var condition =
                search.orElseThrow(
                        () -> new InvalidRequest("q", "unknown", "is not offered by this list"));
        if (text.length() > 200)
            throw new InvalidRequest("q", "size", "is longer than 200 characters");
        if (text.indexOf('\0') >= 0)
            throw new InvalidRequest("q", "value", "contains a NUL character");
        conditions.search(condition, text.strip());
    }

    private List<SortKey> keys(ListRequest request) {
        var names = request.sort().isEmpty() ? order : request.sort();
        var keys = new ArrayList<SortKey>();
        for (var name : names) {
            var descending = name.startsWith("-");
            var field = fields.get(descending ? name.substring(1) : name);
            if (field == null || !field.sorts())
                throw new InvalidRequest(
                        "sort", "unknown", "knows " + sortable() + ", not »" + name + "«");
            keys.add(new SortKey(field.name(), field.sql(), field.kind(), descending));
        }
        var last = !keys.isEmpty() && keys.getLast().descending();
        keys.add(new SortKey("", idColumn, idKind, last));
        return keys;
    }

    private String sortable() {
        return String.join(
                ", ",
                fields.values().stream().filter(Field::sorts).map(Field::name).sorted().toList());
    }

    /// Declares a list.
    public static final class Builder {
        private final String select;
        private final String from;
        private final LinkedHashMap<String, Field> fields = new LinkedHashMap<>();
        private String deletedAt = "";
        private String idColumn = "id";
        private Field.Kind idKind = Field.Kind.ID;
        private List<String> order = List.of();
        private @org.jspecify.annotations.Nullable String search;

        private Builder(String select, String from) {
            this.select = select.strip();
            this.from = from.strip() + "\n";
        }

        /// The column that makes rows differ; also the field `id`.
        public Builder id(String column) {
            idColumn = column;
            return with("id", column, Field.Kind.ID, Map.of(), false);
        }

        /// The same, where rows are numbered: they are listed in that order.
        public Builder number(String column) {
            idColumn = column;
            idKind = Field.Kind.INTEGER;
            return with("id", column, Field.Kind.INTEGER, Map.of(), true);
        }

        /// The column that says when a row was deleted: such rows are shown only when asked for.
        public Builder deletedAt(String column) {
            deletedAt = column;
            return this;
        }

        public Builder text(String name, String sql) {
            return with(name, sql, Field.Kind.TEXT, Map.of(), false);
        }

        /// Decimal numbers.
        public Builder number(String name, String sql) {
            return with(name, sql, Field.Kind.NUMBER, Map.of(), false);
        }

        public Builder integer(String name, String sql) {
            return with(name, sql, Field.Kind.INTEGER, Map.of(), false);
        }

        /// Money; the column holds thousandths.
        public Builder amount(String name, String sql) {
            return with(name, sql, Field.Kind.AMOUNT, Map.of(), false);
        }

        public Builder flag(String name, String sql) {
            return with(name, sql, Field.Kind.FLAG, Map.of(), false);
        }

        public Builder time(String name, String sql) {
            return with(name, sql, Field.Kind.TIME, Map.of(), false);
        }

        /// The id of something else.
        public Builder reference(String name, String sql) {
            return with(name, sql, Field.Kind.ID, Map.of(), false);
        }

        /// One of several small texts that a row has, such as its tags.
        ///
        /// @param condition whether it has the text that stands for `%s`
        public Builder label(String name, String condition) {
            return with(name, condition, Field.Kind.LABEL, Map.of(), false);
        }

        /// One of some words.
        public Builder choice(String name, String sql, Stream<String> words) {
            var same = new LinkedHashMap<String, Object>();
            words.forEach(word -> same.put(word, word));
            return choice(name, sql, same);
        }

        /// One of some words, each of them written otherwise in the database.
        public Builder choice(String name, String sql, Map<String, ?> words) {
            return with(name, sql, Field.Kind.CHOICE, Map.copyOf(words), false);
        }

        /// The field declared last may only be asked these.
        public Builder only(Operator first, Operator... others) {
            var field = fields.lastEntry().getValue();
            var operators = java.util.EnumSet.of(first, others);
            return put(
                    new Field(
                            field.name(),
                            field.sql(),
                            field.kind(),
                            field.choices(),
                            operators,
                            field.sorts()));
        }

        /// The field declared last may be sorted by. It is never null in the database, and an index
        /// of the workspace's rows has its order.
        public Builder sorts() {
            var field = fields.lastEntry().getValue();
            return put(
                    new Field(
                            field.name(),
                            field.sql(),
                            field.kind(),
                            field.choices(),
                            field.operators(),
                            true));
        }

        /// The order if none is asked for.
        public Builder order(String... names) {
            order = List.of(names);
            return this;
        }

        /// What `q` asks; the text is `:q`.
        public Builder search(String condition) {
            search = condition;
            return this;
        }

        public Listing build() {
            return new Listing(this);
        }

        private Builder with(
                String name,
                String sql,
                Field.Kind kind,
                Map<String, Object> words,
                boolean sorts) {
            return put(new Field(name, sql, kind, words, Field.usual(kind), sorts));
        }

        private Builder put(Field field) {
            fields.put(field.name(), field);
            return this;
        }
    }
}
