package com.shopme.api;

import com.shopme.api.InvalidBody.Wrong;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Creates, updates and deletes many things in one request. Each row stands for itself, unless all
/// or nothing is asked for.
@Service
public class Bulk {
    /// Rows at most, of all kinds together.
    public static final int MOST = 1000;

    private static final Set<String> FIELDS =
            Set.of("create", "update", "delete", "all_or_nothing", "workspace_id");

    private final TransactionTemplate savepoint;

    Bulk(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// What is done to one thing. Each method refuses by throwing a [Problem].
    public interface Target {
        /// Locks those of these things that exist, in the order of their ids: two bulks of the same
        /// things then wait for each other and never in a circle.
        void hold(Collection<UUID> ids);

        UUID create(Given row);

        void update(UUID id, Given row, IfMatch ifMatch);

        void delete(UUID id);
    }

    /// @throws InvalidBody if the lists themselves are not as they should be
    /// @throws BulkRefused if it is all or nothing and a row was refused; nothing was done then
    @Transactional
    public BulkAnswer run(WorkspaceId workspace, Given body, Target target) {
        body.only(FIELDS);
        var creates = body.list("create");
        var updates = body.list("update");
        var deletes = body.list("delete");
        var allOrNothing = body.flag("all_or_nothing", false);
        if (creates.size() + updates.size() + deletes.size() > MOST)
            body.wrong("create", "size", "has, with update and delete, more than " + MOST);
        body.check();

        target.hold(known(updates, deletes));
        var rows = new ArrayList<BulkRow>();
        for (int i = 0; i < creates.size(); i++) {
            var row = creates.get(i);
            rows.add(done(i, "create", 201, () -> target.create(object(row))));
        }
        for (int i = 0; i < updates.size(); i++) {
            var row = updates.get(i);
            rows.add(done(i, "update", 200, () -> update(target, object(row))));
        }
        for (int i = 0; i < deletes.size(); i++) {
            var row = deletes.get(i);
            rows.add(done(i, "delete", 204, () -> delete(target, row)));
        }
        var answer = BulkAnswer.of(rows);
        if (allOrNothing && answer.failed() > 0) throw new BulkRefused(answer);
        return answer;
    }

    private BulkRow done(int index, String operation, int status, Supplier<UUID> deed) {
        try {
            var id = savepoint.execute(_ -> deed.get());
            return new BulkRow(index, operation, Optional.of(id), status, Optional.empty());
        } catch (Problem refused) {
            return new BulkRow(
                    index,
                    operation,
                    Optional.empty(),
                    refused.kind().status(),
                    Optional.of(BulkError.of(refused)));
        }
    }

    private static UUID update(Target target, Given row) {
        var id = row.id("id", null);
        var tag = row.optionalText("if_match", 100, Optional.empty());
        row.check();
        target.update(id, row, new IfMatch(tag));
        return id;
    }

    private static UUID delete(Target target, JsonNode row) {
        var id = Values.id(row);
        target.delete(id.orElseThrow(() -> wrong("must be an id (a UUID)")));
        return id.get();
    }

    private static Given object(JsonNode row) {
        if (row instanceof ObjectNode object) return Given.of(object);
        throw wrong("must be an object");
    }

    private static InvalidBody wrong(String message) {
        return new InvalidBody(List.of(new Wrong("row", "type", message)));
    }

    private static Set<UUID> known(List<JsonNode> updates, List<JsonNode> deletes) {
        var ids = new java.util.HashSet<UUID>();
        updates.forEach(row -> Values.id(row.path("id")).ifPresent(ids::add));
        deletes.forEach(row -> Values.id(row).ifPresent(ids::add));
        return ids;
    }
}
