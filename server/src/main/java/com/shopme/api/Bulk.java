package com.shopme.api;

import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Creates, updates and deletes many things in one request. Each row stands for itself, unless all
/// or nothing is asked for.
@Service
public class Bulk {
    // What is locked in one order cannot deadlock; what a row meets by the way, such as a name that
    // another bulk writes too, may. PostgreSQL then undoes one of the two, and it is done again.
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate whole;
    private final TransactionTemplate savepoint;

    Bulk(PlatformTransactionManager transactions) {
        whole = new TransactionTemplate(transactions);
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// What is done to one thing. Each method but `hold` refuses by throwing a [Problem].
    public interface Target {
        /// Locks all that these rows are about and that exists, in the order of the ids: two bulks
        /// of the same things then wait for each other and never in a circle.
        void hold(BulkRows rows);

        UUID create(Given row);

        void update(UUID id, Given row, IfMatch ifMatch);

        void delete(UUID id);
    }

    /// @throws InvalidRequest if the lists themselves are not as they should be
    /// @throws BulkRefused if it is all or nothing and a row was refused; nothing was done then
    public BulkAnswer run(WorkspaceId workspace, Given body, Target target) {
        var rows = BulkRows.of(body);
        for (var attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(whole.execute(_ -> run(rows, target)));
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == ATTEMPTS
                        || TransactionSynchronizationManager.isActualTransactionActive())
                    throw deadlock;
            }
        }
    }

    private BulkAnswer run(BulkRows rows, Target target) {
        target.hold(rows);
        var done = new ArrayList<BulkRow>();
        each(rows.create(), (i, row) -> done.add(created(i, row, target)));
        each(rows.update(), (i, row) -> done.add(updated(i, row, target)));
        each(rows.delete(), (i, row) -> done.add(deleted(i, row, target)));
        var answer = BulkAnswer.of(done);
        if (rows.allOrNothing() && answer.failed() > 0) throw new BulkRefused(answer);
        return answer;
    }

    private BulkRow created(int index, JsonNode row, Target target) {
        return done(index, "create", 201, () -> target.create(BulkRows.object(row)));
    }

    private BulkRow updated(int index, JsonNode row, Target target) {
        return done(
                index,
                "update",
                200,
                () -> {
                    var given = BulkRows.object(row);
                    var id = given.id("id", null);
                    var tag = given.optionalText("if_match", 100, Optional.empty());
                    given.check();
                    target.update(id, given, new IfMatch(tag));
                    return id;
                });
    }

    private BulkRow deleted(int index, JsonNode row, Target target) {
        return done(
                index,
                "delete",
                204,
                () -> {
                    var id = BulkRows.id(row);
                    target.delete(id);
                    return id;
                });
    }

    private BulkRow done(int index, String operation, int status, Supplier<UUID> deed) {
        try {
            var id = savepoint.execute(_ -> deed.get());
            return new BulkRow(index, operation, Optional.of(id), status, Optional.empty());
        } catch (Problem refused) {
            var why = Optional.of(BulkError.of(refused));
            return new BulkRow(index, operation, Optional.empty(), refused.kind().status(), why);
        }
    }

    private interface Deed {
        void on(int index, JsonNode row);
    }

    private static void each(List<JsonNode> rows, Deed deed) {
        for (var i = 0; i < rows.size(); i++) deed.on(i, rows.get(i));
    }
}
