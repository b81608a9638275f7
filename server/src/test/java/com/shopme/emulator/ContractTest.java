package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.BinaryAttachment;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.json.JsonObject;
import org.apache.camel.component.whatsapp.WhatsAppComponent;
import org.apache.camel.component.whatsapp.model.LocationMessage;
import org.apache.camel.component.whatsapp.model.LocationMessageRequest;
import org.apache.camel.component.whatsapp.model.TextMessage;
import org.apache.camel.component.whatsapp.model.TextMessageRequest;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/// Two clients written by others for Meta speak with the emulator: restfb with forms and the token
/// in the body, Camel with JSON and a Bearer header.
class ContractTest extends WithEmulator {
    private DefaultFacebookClient restfb(String token) {
        var client = new DefaultFacebookClient(token, Version.LATEST);
        client.setFacebookEndpointUrls(
                new FacebookEndpoints() {
                    @Override
                    public String getGraphEndpoint() {
                        return meta.graphUrl();
                    }
                });
        return client;
    }

    private static Parameter[] text(String body) {
        return new Parameter[] {
            Parameter.with("messaging_product", "whatsapp"),
            Parameter.with("to", GIULIA),
            Parameter.with("type", "text"),
            Parameter.with("text", new JsonObject().add("body", body))
        };
    }

    @Test
    void restfbSendsAndReads() {
        giuliaWrote();
        var client = restfb(EmulatorServer.TOKEN);

        var sent =
                client.publish(
                        EmulatorServer.NUMBER + "/messages", JsonObject.class, text("Perché no?"));
        var number =
                client.fetchObject(
                        EmulatorServer.NUMBER,
                        JsonObject.class,
                        Parameter.with("fields", "verified_name"));
        var templates =
                client.fetchConnection(
                        EmulatorServer.ACCOUNT + "/message_templates",
                        JsonObject.class,
                        Parameter.with("limit", 100));

        assertThat(sent.get("messages").asArray().get(0).asObject().getString("id", ""))
                .startsWith("wamid.");
        assertThat(number.getString("verified_name", "")).isEqualTo("Bottega Aurora");
        int count = 0;
        for (var page : templates) count += page.size();
        assertThat(count).isEqualTo(25);
        assertThat(meta.customer("giulia").awaitReply().text()).isEqualTo("Perché no?");
    }

    @Test
    void restfbUploads() {
        var media =
                restfb(EmulatorServer.TOKEN)
                        .publish(
                                EmulatorServer.NUMBER + "/media",
                                JsonObject.class,
                                BinaryAttachment.with("file", new byte[] {1, 2, 3}, "image/png"),
                                Parameter.with("messaging_product", "whatsapp"),
                                Parameter.with("type", "image/png"));

        assertThat(media.getString("id", "")).matches("\\d{16}");
    }

    @Test
    void restfbUnderstandsTheErrors() {
        assertThatThrownBy(
                        () ->
                                restfb("wrong")
                                        .publish(
                                                EmulatorServer.NUMBER + "/messages",
                                                JsonObject.class,
                                                text("a")))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        it -> assertThat(it.getErrorCode()).isEqualTo(190));
        assertThatThrownBy(
                        () ->
                                restfb(EmulatorServer.TOKEN)
                                        .publish(
                                                EmulatorServer.NUMBER + "/messages",
                                                JsonObject.class,
                                                Parameter.with("messaging_product", "whatsapp"),
                                                Parameter.with("to", GIULIA),
                                                Parameter.with("type", "text")))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        it -> assertThat(it.getErrorCode()).isEqualTo(131008));
    }

    @Test
    void camelSends() throws Exception {
        giuliaWrote();
        try (var camel = new DefaultCamelContext()) {
            var component = new WhatsAppComponent();
            component.setBaseUri(meta.graphUrl());
            component.setApiVersion("v23.0");
            component.setAuthorizationToken(EmulatorServer.TOKEN);
            component.setPhoneNumberId(EmulatorServer.NUMBER);
            camel.addComponent("whatsapp", component);
            camel.start();
            try (var template = camel.createProducerTemplate()) {
                var text = new TextMessageRequest();
                text.setTo("393335550101");
                text.setText(new TextMessage());
                text.getText().setBody("Da Camel");
                template.requestBody("whatsapp:" + EmulatorServer.NUMBER, text);
                var place = new LocationMessageRequest();
                place.setTo("393335550101");
                place.setLocation(new LocationMessage());
                place.getLocation().setLatitude("45.46");
                place.getLocation().setLongitude("9.19");
                place.getLocation().setName("Duomo");
                template.requestBody("whatsapp:" + EmulatorServer.NUMBER, place);
            }
        }

        var giulia = meta.customer("giulia");
        assertThat(giulia.awaitReply().text()).isEqualTo("Da Camel");
        assertThat(giulia.awaitReply().type()).isEqualTo("location");
    }
}
