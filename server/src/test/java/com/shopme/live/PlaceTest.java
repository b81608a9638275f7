package com.shopme.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000_000);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void showsWhatWasCommittedWhenItWasTaken() {
        var place = new Place(NOW, "10:14:10,12");

        assertThat(place.shows(9)).isTrue();
        assertThat(place.shows(10)).isFalse();
        assertThat(place.shows(11)).isTrue();
        assertThat(place.shows(12)).isFalse();
        assertThat(place.shows(13)).isTrue();
        assertThat(place.shows(14)).isFalse();
    }

    @Test
    void isReadAsItWasWritten() {
        var place = new Place(NOW, "10:14:10,12");

        assertThat(Place.read(place.id(), NOW, HOUR)).contains(place);
        assertThat(Place.read("1000000-10:10:", NOW, HOUR)).isPresent();
    }

    @Test
    void isNothingOutsideTheWindowOrOutOfShape() {
        var id = new Place(NOW, "10:14:").id();

        assertThat(Place.read(id, NOW.plus(HOUR), HOUR)).isEmpty();
        assertThat(Place.read(id + "'", NOW, HOUR)).isEmpty();
        assertThat(Place.read("1-10:14:1,", NOW, HOUR)).isEmpty();
    }
}
