package com.shopme.platform;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where clients and WhatsApp reach this server: `SHOPME_PUBLIC_URL`, else this machine.
@Component
public class PublicAddress {
    private final Settings settings;
    private volatile int port;

    PublicAddress(Settings settings) {
        this.settings = settings;
        this.port = settings.port();
    }

    // A port of 0 means any free one.
    @EventListener
    void on(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /// The address of a path, which begins with `/`.
    public URI of(String path) {
        var base = settings.publicUrl().map(URI::toString).orElseGet(() -> local().toString());
        return URI.create(base + path);
    }

    /// This server as this machine itself reaches it.
    public URI local() {
        return URI.create((settings.tls().isPresent() ? "https" : "http") + "://localhost:" + port);
    }
}
