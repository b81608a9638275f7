package com.shopme.platform;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// Reads every `SHOPME_…` at once, so that one start tells all that is wrong.
final class SettingsReader {
    static final String DEMO_APP_SECRET = "emulator-secret";
    static final String DEMO_VERIFY_TOKEN = "emulator-verify";
    static final String DEMO_PASSWORD = "shopme-demo";
    private static final String PRICE = "an amount like 0.05";
    private static final String MODEL_NAME = "a model's name like openai/gpt-4.1-mini";

    private final Environment environment;
    private final boolean production;
    private final List<String> wrong = new ArrayList<>();

    SettingsReader(Environment environment) {
        this.environment = environment;
        this.production = Arrays.asList(environment.getActiveProfiles()).contains("production");
    }

    /// @throws InvalidSettings naming each wrong value and what to write instead
    Settings read() {
        var settings =
                new Settings(
                        production,
                        number("SHOPME_PORT", 8080, 0, 65535),
                        value("SHOPME_DATA_DIR", ".shopme", Path::of, "a directory"),
                        database(),
                        optional("SHOPME_PUBLIC_URL", this::webAddress),
                        graphUrl(),
                        value("SHOPME_META_GRAPH_VERSION", "v23.0", this::version, "like v23.0"),
                        secret("SHOPME_META_APP_SECRET", DEMO_APP_SECRET),
                        secret("SHOPME_META_VERIFY_TOKEN", DEMO_VERIFY_TOKEN),
                        masterKey(),
                        optional("SHOPME_OLD_MASTER_KEY", this::key),
                        value(
                                "SHOPME_ADMIN_EMAIL",
                                adminDefault(),
                                this::email,
                                "an e-mail address"),
                        secret("SHOPME_ADMIN_PASSWORD", DEMO_PASSWORD),
                        flag("SHOPME_DEMO", !production),
                        flag("SHOPME_EMULATOR", !production),
                        number("SHOPME_WORKERS", 8, 1, 256),
                        Duration.ofSeconds(number("SHOPME_META_TIMEOUT_SECONDS", 15, 1, 120)),
                        number("SHOPME_REQUESTS_PER_MINUTE", 1200, 1, 100_000_000),
                        optional("SHOPME_SMTP_URL", SmtpAddress::read),
                        number("SHOPME_BCRYPT_COST", 12, 4, 16),
                        tls(),
                        value(
                                "SHOPME_TRUSTED_PROXIES",
                                "127.0.0.0/8,::1",
                                SettingsReader::networks,
                                "none, or addresses and networks like 10.0.0.0/8, fd00::/8"),
                        value(
                                "SHOPME_FORWARDED_HEADER",
                                "X-Forwarded-For",
                                SettingsReader::standardForwarding,
                                "X-Forwarded-For or Forwarded"),
                        model(),
                        embeddings(),
                        prices(),
                        optional("SHOPME_OTLP_URL", this::webAddress));
        if (settings.adminPassword().length() < 8 && has("SHOPME_ADMIN_PASSWORD"))
            wrong.add("SHOPME_ADMIN_PASSWORD must have at least 8 characters.");
        if (settings.adminPassword().getBytes(StandardCharsets.UTF_8).length > 72)
            wrong.add("SHOPME_ADMIN_PASSWORD must have at most 72 bytes, all that bcrypt reads.");
        if (!wrong.isEmpty()) throw new InvalidSettings(wrong);
        return settings;
    }

    private Settings.Model model() {
        var secret = environment.getProperty("SHOPME_OPENROUTER_API_KEY", "").strip();
        return new Settings.Model(
                value(
                        "SHOPME_OPENROUTER_URL",
                        "https://openrouter.ai/api/v1",
                        this::webAddress,
                        "an address like https://openrouter.ai/api/v1"),
                Optional.of(secret).filter(key -> !key.isEmpty()),
                value("SHOPME_MODEL", "openai/gpt-4.1-mini", this::modelName, MODEL_NAME),
                value("SHOPME_MODEL_FALLBACKS", "", this::modelNames, MODEL_NAME + ", …"),
                Duration.ofSeconds(number("SHOPME_MODEL_TURN_SECONDS", 20, 1, 60)),
                new BigDecimal(number("SHOPME_MODEL_TURN_CENTS", 5, 1, 1000)).movePointLeft(2));
    }

    private Optional<Settings.Embeddings> embeddings() {
        var secret = environment.getProperty("SHOPME_EMBEDDINGS_API_KEY", "").strip();
        var model =
                value(
                        "SHOPME_EMBEDDINGS_MODEL",
                        "openai/text-embedding-3-small",
                        this::modelName,
                        "a model's name like openai/text-embedding-3-small");
        return optional("SHOPME_EMBEDDINGS_URL", this::webAddress)
                .map(
                        url ->
                                new Settings.Embeddings(
                                        url,
                                        Optional.of(secret).filter(key -> !key.isEmpty()),
                                        model));
    }

    private Settings.Prices prices() {
        return new Settings.Prices(
                value("SHOPME_PRICE_QUESTION", "0.05", this::price, PRICE),
                value("SHOPME_PRICE_PUSH", "0.20", this::price, PRICE),
                value(
                        "SHOPME_PRICE_CURRENCY",
                        "EUR",
                        text -> Currency.getInstance(text).getCurrencyCode(),
                        "a currency like EUR"));
    }

    private BigDecimal price(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,4})?")) throw new IllegalArgumentException();
        return new BigDecimal(text);
    }

    private String modelName(String text) {
        if (!text.matches("[\\w.:@/-]{1,200}")) throw new IllegalArgumentException();
        return text;
    }

    private List<String> modelNames(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).map(this::modelName).toList();
    }

    private Optional<Settings.ExternalDatabase> database() {
        var url = environment.getProperty("SHOPME_DATABASE_URL", "");
        if (url.isBlank()) return Optional.empty();
        if (!url.startsWith("jdbc:postgresql://") && !url.startsWith("postgresql://"))
            wrong.add("SHOPME_DATABASE_URL must look like postgresql://host:5432/name.");
        var user = environment.getProperty("SHOPME_DATABASE_USER", "");
        if (user.isBlank()) wrong.add("SHOPME_DATABASE_USER is missing: who owns the tables?");
        var password = environment.getProperty("SHOPME_DATABASE_PASSWORD", "");
        var jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        return Optional.of(new Settings.ExternalDatabase(jdbc, user, password));
    }

    private Optional<URI> graphUrl() {
        var url = optional("SHOPME_META_GRAPH_URL", this::webAddress);
        if (production && url.isEmpty())
            wrong.add("SHOPME_META_GRAPH_URL is missing: in production Meta's own address.");
        return url;
    }

    private Optional<String> masterKey() {
        var key = optional("SHOPME_MASTER_KEY", this::key);
        if (production && key.isEmpty() && !has("SHOPME_MASTER_KEY"))
            wrong.add(
                    "SHOPME_MASTER_KEY is missing: 32 random bytes in Base64, as from"
                            + " `openssl rand -base64 32`.");
        return key;
    }

    private Optional<Settings.Tls> tls() {
        var certificate = optional("SHOPME_TLS_CERTIFICATE", SettingsReader::readable);
        var key = optional("SHOPME_TLS_KEY", SettingsReader::readable);
        if (has("SHOPME_TLS_CERTIFICATE") != has("SHOPME_TLS_KEY"))
            wrong.add(
                    "SHOPME_TLS_CERTIFICATE and SHOPME_TLS_KEY are given together or not at all.");
        return certificate.flatMap(it -> key.map(its -> new Settings.Tls(it, its)));
    }

    private static Path readable(String file) {
        var path = Path.of(file).toAbsolutePath();
        if (!Files.isReadable(path)) throw new IllegalArgumentException();
        return path;
    }

    private static List<Network> networks(String text) {
        if (text.equalsIgnoreCase("none")) return List.of();
        return Arrays.stream(text.split(",")).map(Network::read).toList();
    }

    private static boolean standardForwarding(String header) {
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "forwarded" -> true;
            case "x-forwarded-for" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private String adminDefault() {
        if (production && !has("SHOPME_ADMIN_EMAIL")) wrong.add("SHOPME_ADMIN_EMAIL is missing.");
        return "owner@shopme.local";
    }

    private String secret(String name, String demo) {
        var value = environment.getProperty(name, "");
        if (!value.isBlank() && !(production && value.equals(demo))) return value;
        if (production) wrong.add(name + " must be set to a secret of your own in production.");
        return demo;
    }

    private int number(String name, int fallback, int least, int most) {
        Function<String, Integer> parse =
                text -> {
                    var number = Integer.parseInt(text);
                    if (number < least || number > most) throw new IllegalArgumentException();
                    return number;
                };
        var expected = "a whole number from %d to %d".formatted(least, most);
        return value(name, String.valueOf(fallback), parse, expected);
    }

    private boolean flag(String name, boolean fallback) {
        return value(name, String.valueOf(fallback), this::trueOrFalse, "true or false");
    }

    private <T> Optional<T> optional(String name, Function<String, T> parse) {
        if (!has(name)) return Optional.empty();
        return Optional.ofNullable(
                parsed(name, environment.getProperty(name, ""), parse, expected(name)));
    }

    private <T> T value(String name, String fallback, Function<String, T> parse, String expected) {
        var parsed =
                has(name) ? parsed(name, environment.getProperty(name, ""), parse, expected) : null;
        return parsed == null ? parse.apply(fallback) : parsed;
    }

    private <T> @Nullable T parsed(
            String name, String text, Function<String, T> parse, String expected) {
        try {
            return parse.apply(text.strip());
        } catch (IllegalArgumentException e) {
            wrong.add("%s is »%s«, expected %s.".formatted(name, shown(name, text), expected));
            return null;
        }
    }

    private String expected(String name) {
        if (name.endsWith("_MASTER_KEY"))
            return "32 bytes in Base64, as from `openssl rand -base64 32`";
        if (name.startsWith("SHOPME_TLS_")) return "a file in PEM form that can be read";
        return name.equals("SHOPME_SMTP_URL")
                ? "an address like smtp://user:password@host:587?from=shop@example.com"
                : "an address like https://shop.example.com";
    }

    private static String shown(String name, String text) {
        return name.endsWith("_MASTER_KEY") || name.equals("SHOPME_SMTP_URL") ? "…" : text;
    }

    private boolean has(String name) {
        return !environment.getProperty(name, "").isBlank();
    }

    private boolean trueOrFalse(String text) {
        return switch (text.toLowerCase()) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private URI webAddress(String text) {
        var uri = URI.create(text.replaceAll("/+$", ""));
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?"))
            throw new IllegalArgumentException();
        return uri;
    }

    private String version(String text) {
        if (!text.matches("v\\d+\\.\\d+")) throw new IllegalArgumentException();
        return text;
    }

    private String email(String text) {
        if (!text.matches("[^@\\s]+@[^@\\s]+")) throw new IllegalArgumentException();
        return text;
    }

    private String key(String text) {
        var bytes = Base64.getDecoder().decode(text);
        // One byte over and over is a placeholder, no key.
        if (bytes.length != 32 || IntStream.range(1, 32).allMatch(i -> bytes[i] == bytes[0]))
            throw new IllegalArgumentException();
        return text;
    }
}
