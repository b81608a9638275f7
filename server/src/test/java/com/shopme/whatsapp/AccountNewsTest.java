package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Meta says of an account rather than of a message.
class AccountNewsTest extends WhatsAppTest {
    @org.springframework.beans.factory.annotation.Autowired com.shopme.testing.Staff staff;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"DISABLE\",\"waba_ban_date\":\"x\"}}",
                "{\"event\":\"ACCOUNT_DELETED\"}",
                "{\"event\":\"ACCOUNT_RESTRICTION\",\"restriction_info\":[{\"restriction_type\":\"RESTRICTED_BIZ_INITIATED_MESSAGING\"},{\"restriction_type\":\"RESTRICTED_CUSTOMER_INITIATED_MESSAGING\"}]}"
            })
    void anAccountThatMayNotSendStopsItsNumbers(String value) {
        var shop = aShop();

        say(shop, "account_update", value, 1);

        eventually(() -> assertThat(number(shop).stoppedReason()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"SCHEDULE_FOR_DISABLE\"}}",
                "{\"event\":\"ACCOUNT_RESTRICTION\",\"restriction_info\":[{\"restriction_type\":\"RESTRICTED_BIZ_INITIATED_MESSAGING\"}]}",
                "{\"event\":\"ACCOUNT_DELETED\",\"phone_number\":\"390000001\"}",
                "{\"event\":7,\"ban_info\":[]}"
            })
    void aWarningOrWhatIsAboutAnotherNumberStopsNothing(String value) {
        var shop = aShop();

        say(shop, "account_update", value, 1);

        eventually(() -> assertThat(states(shop)).isEqualTo("done"));
        assertThat(number(shop).stoppedReason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phone_number_quality_update, '\"event\":\"FLAGGED\",\"current_limit\":\"TIER_1K\"', TIER_1K, FLAGGED",
        "business_capability_update, '\"max_daily_conversations_per_business\":2000', 2000, ",
    })
    void limitsAndQualityAreNotedAtTheNumber(
            String field, String value, String limit, String quality) {
        var shop = aShop();

        say(shop, field, "{" + value + "}", 1);

        eventually(() -> assertThat(number(shop).messagingLimit()).contains(limit));
        assertThat(number(shop).quality()).isEqualTo(Optional.ofNullable(quality));
    }

    @Test
    void whatComesTwiceIsKeptOnceAndSaidAgainLaterIsKeptAgain() {
        var shop = aShop();
        var field = "message_template_components_update";

        say(shop, field, "{\"event\":\"PAUSED\",\"message_template_id\":1}", 1);
        say(shop, field, "{\"message_template_id\" : 1, \"event\":\"PAUSED\"}", 1);
        assertThat(states(shop)).isEqualTo("ignored");
        say(shop, field, "{\"event\":\"PAUSED\",\"message_template_id\":1}", 2);

        assertThat(states(shop)).isEqualTo("ignored ignored");
    }

    @Test
    void whatMetaSaysOfATemplateIsKept() {
        var shop = aShop();
        var told =
                """
                "message_template_id":77,"message_template_name":"order_news",\
                "message_template_language":"it\"""";

        say(
                shop,
                "message_template_status_update",
                "{\"event\":\"APPROVED\",\"reason\":\"NONE\"," + told + "}",
                1);
        say(
                shop,
                "message_template_quality_update",
                "{\"new_quality_score\":\"YELLOW\"," + told + "}",
                2);
        say(
                shop,
                "message_template_status_update",
                "{\"event\":\"PAUSED\",\"reason\":\"LOW_QUALITY\"," + told + "}",
                3);
        say(shop, "template_category_update", "{\"new_category\":\"MARKETING\"," + told + "}", 4);

        var api = staff.of(shop.workspace());
        eventually(
                () ->
                        assertThat(
                                        api.get("/api/templates")
                                                .body()
                                                .at("/data/0/category")
                                                .asString())
                                .isEqualTo("MARKETING"));
        var page = api.get("/api/templates?status=PAUSED&sort=-updated_at").body();
        assertThat(page.path("total").asInt()).isEqualTo(1);
        var template = page.at("/data/0");
        assertThat(template.path("name").asString()).isEqualTo("order_news");
        assertThat(template.path("quality").asString()).isEqualTo("YELLOW");
        assertThat(template.path("reason").asString()).isEqualTo("LOW_QUALITY");
        assertThat(api.get("/api/templates/" + template.path("id").asString()).body())
                .isEqualTo(template);
        assertThat(staff.of(aShop().workspace()).get("/api/templates").body().path("total").asInt())
                .isZero();
    }

    private void say(Shop shop, String field, String value, int time) {
        var body =
                """
                {"object":"whatsapp_business_account","entry":[{"id":"7%s","time":%d,
                "changes":[{"field":"%s","value":%s}]}]}
                """
                        .formatted(shop.phoneNumberId(), time, field, value);
        assertThat(deliver(body)).isEqualTo(200);
    }

    private WhatsAppNumber number(Shop shop) {
        return numbers.get(shop.workspace(), shop.number());
    }

    private String states(Shop shop) {
        return in(
                shop.workspace(),
                () ->
                        db.sql(
                                        "SELECT string_agg(state, ' ') FROM whatsapp_inbox WHERE kind = 'change'")
                                .query(String.class)
                                .single());
    }
}
