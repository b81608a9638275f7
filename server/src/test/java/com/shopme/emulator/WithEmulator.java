package com.shopme.emulator;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// One emulator and one shop for all tests of a class, as new before each.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithEmulator {
    static final String GIULIA = "+393335550101";

    EmulatorServer meta;
    WebhookReceiver shop;

    @BeforeAll
    void startEmulator() throws Exception {
        shop = new WebhookReceiver();
        meta =
                EmulatorServer.start(
                        Files.createTempDirectory("emulator"),
                        0,
                        "shopme.emulator.callback-url=" + shop.url(),
                        "shopme.emulator.retry-first=40ms");
    }

    @AfterAll
    void stopEmulator() {
        meta.close();
        shop.close();
    }

    @BeforeEach
    void begin() {
        meta.reset();
        shop.refuse(0, 500);
        shop.clear();
    }

    /// Giulia has written, so the 24 h window is open.
    EmulatedCustomer giuliaWrote() {
        var giulia = meta.customer("giulia");
        giulia.says("Ciao");
        shop.await(it -> it.messages().size() == 1);
        shop.clear();
        return giulia;
    }

    static String statusesOf(WebhookReceiver shop) {
        var all = new StringBuilder();
        for (JsonNode it : shop.statuses()) all.append(Json.text(it, "status")).append(' ');
        return all.toString().trim();
    }
}
