package com.shopme.api.web;

import com.shopme.api.BulkRefused;
import com.shopme.api.InvalidBody;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Many writes in one transaction. Each row has a savepoint of its own: what is wrong with one
/// undoes that one alone, unless all or nothing is asked for.
@Service
public class Bulk {
    private final TransactionTemplate savepoint;

    Bulk(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// How a kind of thing is written.
    ///
    /// @param create answers with the new id
    public record Deeds(
            Function<JsonNode, UUID> create,
            BiConsumer<UUID, JsonNode> update,
            Consumer<UUID> delete) {}

    /// @param failed how many rows were refused
    public record BulkAnswer(int done, int failed, List<BulkRow> rows) {}

    /// What became of a row.
    ///
    /// @param index where it stood in its list, from 0
    /// @param status as it would have been answered alone
    /// @param error the problem, if it was refused
    public record BulkRow(
            int index,
            String operation,
            Optional<UUID> id,
            int status,
            Optional<Map<String, Object>> error) {

        boolean refused() {
            return error.isPresent();
        }
    }

    /// @throws BulkRefused if a row was refused and all or nothing was asked for
    @Transactional
    public BulkAnswer run(WorkspaceId workspace, BulkRequest request, Deeds deeds) {
        request.check();
        var rows = new ArrayList<BulkRow>();
        each(
                request.create(),
                (index, row) ->
                        rows.add(row(index, "create", 201, () -> deeds.create().apply(row))));
        each(
                request.update(),
                (index, row) ->
                        rows.add(
                                row(
                                        index,
                                        "update",
                                        200,
                                        () -> {
                                            var id = id(row.path("id"), "id");
                                            deeds.update().accept(id, row);
                                            return id;
                                        })));
        each(
                request.delete(),
                (index, row) ->
                        rows.add(
                                row(
                                        index,
                                        "delete",
                                        204,
                                        () -> {
                                            var id = id(row, "id");
                                            deeds.delete().accept(id);
                                            return id;
                                        })));
        var refused = rows.stream().filter(BulkRow::refused).toList();
        if (!refused.isEmpty() && Boolean.TRUE.equals(request.allOrNothing()))
            throw new BulkRefused(refused);
        return new BulkAnswer(rows.size() - refused.size(), refused.size(), rows);
    }

    private BulkRow row(int index, String operation, int status, Supplier<UUID> deed) {
        try {
            var id = Objects.requireNonNull(savepoint.execute(_ -> deed.get()));
            return new BulkRow(index, operation, Optional.of(id), status, Optional.empty());
        } catch (Problem problem) {
            return new BulkRow(
                    index,
                    operation,
                    Optional.empty(),
                    problem.kind().status(),
                    Optional.of(told(problem)));
        }
    }

    private static Map<String, Object> told(Problem problem) {
        var error = new LinkedHashMap<String, Object>();
        error.put("type", "/problems/" + problem.name());
        error.put("detail", String.valueOf(problem.getMessage()));
        error.putAll(problem.properties());
        return error;
    }

    private static void each(
            @Nullable List<@Nullable JsonNode> rows, BiConsumer<Integer, JsonNode> deed) {
        if (rows == null) return;
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            deed.accept(index, row == null ? JsonNodeFactory.instance.nullNode() : row);
        }
    }

    private static UUID id(JsonNode text, String field) {
        var id = text.stringValueOpt().filter(one -> one.length() == 36).orElse("");
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidBody(field, "type", "must be the id of one of this workspace");
        }
    }
}
