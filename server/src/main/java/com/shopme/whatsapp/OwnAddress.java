package com.shopme.whatsapp;

import static com.shopme.whatsapp.NumberCheck.Subject.ADDRESS;

import com.shopme.platform.PublicAddress;
import com.shopme.platform.Settings;
import com.shopme.shared.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Where Meta is to reach us, tried out as Meta does it.
@Component
class OwnAddress {
    private final Settings settings;
    private final PublicAddress address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    OwnAddress(Settings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    /// The webhook's address, to be entered at Meta.
    URI webhook() {
        return address.of("/webhooks/whatsapp");
    }

    /// Whether numbers are those of the built-in emulator, for which nothing leaves this machine.
    boolean emulated() {
        return settings.metaGraphUrl().isEmpty();
    }

    NumberCheck check() {
        if (!emulated() && !"https".equals(webhook().getScheme()))
            return NumberCheck.wrong(
                    ADDRESS, "Meta calls only addresses that begin with https: " + webhook());
        try {
            var challenge = Ids.next().toString();
            var answer = client.send(question(challenge), BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals(challenge)
                    ? NumberCheck.ok(ADDRESS)
                    : NumberCheck.wrong(
                            ADDRESS,
                            webhook() + " answers " + answer.statusCode() + ", not this server.");
        } catch (IOException e) {
            return NumberCheck.wrong(ADDRESS, webhook() + " cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NumberCheck.unknown(ADDRESS, "The server is being stopped.");
        }
    }

    private HttpRequest question(String challenge) {
        var token = URLEncoder.encode(settings.metaVerifyToken(), StandardCharsets.UTF_8);
        var asked =
                webhook()
                        + "?hub.mode=subscribe&hub.verify_token="
                        + token
                        + "&hub.challenge="
                        + challenge;
        return HttpRequest.newBuilder(URI.create(asked))
                .timeout(Duration.ofSeconds(10))
                .GET()
                .build();
    }
}
