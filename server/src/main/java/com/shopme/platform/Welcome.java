package com.shopme.platform;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The one calm block that a start prints.
@Component
class Welcome {
    private final Settings settings;
    private final PublicAddress address;

    Welcome(Settings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    @EventListener
    @Order
    void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) return;
        var text = new StringBuilder("\n  ShopMe is open.\n\n");
        line(text, "Shop", address.of("/").toString());
        if (settings.emulator()) line(text, "Phone", address.of("/emulator").toString());
        if (settings.demo()) line(text, "Sign in", settings.adminEmail() + " / " + demoPassword());
        line(text, "Data", settings.database().map(db -> db.url()).orElse(dataDir()));
        text.append("\n  Ctrl-C closes it.\n");
        System.out.println(text);
    }

    // A password of the operator's own is not for the screen.
    private String demoPassword() {
        var demo = settings.adminPassword().equals(SettingsReader.DEMO_PASSWORD);
        return demo ? SettingsReader.DEMO_PASSWORD : "(SHOPME_ADMIN_PASSWORD)";
    }

    private String dataDir() {
        return settings.dataDir().toAbsolutePath().normalize().toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-8s %s%n".formatted(name, value));
    }
}
