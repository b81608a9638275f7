package com.shopme.testing;

import com.shopme.platform.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/// One real PostgreSQL for all tests of a JVM; a database of its own for whoever asks. It does not
/// wait for the disk: tests lose nothing that matters in a power cut.
public final class TestPostgres {
    private static final AtomicInteger databases = new AtomicInteger();
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

    private static final EmbeddedPostgres server = start();

    private TestPostgres() {}

    /// @param url as SHOPME_DATABASE_URL takes it
    public record TestDatabase(String url, String user, String password) {}

    /// A new, empty database.
    public static TestDatabase newDatabase() {
        var name = "test_" + RUN + "_" + databases.incrementAndGet();
        server.createDatabase(name);
        return new TestDatabase(server.jdbcUrl(name), server.user(), server.password());
    }

    private static EmbeddedPostgres start() {
        var home = Fork.own("test-postgres");
        var postgres =
                EmbeddedPostgres.start(
                        home,
                        "fsync=off",
                        "synchronous_commit=off",
                        "full_page_writes=off",
                        "max_connections=300");
        // After the servers of the tests: one that loses its database while closing waits long.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres;
    }
}
