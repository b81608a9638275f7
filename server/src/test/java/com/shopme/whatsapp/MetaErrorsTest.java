package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "0, STOP_NUMBER",
        "190, STOP_NUMBER",
        "3, STOP_NUMBER",
        "10, STOP_NUMBER",
        "200, STOP_NUMBER",
        "299, STOP_NUMBER",
        "1, ONCE",
        "2, OUTAGE",
        "4, SLOW_DOWN",
        "80007, SLOW_DOWN",
        "33, GIVE_UP",
        "100, GIVE_UP",
        "131008, GIVE_UP",
        "131009, GIVE_UP",
        "368, STOP_NUMBER",
        "131031, STOP_NUMBER",
        "130497, STOP_NUMBER",
        "130429, SLOW_DOWN",
        "131056, WAIT_FOR_RECIPIENT",
        "131048, SLOW_DOWN",
        "131000, RETRY",
        "131016, OUTAGE",
        "131057, LATER",
        "131005, STOP_NUMBER",
        "131045, STOP_NUMBER",
        "131021, GIVE_UP",
        "131051, GIVE_UP",
        "131026, GIVE_UP",
        "131030, GIVE_UP",
        "131042, STOP_NUMBER",
        "131047, GIVE_UP",
        "131049, GIVE_UP",
        "131050, OPT_OUT",
        "130472, GIVE_UP",
        "131052, GIVE_UP",
        "131053, GIVE_UP",
        "131055, GIVE_UP",
        "131062, GIVE_UP",
        "131063, GIVE_UP",
        "131064, GIVE_UP",
        "132000, GIVE_UP",
        "132001, GIVE_UP",
        "132005, GIVE_UP",
        "132007, GIVE_UP",
        "132008, GIVE_UP",
        "132012, GIVE_UP",
        "132015, GIVE_UP",
        "132016, GIVE_UP",
        "132068, GIVE_UP",
        "132069, GIVE_UP",
        "133000, RETRY",
        "133004, OUTAGE",
        "133010, STOP_NUMBER",
        "133015, LATER",
        "133016, LATER",
        "999999, GIVE_UP"
    })
    void everyCodeOfMetasHasItsRemedy(int code, Remedy remedy) {
        var error = new GraphError(code, "", false);

        assertThat(MetaErrors.rule(error).remedy()).isEqualTo(remedy);
        assertThat(MetaErrors.failure(error).what()).endsWith(".");
    }

    @Test
    void whatMetaCallsPassingIsTriedAgainThoughWeDoNotKnowIt() {
        assertThat(MetaErrors.rule(new GraphError(999_999, "", true)).remedy())
                .isEqualTo(Remedy.RETRY);
    }

    @Test
    void aPairWaitsFourToThePowerOfItsFailures() {
        assertThat(Remedy.WAIT_FOR_RECIPIENT.pause(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Remedy.WAIT_FOR_RECIPIENT.pause(2)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Remedy.WAIT_FOR_RECIPIENT.pause(3)).isEqualTo(Duration.ofSeconds(64));
    }

    @Test
    void anOutageIsLookedAfterEveryFewSeconds() {
        for (var attempts = 1; attempts < 1000; attempts++)
            assertThat(Remedy.OUTAGE.pause(attempts)).isLessThanOrEqualTo(Duration.ofSeconds(3));
        assertThat(Remedy.OUTAGE.triesAgain(1000, Duration.ofHours(23))).isTrue();
        assertThat(Remedy.OUTAGE.triesAgain(1000, Duration.ofHours(25))).isFalse();
    }

    @Test
    void noPauseIsEverNegative() {
        for (var remedy : Remedy.values())
            assertThat(Arrays.asList(1, 2, 5, 31, 32, 64, 1000))
                    .allSatisfy(n -> assertThat(remedy.pause(n).isNegative()).isFalse());
    }
}
