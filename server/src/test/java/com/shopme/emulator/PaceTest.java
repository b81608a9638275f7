package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final BusinessNumber NUMBER =
            BusinessNumber.named("1", "2", "+39 02 5550 1000", "Bottega");

    /// A clock that stands until told.
    private static final class Standing extends Clock {
        Instant now = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Standing clock = new Standing();
    private final Pace pace = new Pace(clock);

    @Test
    void grantsEightyASecondPerNumber() {
        for (int i = 0; i < 80; i++) pace.checkThroughput(NUMBER);

        assertThatThrownBy(() -> pace.checkThroughput(NUMBER))
                .isInstanceOfSatisfying(
                        GraphError.class, it -> assertThat(it.code()).isEqualTo(130429));
        clock.now = clock.now.plusMillis(13);
        assertThatCode(() -> pace.checkThroughput(NUMBER)).doesNotThrowAnyException();
    }

    @Test
    void countsWhatComesIn() {
        for (int i = 0; i < 80; i++) pace.countInbound(NUMBER);

        assertThatThrownBy(() -> pace.checkThroughput(NUMBER)).isInstanceOf(GraphError.class);
    }

    @Test
    void grantsABurstOf45ToOneUserAndThenOneInSixSeconds() {
        for (int i = 0; i < 45; i++) pace.checkPair(NUMBER, "39333");

        assertThatThrownBy(() -> pace.checkPair(NUMBER, "39333"))
                .isInstanceOfSatisfying(
                        GraphError.class, it -> assertThat(it.code()).isEqualTo(131056));
        assertThatCode(() -> pace.checkPair(NUMBER, "39334")).doesNotThrowAnyException();
        clock.now = clock.now.plus(Duration.ofSeconds(6));
        assertThatCode(() -> pace.checkPair(NUMBER, "39333")).doesNotThrowAnyException();
        assertThatThrownBy(() -> pace.checkPair(NUMBER, "39333")).isInstanceOf(GraphError.class);
    }
}
