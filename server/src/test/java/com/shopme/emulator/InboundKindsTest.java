package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every inbound kind against its golden file in `src/test/resources/emulator/inbound`. Ids, times
/// and hashes are masked. `-Dgolden.write=true` writes the files anew: read the difference before
/// committing.
class InboundKindsTest extends WithEmulator {
    private static final Path GOLDEN = Path.of("src/test/resources/emulator/inbound");

    private static final Map<String, String> WISHES =
            Map.ofEntries(
                    Map.entry("text", "{'type':'text','text':'Perché no? ☕'}"),
                    Map.entry(
                            "text_quoting",
                            "{'type':'text','text':'Questo','reply_to':'$BUSINESS'}"),
                    Map.entry(
                            "text_forwarded",
                            "{'type':'text','text':'Guarda','extra':{'context':{'forwarded':true}}}"),
                    Map.entry(
                            "text_from_ad",
                            "{'type':'text','text':'Ho visto la pubblicità','extra':{'referral':{'source_url':'https://fb.me/x','source_id':'12','source_type':'ad','headline':'Caffè','body':'b','media_type':'image','image_url':'https://fb.me/i','ctwa_clid':'c'}}}"),
                    Map.entry("image", "{'type':'image','caption':'Questo'}"),
                    Map.entry("voice", "{'type':'voice'}"),
                    Map.entry("audio", "{'type':'audio'}"),
                    Map.entry("video", "{'type':'video'}"),
                    Map.entry("document", "{'type':'document','filename':'lista.pdf'}"),
                    Map.entry("sticker", "{'type':'sticker'}"),
                    Map.entry(
                            "location",
                            "{'type':'location','latitude':45.46,'longitude':9.19,'name':'Duomo'}"),
                    Map.entry("contacts", "{'type':'contacts'}"),
                    Map.entry(
                            "button_reply",
                            "{'type':'button_reply','id':'yes','title':'Sì','reply_to':'$BUSINESS'}"),
                    Map.entry(
                            "list_reply",
                            "{'type':'list_reply','id':'2','title':'Cappuccino','description':'1,80 €','reply_to':'$BUSINESS'}"),
                    Map.entry(
                            "button",
                            "{'type':'button','text':'Mostra offerte','payload':'offers','reply_to':'$BUSINESS'}"),
                    Map.entry(
                            "flow_reply",
                            "{'type':'flow_reply','response_json':'{broken','name':'flow','body':'Sent'}"),
                    Map.entry(
                            "call_permission_reply",
                            "{'type':'call_permission_reply','response':'reject'}"),
                    Map.entry(
                            "order",
                            "{'type':'order','catalog_id':'400','text':'Con fiocco','product_items':[{'product_retailer_id':'p1','quantity':2,'item_price':9.5,'currency':'EUR'}]}"),
                    Map.entry(
                            "reaction",
                            "{'type':'reaction','message_id':'$BUSINESS','emoji':'❤️'}"),
                    Map.entry(
                            "reaction_removed",
                            "{'type':'reaction','message_id':'$BUSINESS','emoji':''}"),
                    Map.entry(
                            "edit",
                            "{'type':'edit','message_id':'$OWN','text':'Volevo dire questo'}"),
                    Map.entry("revoke", "{'type':'revoke','message_id':'$OWN'}"),
                    Map.entry("number_change", "{'type':'number_change','phone':'+393335550777'}"),
                    Map.entry("preference", "{'type':'preference','value':'stop'}"),
                    Map.entry("unsupported", "{'type':'unsupported'}"),
                    Map.entry("request_welcome", "{'type':'request_welcome'}"),
                    Map.entry(
                            "raw_message",
                            "{'type':'raw','message':{'type':'holo','holo':{'x':[1,2]}}}"),
                    Map.entry(
                            "raw_value",
                            "{'type':'raw','field':'account_update','value':{'event':'VERIFIED_ACCOUNT'}}"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "text_quoting",
                "text_forwarded",
                "text_from_ad",
                "image",
                "voice",
                "audio",
                "video",
                "document",
                "sticker",
                "location",
                "contacts",
                "button_reply",
                "list_reply",
                "button",
                "flow_reply",
                "call_permission_reply",
                "order",
                "reaction",
                "reaction_removed",
                "edit",
                "revoke",
                "number_change",
                "preference",
                "unsupported",
                "request_welcome",
                "raw_message",
                "raw_value"
            })
    void looksLikeMetas(String kind) throws IOException {
        var giulia = meta.customer("giulia");
        var own = giulia.says("Ciao");
        var business =
                meta.send(TestMessages.text(GIULIA, "Ciao")).at("/messages/0/id").stringValue();
        shop.await(it -> it.messages().size() == 1 && it.statuses().size() == 3);
        shop.clear();

        var wish = WISHES.get(kind).replace('\'', '"');
        giulia.sends(wish.replace("$BUSINESS", business).replace("$OWN", own));
        shop.await(it -> !it.deliveries().isEmpty());

        var golden = GOLDEN.resolve(kind + ".json");
        var delivered = new String(shop.deliveries().getFirst().body(), StandardCharsets.UTF_8);
        var masked = masked(delivered.replace(business, "$BUSINESS").replace(own, "$OWN"));
        if (Boolean.getBoolean("golden.write")) Files.writeString(golden, masked);
        assertThat(masked).isEqualTo(Files.readString(golden));
    }

    private static String masked(String body) {
        return Json.parse(body)
                .toPrettyString()
                .replaceAll("wamid\\.[A-Za-z0-9+/=]+", "wamid.…")
                .replaceAll("\"timestamp\" : (\"?)\\d+(\"?)", "\"timestamp\" : $11795500000$2")
                .replaceAll("\"time\" : \\d+", "\"time\" : 1795500000")
                .replaceAll("(user_id\" : \"[A-Z]{2})\\.\\d+", "$1.…")
                .replaceAll("\"id\" : \"\\d{16}\"", "\"id\" : \"…\"")
                .concat("\n");
    }

    @Test
    void aTapBecomesTheRightReply() {
        var giulia = giuliaWrote();
        meta.send(TestMessages.buttons(GIULIA));
        meta.send(TestMessages.list(GIULIA));
        meta.send(
                """
                {"messaging_product":"whatsapp","to":"%s","type":"template","template":{"name":"seasonal_offer",
                 "language":{"code":"it"},"components":[{"type":"body","parameters":[
                 {"type":"text","text":"Giulia"},{"type":"text","text":"20 %%"},{"type":"text","text":"Panettone"}]},
                 {"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"SHOW"}]},
                 {"type":"button","sub_type":"quick_reply","index":"1","parameters":[{"type":"payload","payload":"STOP"}]}]}}"""
                        .formatted(GIULIA));

        giulia.taps("No, grazie");
        giulia.taps("Cannolo");
        giulia.taps("Mostra offerte");
        giulia.taps("Stop promozioni");

        shop.await(it -> it.messages().size() == 4);
        assertThat(shop.messages().get(0).at("/interactive/button_reply/id").stringValue())
                .isEqualTo("no");
        assertThat(shop.messages().get(0).at("/context/id").stringValue()).startsWith("wamid.");
        assertThat(shop.messages().get(1).at("/interactive/list_reply/id").stringValue())
                .isEqualTo("3");
        assertThat(shop.messages().get(2).at("/button/payload").stringValue()).isEqualTo("SHOW");
        assertThat(shop.messages().get(3).at("/button/payload").stringValue()).isEqualTo("STOP");
    }
}
