package com.shopme.bench;

import com.shopme.platform.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The shop on a PostgreSQL of its own, which does wait for the disk.
final class BenchTown implements AutoCloseable {
    final EmbeddedPostgres postgres;
    final int port;
    private final AppProcess app;

    BenchTown(Map<String, String> settings) throws Exception {
        var home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-postgres");
        home.toFile().setExecutable(true, false);
        this.postgres = EmbeddedPostgres.start(home);
        postgres.createDatabase("shopme");
        var all = new HashMap<>(settings);
        all.put("SHOPME_DATABASE_URL", jdbcUrl());
        all.put("SHOPME_DATABASE_USER", postgres.user());
        all.put("SHOPME_DATABASE_PASSWORD", postgres.password());
        all.put("SHOPME_DATA_DIR", Files.createTempDirectory(home, "data").toString());
        this.app = new AppProcess(all);
        this.port = app.port;
    }

    String jdbcUrl() {
        return postgres.jdbcUrl("shopme");
    }

    /// Starts the server.
    ///
    /// @return milliseconds to the first page
    double start() throws Exception {
        return app.start();
    }

    /// Resident memory of the server, in megabytes.
    long residentMegabytes() throws IOException {
        return app.residentMegabytes();
    }

    void sql(String sql) throws SQLException {
        try (var db =
                DriverManager.getConnection(jdbcUrl(), postgres.user(), postgres.password())) {
            db.createStatement().execute(sql);
        }
    }

    long count(String from) throws SQLException {
        try (var db = DriverManager.getConnection(jdbcUrl(), postgres.user(), postgres.password());
                var rows = db.createStatement().executeQuery("SELECT count(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        app.stop();
        postgres.close();
    }
}
