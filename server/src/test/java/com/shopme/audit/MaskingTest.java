package com.shopme.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is in the log can never be erased from it.
class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "workspace, debug_phone, +393331234567",
        "invitation, email, anna@example.com",
        "order, first_name, Anna",
        "order, delivery_address, Via Roma 1",
        "number, wa_id, 393331234567",
        "client, name, Anna",
        "member, name, Anna",
        "number, access_token, EAAG",
        "number, app_secret, abc",
        "webhook, signing_secret, whsec_abc",
        "user, recovery_codes, ABCDE",
        "prompt, text, anna@example.com",
        "prompt, text, +39 333 123 4567"
    })
    void keepsNeitherASecretNorAPerson(String type, String key, String value) {
        assertThat(kept(type, key, value)).isEqualTo("•••");
        assertThat(kept(type, key, Optional.of(value))).isEqualTo("•••");
    }

    @ParameterizedTest
    @CsvSource({
        "product, name, Caffè",
        "product, price, 1.20",
        "order, number, ORD-000001",
        "workspace, time_zone, Europe/Rome",
        "webhook, url, https://hooks.example.com/a"
    })
    void keepsWhatIsNeither(String type, String key, String value) {
        assertThat(kept(type, key, value)).isEqualTo(value);
    }

    @Test
    void keepsAnAddressWithoutWhatOpensIt() {
        assertThat(kept("webhook", "url", "https://me:pw@hooks.example.com/a?key=abc"))
                .isEqualTo("https://•••@hooks.example.com/a?•••");
    }

    @Test
    void looksIntoWhatIsNested() {
        var kept = kept("order", "delivery", Map.of("street", "Via Roma", "pieces", 2));

        assertThat(kept).isEqualTo(Map.of("street", "•••", "pieces", 2));
        assertThat(kept("order", "told", List.of("anna@example.com", 7)))
                .isEqualTo(List.of("•••", 7));
    }

    @Test
    void thatSomethingIsThereIsToldAndThatItIsMissing() {
        assertThat(kept("workspace", "debug_phone", Optional.empty())).isNull();
        assertThat(kept("order", "address", true)).isEqualTo(true);
    }

    private static Object kept(String type, String key, Object value) {
        return new Masking(type).of(Map.of(key, value), Map.of()).get(key);
    }
}
