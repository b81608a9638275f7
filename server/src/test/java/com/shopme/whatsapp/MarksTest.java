package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.workspace.AnsweredBy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MarksTest extends WhatsAppTest {

    @Test
    void whoWillBeAnsweredSeesThatTheirMessageWasRead() {
        var shop = aShop();
        workspaces.answeredBy(shop.workspace(), AnsweredBy.ASSISTANT);
        var id = "wamid." + digits();

        deliver(Deliveries.aText(shop.phoneNumberId(), id, "39" + digits(), "Ciao"));

        eventually(() -> assertThat(meta.marksFrom(shop.phoneNumberId())).hasSize(1));
        var mark = meta.marksFrom(shop.phoneNumberId()).getFirst().message();
        assertThat(mark.path("status").asString()).isEqualTo("read");
        assertThat(mark.path("message_id").asString()).isEqualTo(id);
        assertThat(mark.at("/typing_indicator/type").asString()).isEqualTo("text");
    }

    @Test
    void whoWillNotBeAnsweredIsPromisedNothing() {
        var shop = aShop();

        deliver(
                Deliveries.aText(
                        shop.phoneNumberId(), "wamid." + digits(), "39" + digits(), "Ciao"));

        eventually(() -> assertThat(inbox(shop).getFirst().get("state")).isEqualTo("done"));
        stays(Duration.ofMillis(300), () -> meta.marksFrom(shop.phoneNumberId()).isEmpty());
    }
}
