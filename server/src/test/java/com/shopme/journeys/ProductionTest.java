package com.shopme.journeys;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.ShopMe;
import com.shopme.testing.Certificate;
import com.shopme.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The server as it runs for real: in production, with a certificate of its own.
class ProductionTest {
    @TempDir private static Path dir;

    private static ConfigurableApplicationContext server;
    private static Certificate certificate;
    private static int port;

    @BeforeAll
    static void start() {
        certificate = Certificate.make(dir);
        certificate.write(dir.resolve("cert.pem"), dir.resolve("key.pem"));
        var database = TestPostgres.newDatabase();
        server =
                new SpringApplicationBuilder(ShopMe.class)
                        .profiles("production")
                        .properties(
                                Map.ofEntries(
                                        Map.entry("SHOPME_PORT", "0"),
                                        Map.entry("SHOPME_DATA_DIR", dir.toString()),
                                        Map.entry("SHOPME_DATABASE_URL", database.url()),
                                        Map.entry("SHOPME_DATABASE_USER", database.user()),
                                        Map.entry("SHOPME_DATABASE_PASSWORD", database.password()),
                                        Map.entry("SHOPME_META_APP_SECRET", "a secret of its own"),
                                        Map.entry("SHOPME_META_VERIFY_TOKEN", "a token of its own"),
                                        Map.entry("SHOPME_META_GRAPH_URL", "https://127.0.0.1:9"),
                                        Map.entry("SHOPME_MASTER_KEY", randomKey()),
                                        Map.entry("SHOPME_ADMIN_EMAIL", "owner@example.com"),
                                        Map.entry("SHOPME_ADMIN_PASSWORD", "correct horse 7"),
                                        Map.entry("SHOPME_TLS_CERTIFICATE", dir + "/cert.pem"),
                                        Map.entry("SHOPME_TLS_KEY", dir + "/key.pem"),
                                        Map.entry(
                                                "spring.ssl.bundle.watch.file.quiet-period",
                                                "200ms")))
                        .run();
        port = ((ServletWebServerApplicationContext) server).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void speaksHttpsAndTellsBrowsersToStayWithIt() {
        var answer = get(certificate, "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000")
                .contains("includeSubDomains");
    }

    @Test
    void hasNoEmulatorAndShowsNobodysMail() {
        for (var path : new String[] {"/emulator", "/emulator/api/numbers", "/mailbox"})
            assertThat(get(certificate, path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void takesANewCertificateWithoutARestart() {
        var renewed = Certificate.make(dir);

        renewed.write(dir.resolve("cert.pem"), dir.resolve("key.pem"));

        eventually(() -> assertThat(shownTo(renewed)).isEqualTo(renewed.certificate()));
        certificate = renewed;
    }

    private static X509Certificate shownTo(Certificate trusted) {
        var session = get(trusted, "/actuator/health").sslSession().orElseThrow();
        try {
            return (X509Certificate) session.getPeerCertificates()[0];
        } catch (javax.net.ssl.SSLPeerUnverifiedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> get(Certificate trusted, String path) {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
        try (var http = HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static SSLContext trusting(Certificate certificate) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("shop", certificate.certificate());
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static String randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
