package com.shopme.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Tells PostgreSQL, on each connection it hands out, in whose name it will be asked. A connection
/// that is told already costs no round trip; so that most are, the server's own work across
/// workspaces, which alternates with that of workspaces all the time, has connections of its own.
final class TenantDataSource extends DelegatingDataSource {
    private record Told(String workspace, String actor) {}

    private final Map<PGConnection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());
    private final HikariDataSource pool;
    private final HikariDataSource acrossWorkspaces;
    private final Runnable afterwards;

    TenantDataSource(
            HikariDataSource pool, HikariDataSource acrossWorkspaces, Runnable afterwards) {
        super(pool);
        this.pool = pool;
        this.acrossWorkspaces = acrossWorkspaces;
        this.afterwards = afterwards;
    }

    void close() {
        pool.close();
        acrossWorkspaces.close();
        afterwards.run();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = (Tenancy.isEverywhere() ? acrossWorkspaces : pool).getConnection();
        try {
            tell(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    // Outside of a transaction (auto-commit), so a roll-back cannot undo it unseen.
    private void tell(Connection connection) throws SQLException {
        var wanted = new Told(Tenancy.where(), Tenancy.actor());
        var physical = connection.unwrap(PGConnection.class);
        if (wanted.equals(told.get(physical))) return;
        told.remove(physical);
        try (var statement =
                connection.prepareStatement(
                        "SELECT set_config('shopme.workspace', ?, false),"
                                + " set_config('shopme.actor', ?, false)")) {
            statement.setString(1, wanted.workspace());
            statement.setString(2, wanted.actor());
            statement.execute();
        }
        told.put(physical, wanted);
    }
}
