package com.shopme.platform;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own, its data in a directory that outlives us. Made for `kill -9`: a
/// database directory is made aside and renamed when whole, an orphan of a killed server is shut
/// down, a stale pid file is cleared, and the database dies with the process that started it.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String VERSION = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final PostgresUser runAs;
    private final PostgresBinaries binaries;
    private final List<String> options;
    private final FileChannel lock;
    private final String password;
    private final int port;
    private final Process server;

    /// Starts the database of `home`, making it at the first start.
    ///
    /// @param options more settings, each as `name=value`
    /// @throws IllegalStateException if another process uses `home`, or the database does not start
    public static EmbeddedPostgres start(Path home, String... options) {
        try {
            return new EmbeddedPostgres(home.toAbsolutePath().normalize(), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + home + " cannot be used", e);
        }
    }

    private EmbeddedPostgres(Path home, List<String> options) throws IOException {
        this.home = home;
        this.options = options;
        Files.createDirectories(home);
        this.lock = lockOf(home);
        try {
            this.binaries = PostgresBinaries.in(home.resolve("postgres-" + VERSION));
            this.runAs = PostgresUser.forData(home);
            stopOrphan();
            this.password = password();
            if (!Files.exists(cluster())) makeCluster();
            this.port = freePort();
            this.server = launch();
            awaitReady();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// The address of one of its databases, for [#user()] and [#password()].
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The superuser.
    public String user() {
        return "shopme";
    }

    public String password() throws UncheckedIOException {
        var file = home.resolve("postgres-password");
        try {
            if (!Files.exists(file)) PrivateFile.write(file, MasterKey.random().text());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes a database unless it is there.
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password());
                var statement = connection.createStatement()) {
            var found =
                    statement.executeQuery(
                            "SELECT 1 FROM pg_database WHERE datname = '" + name + "'");
            if (!found.next()) statement.execute("CREATE DATABASE \"" + name + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    /// Shuts the database down, open connections or not.
    @Override
    public void close() {
        try {
            interrupt(server.toHandle());
            if (!server.waitFor(20, SECONDS)) server.destroyForcibly().waitFor();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path cluster() {
        return home.resolve("db");
    }

    private static FileChannel lockOf(Path home) throws IOException {
        var file = home.resolve("server.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) return channel;
        channel.close();
        throw new DatabaseUnusable(
                "Another ShopMe uses "
                        + home
                        + ". Stop it, or give this one another SHOPME_DATA_DIR, or let both share a"
                        + " PostgreSQL through SHOPME_DATABASE_URL.");
    }

    private void makeCluster() throws IOException {
        deleteHalfMade();
        var half = Files.createTempDirectory(home, "db-half-made-");
        var passwordFile = home.resolve("initdb-password");
        PrivateFile.write(passwordFile, password);
        runAs.own(half);
        runAs.own(passwordFile);
        var log = home.resolve("initdb.log");
        var command =
                List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + half,
                        "--username=" + user(),
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C");
        try {
            var made = runAs.process(command, log.toFile()).start().waitFor();
            if (made != 0) throw new IOException("initdb failed:\n" + Files.readString(log));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making the database", e);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(half, cluster());
    }

    private void deleteHalfMade() throws IOException {
        try (var entries = Files.list(home)) {
            for (var entry : entries.toList())
                if (entry.getFileName().toString().startsWith("db-half-made-")) deleteTree(entry);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private void stopOrphan() throws IOException {
        var pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var orphan = postgresOf(Files.readString(pidFile));
        orphan.ifPresent(
                process -> {
                    log.info("Stopping the database of a server that was killed");
                    interrupt(process);
                    if (!ended(process, 20)) process.destroyForcibly();
                    if (!ended(process, 5))
                        throw new IllegalStateException("PostgreSQL " + process.pid() + " stays");
                });
        Files.deleteIfExists(pidFile);
    }

    // The pid may meanwhile belong to anybody: only a postgres counts.
    private static Optional<ProcessHandle> postgresOf(String pidFile) {
        var pid = pidFile.lines().findFirst().orElse("").strip();
        if (!pid.matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, SECONDS);
            return true;
        } catch (Exception e) {
            return !process.isAlive();
        }
    }

    // PostgreSQL's fast shutdown: SIGINT ends sessions and writes a checkpoint.
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D" + cluster()));
        var all = new ArrayList<>(List.of("port=" + port, "listen_addresses=127.0.0.1"));
        all.addAll(List.of("unix_socket_directories=", "max_connections=120", "jit=off"));
        all.addAll(options);
        all.forEach(option -> command.add("--" + option));
        var started = new CompletableFuture<Process>();
        // The kernel ties PostgreSQL's death signal to the thread that forked it, so this thread
        // lives as long as the database.
        Thread.ofPlatform().daemon().name("postgres").start(() -> live(command, started));
        return started.join();
    }

    private void live(List<String> command, CompletableFuture<Process> started) {
        try {
            var process = runAs.process(command, home.resolve("postgres.log").toFile()).start();
            started.complete(process);
            process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until) && server.isAlive()) {
            try (var ready = DriverManager.getConnection(jdbcUrl("postgres"), user(), password)) {
                return;
            } catch (SQLException notYet) {
                pause();
            }
        }
        server.destroyForcibly();
        throw new IOException("PostgreSQL did not start, see " + home.resolve("postgres.log"));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
