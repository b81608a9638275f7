package com.shopme.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Work on the database that sees what it does and leaves nothing behind: it runs in a transaction
/// that is rolled back, and that the database itself would refuse to commit.
@Component
public class DryRun {
    private static final ScopedValue<Boolean> ON = ScopedValue.newInstance();

    private final TransactionTemplate transaction;
    private final JdbcClient db;

    DryRun(PlatformTransactionManager transactions, JdbcClient db) {
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
    }

    /// @throws IllegalStateException within a transaction, which would be rolled back with it
    public <T extends @Nullable Object> T of(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a dry run needs a transaction of its own");
        return ScopedValue.where(ON, true).call(() -> rolledBack(work));
    }

    private <T extends @Nullable Object> T rolledBack(Supplier<T> work) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    db.sql("INSERT INTO dry_runs DEFAULT VALUES").update();
                    return work.get();
                });
    }

    /// For what must never be done in earnest.
    ///
    /// @throws IllegalStateException outside of a dry run
    public static void require() {
        if (!ON.isBound()) throw new IllegalStateException("only in a dry run");
    }
}
