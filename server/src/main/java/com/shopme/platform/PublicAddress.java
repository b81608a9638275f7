package com.shopme.platform;

import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Where the world finds this server: SHOPME_PUBLIC_URL, else this machine.
@Component
public class PublicAddress {
    private final Settings settings;
    private volatile int port;

    PublicAddress(Settings settings) {
        this.settings = settings;
        this.port = settings.port();
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /// @param path begins with a slash
    public URI of(String path) {
        var base = settings.publicUrl().map(URI::toString).orElse("http://localhost:" + port);
        return URI.create(base + path);
    }
}
