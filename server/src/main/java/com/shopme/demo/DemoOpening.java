package com.shopme.demo;

import com.shopme.platform.Settings;
import com.shopme.platform.Tenancy;
import com.shopme.workspace.Workspaces;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Opens the demo shop if SHOPME_DEMO asks for it and no workspace is there yet. All of it is one
/// transaction: a crash leaves nothing behind, and the next start begins anew. Of two instances
/// that start at once the second waits and finds the shop open.
@Component
@Order(20)
class DemoOpening implements ApplicationRunner {
    private final Settings settings;
    private final Workspaces workspaces;
    private final DemoStocking stocking;
    private final TransactionOperations transaction;
    private final DataSource database;

    DemoOpening(
            Settings settings,
            Workspaces workspaces,
            DemoStocking stocking,
            TransactionOperations transaction,
            DataSource database) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.stocking = stocking;
        this.transaction = transaction;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SQLException {
        if (!settings.demo() || !workspaces.all().isEmpty()) return;
        // A connection of its own: the lock must outlive the transaction it guards.
        try (var connection = database.getConnection()) {
            say(connection, "SELECT pg_advisory_lock(hashtext('shopme demo'))");
            try {
                if (workspaces.all().isEmpty()) open();
            } finally {
                say(connection, "SELECT pg_advisory_unlock(hashtext('shopme demo'))");
            }
        }
    }

    private void open() {
        Tenancy.in(
                Demo.WORKSPACE,
                () -> {
                    transaction.executeWithoutResult(_ -> stocking.fill(Demo.WORKSPACE));
                    return true;
                });
    }

    private static void say(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
