package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers, accounts, templates and what a business sets on them.
class BusinessTest extends WithEmulator {
    private JsonNode graph(String method, String path, String body) {
        var answer =
                meta.graph(
                        method,
                        path,
                        body == null ? null : (ObjectNode) Json.parse(body.replace('\'', '"')));
        return Json.parse(answer.body());
    }

    @Test
    void aNumberTellsAboutItself() {
        var all = graph("GET", "/" + EmulatorServer.NUMBER, null);
        var some =
                graph(
                        "GET",
                        "/"
                                + EmulatorServer.NUMBER
                                + "?fields=display_phone_number,quality_rating,whatsapp_business_manager_messaging_limit",
                        null);
        var list = graph("GET", "/" + EmulatorServer.ACCOUNT + "/phone_numbers", null);

        assertThat(Json.text(all, "verified_name")).isEqualTo("Bottega Aurora");
        assertThat(all.at("/throughput/level").stringValue()).isEqualTo("STANDARD");
        assertThat(Json.text(some, "display_phone_number")).isEqualTo("+39 02 5550 1000");
        assertThat(Json.text(some, "whatsapp_business_manager_messaging_limit"))
                .isEqualTo("TIER_2K");
        assertThat(some.has("verified_name")).isFalse();
        assertThat(list.at("/data/0/id").stringValue()).isEqualTo(EmulatorServer.NUMBER);
    }

    @Test
    void templatesComeInPages() {
        var names = new ArrayList<String>();
        var after = "";
        int pages = 0;
        do {
            pages++;
            var page =
                    graph(
                            "GET",
                            "/"
                                    + EmulatorServer.ACCOUNT
                                    + "/message_templates?limit=4&status=APPROVED"
                                    + after,
                            null);
            page.path("data")
                    .forEach(it -> names.add(Json.text(it, "name") + Json.text(it, "language")));
            after =
                    page.at("/paging/next").isMissingNode()
                            ? null
                            : "&after=" + page.at("/paging/cursors/after").stringValue();
        } while (after != null);

        assertThat(pages).isEqualTo(7);
        assertThat(names).hasSize(25).doesNotHaveDuplicates();
        assertThat(names)
                .contains(
                        "order_confirmationen",
                        "order_shippedit",
                        "order_updatept_BR",
                        "seasonal_offeres",
                        "seasonal_offerpt_PT");
    }

    @Test
    void aTemplateIsCreatedEditedAndDeleted() {
        var path = "/" + EmulatorServer.ACCOUNT + "/message_templates";
        var wish =
                "{'name':'hello','language':'it','category':'UTILITY','components':[{'type':'BODY','text':'Ciao a tutti.'}]}";

        var created = graph("POST", path, wish);
        var again = graph("POST", path, wish);
        meta.api(
                "POST",
                "/templates/" + Json.text(created, "id") + "/status",
                Json.object("status", "PAUSED"));
        var paused =
                meta.send(
                        "{\"messaging_product\":\"whatsapp\",\"to\":\"%s\",\"type\":\"template\",\"template\":{\"name\":\"hello\",\"language\":{\"code\":\"it\"}}}"
                                .formatted(GIULIA));
        var edited =
                graph(
                        "POST",
                        "/" + Json.text(created, "id"),
                        "{'components':[{'type':'BODY','text':'Ciao.'}]}");
        var deleted = graph("DELETE", path + "?name=hello", null);

        assertThat(Json.text(created, "category")).isEqualTo("UTILITY");
        assertThat(again.at("/error/code").asInt()).isEqualTo(100);
        assertThat(paused.at("/error/code").asInt()).isEqualTo(132015);
        assertThat(edited.path("success").asBoolean()).isTrue();
        assertThat(deleted.path("success").asBoolean()).isTrue();
    }

    @Test
    void badTemplatesAreRefused() {
        var path = "/" + EmulatorServer.ACCOUNT + "/message_templates";
        for (var wish :
                List.of(
                        "{'name':'Hello','language':'it','category':'UTILITY','components':[{'type':'BODY','text':'a'}]}",
                        "{'name':'a','language':'it','category':'NEWS','components':[{'type':'BODY','text':'a'}]}",
                        "{'name':'a','language':'it','category':'UTILITY','components':[{'type':'FOOTER','text':'a'}]}",
                        "{'name':'a','language':'it','category':'UTILITY','components':[{'type':'BODY','text':'{{1}} ciao'}]}",
                        "{'name':'a','language':'it','category':'UTILITY','components':[{'type':'BODY','text':'ciao {{1}}, ehi'}]}")) {
            assertThat(graph("POST", path, wish).at("/error/code").asInt(0)).as(wish).isPositive();
        }
    }

    @Test
    void profileCommerceAndBlocksAreKept() {
        var number = "/" + EmulatorServer.NUMBER;
        graph(
                "POST",
                number + "/whatsapp_business_profile",
                "{'messaging_product':'whatsapp','about':'Dal 1962','websites':['https://a.b']}");
        graph("POST", number + "/whatsapp_commerce_settings?is_catalog_visible=true", null);
        graph(
                "POST",
                number + "/block_users",
                "{'messaging_product':'whatsapp','block_users':[{'user':'+393335550101'}]}");
        giuliaWrote();
        meta.send(TestMessages.text(GIULIA, "a"));
        shop.await(it -> it.statuses().size() == 1);

        assertThat(
                        graph(
                                        "GET",
                                        number + "/whatsapp_business_profile?fields=about,websites",
                                        null)
                                .at("/data/0/about")
                                .stringValue())
                .isEqualTo("Dal 1962");
        assertThat(
                        graph("GET", number + "/whatsapp_commerce_settings", null)
                                .at("/data/0/is_catalog_visible")
                                .asBoolean())
                .isTrue();
        assertThat(graph("GET", number + "/block_users", null).at("/data/0/wa_id").stringValue())
                .isEqualTo("393335550101");
        assertThat(shop.statuses().getFirst().at("/errors/0/code").asInt()).isEqualTo(131026);
    }

    @Test
    void aTokenCanBeChecked() {
        assertThat(
                        graph("GET", "/debug_token?input_token=emulator-token", null)
                                .at("/data/is_valid")
                                .asBoolean())
                .isTrue();
        assertThat(
                        graph("GET", "/debug_token?input_token=other", null)
                                .at("/data/is_valid")
                                .asBoolean())
                .isFalse();
    }
}
