package com.shopme.api;

import java.util.Optional;
import java.util.UUID;

/// What became of one row of a bulk.
///
/// @param index its place in the list it came in
/// @param operation `create`, `update` or `delete`
/// @param status what it would have been answered by itself: 201, 200, 204 or that of its refusal
public record BulkRow(
        int index, String operation, Optional<UUID> id, int status, Optional<BulkError> error) {

    boolean failed() {
        return error.isPresent();
    }
}
