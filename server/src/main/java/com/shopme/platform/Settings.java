package com.shopme.platform;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the environment says, checked at start. The table in `docs/operations.md` explains each.
///
/// @param otlpUrl of a collector that is told what took how long; empty: nobody is
/// @param standardForwarding whether trusted proxies write `Forwarded`, not `X-Forwarded-…`
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
        Optional<String> oldMasterKey,
        String adminEmail,
        String adminPassword,
        boolean demo,
        boolean emulator,
        int workers,
        Duration metaTimeout,
        int requestsPerMinute,
        Optional<Smtp> smtp,
        int bcryptCost,
        Optional<Tls> tls,
        List<Network> trustedProxies,
        boolean standardForwarding,
        Model model,
        Optional<Embeddings> embeddings,
        Prices prices,
        Optional<URI> otlpUrl) {

    /// Files in PEM form: the certificate with its chain, and its private key.
    public record Tls(Path certificate, Path key) {}

    /// A PostgreSQL that someone else runs. The user owns the tables and makes the server's role.
    public record ExternalDatabase(String url, String user, String password) {}

    /// The mail server that takes our letters.
    ///
    /// @param tls from the first byte on (`smtps:`); otherwise STARTTLS where the server offers it,
    ///   and always before a password is sent to another machine
    public record Smtp(
            String host,
            int port,
            boolean tls,
            Optional<String> user,
            Optional<String> password,
            String from) {
        @Override
        public String toString() {
            return "Smtp[%s:%d]".formatted(host, port);
        }
    }

    /// The language model that answers clients, where there is one.
    ///
    /// @param url base of an interface like OpenAI's, `/chat/completions` follows
    /// @param key for workspaces without a key of their own; empty: only those are answered by a
    ///   model
    /// @param name for workspaces that choose none
    /// @param fallbacks tried in turn when it does not answer
    /// @param turnTime how long the models may take over one answer, all calls together
    /// @param turnCost what one answer may cost, in US dollars
    public record Model(
            URI url,
            Optional<String> key,
            String name,
            List<String> fallbacks,
            Duration turnTime,
            BigDecimal turnCost) {
        @Override
        public String toString() {
            return "Model[%s at %s]".formatted(name, url);
        }
    }

    /// Where texts are turned into vectors, if anywhere.
    ///
    /// @param url base of an interface like OpenAI's, `/embeddings` follows
    public record Embeddings(URI url, Optional<String> key, String model) {
        @Override
        public String toString() {
            return "Embeddings[%s at %s]".formatted(model, url);
        }
    }

    /// What workspaces are charged for a question answered and a push sent.
    ///
    /// @param currency ISO 4217
    public record Prices(BigDecimal question, BigDecimal push, String currency) {}

    /// Whether the first owner signs in with the password everyone knows.
    public boolean demoPassword() {
        return adminPassword.equals(SettingsReader.DEMO_PASSWORD);
    }
}
