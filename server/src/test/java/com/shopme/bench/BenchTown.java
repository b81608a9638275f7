package com.shopme.bench;

import com.shopme.platform.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The demo shop, served from a PostgreSQL that the bench can reach too: the yardstick runs on the
/// very database the server uses, with the settings every ShopMe has (it waits for the disk).
final class BenchTown implements AutoCloseable {
    private final Scratch scratch = new Scratch();
    final EmbeddedPostgres postgres = EmbeddedPostgres.start(scratch.folder("postgres"));
    final BenchServer server;

    BenchTown(Map<String, String> settings) throws Exception {
        postgres.createDatabase("shopme");
        var all = new HashMap<>(settings);
        all.put("SHOPME_DATABASE_URL", jdbcUrl());
        all.put("SHOPME_DATABASE_USER", postgres.user());
        all.put("SHOPME_DATABASE_PASSWORD", postgres.password());
        server = new BenchServer(scratch.folder("data"), all);
        server.start();
    }

    /// Takes Meta's pace out of the way, on both sides, so that ours shows.
    void openUp() throws Exception {
        sql(
                """
                UPDATE whatsapp_settings
                SET settings = settings || '{"messages_per_second": 1000}'
                """);
        try (var line = new Connection(server.port)) {
            var body = "{\"rate_limits\": false}".getBytes(StandardCharsets.UTF_8);
            line.call(Connection.request("PATCH", "/emulator/api/moods", body));
        }
    }

    /// Processor time that the database's processes have taken so far.
    double databaseCpuMillis() {
        return ProcessHandle.current()
                        .descendants()
                        .map(ProcessHandle::info)
                        .filter(info -> info.command().orElse("").endsWith("/postgres"))
                        .mapToLong(info -> info.totalCpuDuration().orElse(Duration.ZERO).toNanos())
                        .sum()
                / 1e6;
    }

    /// @param script pgbench's language, one transaction
    /// @return transactions per second
    double pgbench(int connections, Duration time, String script) throws Exception {
        return Pgbench.run(
                jdbcUrl(), postgres.user(), postgres.password(), connections, time, script);
    }

    void sql(String sql) throws SQLException {
        try (var db =
                DriverManager.getConnection(jdbcUrl(), postgres.user(), postgres.password())) {
            db.createStatement().execute(sql);
        }
    }

    long count(String from) throws SQLException {
        return Long.parseLong(value("SELECT count(*) FROM " + from));
    }

    String value(String sql) throws SQLException {
        try (var db = DriverManager.getConnection(jdbcUrl(), postgres.user(), postgres.password());
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws Exception {
        server.close();
        postgres.close();
        scratch.close();
    }

    private String jdbcUrl() {
        return postgres.jdbcUrl("shopme");
    }
}
