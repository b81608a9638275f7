package com.shopme.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Tries NONE = new Tries(0, NOW, NOW);

    @Test
    void theFirstAreFree() {
        assertThat(pauseAfter(4)).isZero();
    }

    @Test
    void thenThePauseDoublesUpToAQuarterOfAnHour() {
        assertThat(pauseAfter(5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pauseAfter(6)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pauseAfter(9)).isEqualTo(Duration.ofSeconds(80));
        assertThat(pauseAfter(500)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aQuietDayForgetsThemAll() {
        var many = new Tries(50, NOW, NOW);

        var next = many.another(NOW.plus(Duration.ofHours(25)), 5);

        assertThat(next.count()).isEqualTo(1);
        assertThat(next.pauseUntil()).isEqualTo(NOW.plus(Duration.ofHours(25)));
    }

    private static Duration pauseAfter(int attempts) {
        var tries = NONE;
        for (var i = 0; i < attempts; i++) tries = tries.another(NOW, 5);
        return Duration.between(NOW, tries.pauseUntil());
    }
}
