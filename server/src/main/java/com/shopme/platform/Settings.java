package com.shopme.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What the environment says, checked at start. The table in `docs/operations.md` explains each.
public record Settings(
        boolean production,
        int port,
        Path dataDir,
        Optional<ExternalDatabase> database,
        Optional<URI> publicUrl,
        Optional<URI> metaGraphUrl,
        String metaGraphVersion,
        String metaAppSecret,
        String metaVerifyToken,
        Optional<String> masterKey,
        String adminEmail,
        String adminPassword,
        boolean demo,
        boolean emulator,
        int workers,
        Duration metaTimeout,
        int requestsPerMinute) {

    /// A PostgreSQL that someone else runs. The user owns the tables and makes the server's role.
    public record ExternalDatabase(String url, String user, String password) {}

    /// Whether the first owner signs in with the password everyone knows.
    public boolean demoPassword() {
        return adminPassword.equals(SettingsReader.DEMO_PASSWORD);
    }
}
