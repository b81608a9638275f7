package com.shopme.platform;

import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// In whose name the database is asked. A front door (`@Service`) whose first argument is a
/// [WorkspaceId] or something [com.shopme.shared.Tenanted] enters that workspace by itself;
/// row-level security then shows the rows of that workspace and nothing else. Outside of any
/// workspace nothing of any workspace is seen.
public final class Tenancy {
    private static final String NOWHERE = "";
    private static final String EVERYWHERE = "*";
    private static final ScopedValue<String> WHERE = ScopedValue.newInstance();
    private static final ScopedValue<UUID> ACTOR = ScopedValue.newInstance();

    private Tenancy() {}

    /// Works in one workspace.
    ///
    /// @throws IllegalStateException if a transaction of another workspace is open
    public static <T extends @Nullable Object> T in(WorkspaceId workspace, Callable<T> work) {
        return at(workspace.value().toString(), work);
    }

    /// The server's own work on the few tables that span workspaces: queues and routing.
    public static <T extends @Nullable Object> T acrossWorkspaces(Callable<T> work) {
        return at(EVERYWHERE, work);
    }

    /// Names who acts, for `created_by` and `updated_by`.
    public static <T extends @Nullable Object> T actingAs(UUID actor, Callable<T> work) {
        return call(ScopedValue.where(ACTOR, actor), work);
    }

    /// In whose name this thread acts, if in anybody's but the server's.
    public static Optional<UUID> currentActor() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }

    static boolean isEverywhere() {
        return where().equals(EVERYWHERE);
    }

    static String where() {
        return WHERE.orElse(NOWHERE);
    }

    static String actor() {
        return ACTOR.isBound() ? ACTOR.get().toString() : "";
    }

    private static <T extends @Nullable Object> T at(String where, Callable<T> work) {
        var open = TransactionSynchronizationManager.isActualTransactionActive();
        if (open && !where.equals(where()))
            throw new IllegalStateException("one transaction, one workspace");
        return call(ScopedValue.where(WHERE, where), work);
    }

    private static <T extends @Nullable Object> T call(
            ScopedValue.Carrier carrier, Callable<T> work) {
        try {
            return carrier.call(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
