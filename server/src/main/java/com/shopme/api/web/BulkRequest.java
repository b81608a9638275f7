package com.shopme.api.web;

import com.shopme.api.InvalidBody;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Many writes of one kind of thing.
///
/// @param create bodies as for one
/// @param update the same with an `id`; what a row leaves out stays
/// @param delete ids
/// @param allOrNothing whether one refused row undoes all others
public record BulkRequest(
        @ArraySchema(schema = @Schema(type = "object")) @Nullable List<@Nullable JsonNode> create,
        @ArraySchema(schema = @Schema(type = "object")) @Nullable List<@Nullable JsonNode> update,
        @ArraySchema(schema = @Schema(type = "string", format = "uuid"))
                @Nullable List<@Nullable JsonNode> delete,
        @Nullable Boolean allOrNothing) {

    /// Rows at most, all together.
    public static final int MOST = 1000;

    /// @throws InvalidBody if there is nothing to do, or too much
    void check() {
        var rows =
                Stream.of(create, update, delete)
                        .filter(Objects::nonNull)
                        .mapToInt(List::size)
                        .sum();
        if (rows == 0)
            throw new InvalidBody("request", "required", "must create, update or delete something");
        if (rows > MOST)
            throw new InvalidBody("request", "size", "has more than " + MOST + " rows");
    }
}
