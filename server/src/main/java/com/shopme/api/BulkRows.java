package com.shopme.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a bulk is to do, as it was given; a row may be anything.
///
/// @param create things as they would be created one by one
/// @param update changes, each with the `id` of its thing
/// @param delete ids
public record BulkRows(
        List<JsonNode> create, List<JsonNode> update, List<JsonNode> delete, boolean allOrNothing) {

    /// Rows at most, of all kinds together.
    public static final int MOST = 1000;

    private static final Set<String> FIELDS =
            Set.of("create", "update", "delete", "all_or_nothing", "workspace_id");

    static BulkRows of(Given body) {
        body.only(FIELDS);
        var rows =
                new BulkRows(
                        body.list("create"),
                        body.list("update"),
                        body.list("delete"),
                        body.flag("all_or_nothing", false));
        var count = rows.create.size() + rows.update.size() + rows.delete.size();
        if (count > MOST)
            body.wrong("create", "size", "has, with update and delete, more than " + MOST);
        body.check();
        if (count == 0)
            throw new InvalidRequest("create", "required", "or update or delete is needed");
        return rows;
    }

    /// The ids of what is to be updated or deleted.
    public Set<UUID> ids() {
        return known(Stream.concat(update.stream().map(row -> row.path("id")), delete.stream()));
    }

    /// The ids that some JSON objects have in a field.
    public static Set<UUID> ids(Stream<JsonNode> objects, String field) {
        return known(objects.map(one -> one.path(field)));
    }

    private static Set<UUID> known(Stream<JsonNode> ids) {
        return ids.flatMap(id -> Values.id(id).stream()).collect(Collectors.toSet());
    }

    static Given object(JsonNode row) {
        if (row instanceof ObjectNode object) return Given.of(object);
        throw new InvalidRequest("row", "type", "must be an object");
    }

    static UUID id(JsonNode row) {
        Optional<UUID> id = Values.id(row);
        return id.orElseThrow(() -> new InvalidRequest("row", "type", "must be an id (a UUID)"));
    }
}
