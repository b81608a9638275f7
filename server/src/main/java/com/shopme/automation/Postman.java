package com.shopme.automation;

import com.shopme.platform.Settings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/// Brings one delivery to its address, once.
@Component
class Postman {
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(15);
    private static final Duration MOST = Duration.ofSeconds(25);
    private static final int LOOKED_AT = 2000;

    private final CloseableHttpClient http;
    private final Clock clock;
    private final boolean production;

    Postman(PublicAddresses addresses, Settings settings, Clock clock) {
        this.clock = clock;
        this.production = settings.production();
        this.http =
                HttpClients.custom()
                        .setUserAgent("ShopMe-Webhooks/1")
                        .disableRedirectHandling() // a redirect could lead inside
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .setDefaultRequestConfig(
                                RequestConfig.custom().setResponseTimeout(ANSWER).build())
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(addresses)
                                        .setMaxConnPerRoute(10)
                                        .setMaxConnTotal(100)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(CONNECT)
                                                        .setSocketTimeout(ANSWER)
                                                        .build())
                                        .build())
                        .build();
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    /// @param secrets each of them signs
    WebhookDelivery.Attempt deliver(URI url, List<SigningSecret> secrets, UUID event, String body) {
        var at = clock.instant();
        if (production && !"https".equals(url.getScheme()))
            return failed(at, "In production webhooks go to https addresses only.");
        var post = new HttpPost(url);
        post.setHeader("webhook-id", event.toString());
        post.setHeader("webhook-timestamp", at.getEpochSecond());
        post.setHeader(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> secret.sign(event, at, body))
                        .collect(Collectors.joining(" ")));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        try (var _ = alarm(post)) {
            return http.execute(post, response -> answered(at, response));
        } catch (UnknownHostException e) {
            return failed(at, "There is no such address, or not a public one.");
        } catch (IOException e) {
            return failed(at, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    // Time limits of the client are between two bytes; who sends one now and then must end too.
    private static Alarm alarm(HttpPost post) {
        var alarm =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        Thread.sleep(MOST);
                                        post.cancel();
                                    } catch (InterruptedException e) {
                                        // it was answered in time
                                    }
                                });
        return alarm::interrupt;
    }

    private interface Alarm extends AutoCloseable {
        @Override
        void close();
    }

    private WebhookDelivery.Attempt answered(Instant at, ClassicHttpResponse response)
            throws IOException {
        var entity = response.getEntity();
        var bytes = entity == null ? new byte[0] : entity.getContent().readNBytes(LOOKED_AT);
        var text = new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        return new WebhookDelivery.Attempt(
                Optional.of(response.getCode()), Optional.empty(), Optional.of(text), took(at), at);
    }

    private WebhookDelivery.Attempt failed(Instant at, String why) {
        return new WebhookDelivery.Attempt(
                Optional.empty(), Optional.of(why), Optional.empty(), took(at), at);
    }

    private int took(Instant from) {
        return Math.toIntExact(Duration.between(from, clock.instant()).toMillis());
    }
}
