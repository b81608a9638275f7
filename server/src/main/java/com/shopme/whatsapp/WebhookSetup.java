package com.shopme.whatsapp;

import com.shopme.platform.Settings;
import java.net.URI;
import org.springframework.stereotype.Service;

/// What is entered at Meta, so that it tells us what clients write.
@Service
public class WebhookSetup {
    private final Settings settings;
    private final OwnAddress address;

    WebhookSetup(Settings settings, OwnAddress address) {
        this.settings = settings;
        this.address = address;
    }

    public URI address() {
        return address.webhook();
    }

    public String verifyToken() {
        return settings.metaVerifyToken();
    }

    /// Whether the built-in emulator stands in for Meta.
    public boolean emulated() {
        return address.emulated();
    }
}
