package com.shopme.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// A PostgreSQL database and its two roles: the owner, who makes tables, and the server, who may
/// only use them. The server's password follows from the master key, so that instances agree on it.
///
/// @param url JDBC address
record Database(
        String url, String owner, String ownerPassword, String server, String serverPassword) {

    static Database of(String url, String owner, String ownerPassword, Secrets secrets) {
        var name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        if (!name.matches("[A-Za-z0-9_]{1,50}"))
            throw new DatabaseUnusable("a database name of letters, digits and _ is needed");
        return new Database(
                url, owner, ownerPassword, name + "_server", secrets.deriveText("role " + name));
    }

    /// Brings role and tables up to date. Safe with several instances at once.
    Database migrate() {
        ensureServerRole();
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .placeholders(java.util.Map.of("app_role", server))
                .load()
                .migrate();
        return this;
    }

    /// Connections of the unprivileged server role.
    HikariDataSource pool(int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(server);
        config.setPassword(serverPassword);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 4));
        config.setPoolName("shopme");
        // Enums, UUIDs and JSON are sent as text and typed by PostgreSQL.
        config.addDataSourceProperty("stringtype", "unspecified");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "shopme");
        return new HikariDataSource(config);
    }

    private void ensureServerRole() {
        if (serverCanSignIn()) return;
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            lockOut(connection);
            var found =
                    statement.executeQuery(
                            "SELECT 1 FROM pg_roles WHERE rolname = '" + server + "'");
            var verb = found.next() ? "ALTER" : "CREATE";
            statement.execute(
                    verb
                            + " ROLE "
                            + server
                            + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '"
                            + serverPassword
                            + "'");
        } catch (SQLException e) {
            throw new DatabaseUnusable(
                    "The database "
                            + url
                            + " cannot be used as "
                            + owner
                            + ", who must be able to make tables and the role "
                            + server
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private boolean serverCanSignIn() {
        try (var connection = DriverManager.getConnection(url, server, serverPassword)) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    // Two instances that start at once must not both make the role.
    private static void lockOut(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('shopme server role'))");
        }
    }
}
