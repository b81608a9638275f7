package com.shopme.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    // RFC 6238, appendix B: the secret of its test vectors, the last six of their eight digits.
    private static final Totp RFC =
            new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        assertThat(RFC.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeCountsForHalfAMinuteAroundItsOwn() {
        var now = Instant.parse("2026-11-24T10:00:15Z");
        var step = now.getEpochSecond() / 30;

        assertThat(RFC.stepOf(RFC.codeAt(now), now)).hasValue(step);
        assertThat(RFC.stepOf(RFC.codeAt(now.minusSeconds(30)), now)).hasValue(step - 1);
        assertThat(RFC.stepOf(RFC.codeAt(now.plusSeconds(30)), now)).hasValue(step + 1);
        assertThat(RFC.stepOf(RFC.codeAt(now.minusSeconds(60)), now)).isEmpty();
        assertThat(RFC.stepOf("", now)).isEmpty();
    }

    @Test
    void aSecretIsWrittenInBase32() {
        assertThat(RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.read(RFC.base32()).secret()).isEqualTo(RFC.secret());
        var drawn = Totp.draw();
        assertThat(Totp.read(drawn.base32()).secret()).isEqualTo(drawn.secret());
    }
}
