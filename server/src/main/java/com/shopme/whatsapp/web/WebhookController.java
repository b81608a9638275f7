package com.shopme.whatsapp.web;

import com.shopme.whatsapp.DeliveryTooLarge;
import com.shopme.whatsapp.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where Meta delivers. It repeats a delivery, for up to 7 days, until it sees a 200.
@RestController
class WebhookController {
    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/webhooks/whatsapp")
    ResponseEntity<String> subscribe(
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(webhooks.subscribe(mode, token, challenge));
    }

    @PostMapping("/webhooks/whatsapp")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        webhooks.receive(bodyOf(request), request.getHeader("X-Hub-Signature-256"));
        return ResponseEntity.ok().build();
    }

    // No more is read than may be there, whatever the sender announces.
    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Webhooks.MOST_BYTES) throw new DeliveryTooLarge();
        var body = request.getInputStream().readNBytes(Webhooks.MOST_BYTES + 1);
        if (body.length > Webhooks.MOST_BYTES) throw new DeliveryTooLarge();
        return body;
    }
}
