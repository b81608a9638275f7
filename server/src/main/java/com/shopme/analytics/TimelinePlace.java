package com.shopme.analytics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// How far a timeline was read: of each kind, what came last. Each kind goes on in its own order,
/// so a page takes as many rows of each as it shows, wherever it begins.
///
/// @param message the number of the message
record TimelinePlace(long message, Place order, Place consent, Place note) {
    static TimelinePlace before(Instant now) {
        return new TimelinePlace(
                Long.MAX_VALUE, Place.before(now), Place.before(now), Place.before(now));
    }

    /// @throws IllegalArgumentException if it is none
    static TimelinePlace read(String cursor) {
        var bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
        var parts = new String(bytes, StandardCharsets.UTF_8).split("/", 4);
        if (parts.length < 4) throw new IllegalArgumentException("no place");
        return new TimelinePlace(
                Long.parseLong(parts[0]),
                Place.of(parts[1]),
                Place.of(parts[2]),
                Place.of(parts[3]));
    }

    String write() {
        var text = "%d/%s/%s/%s".formatted(message, order, consent, note);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    TimelinePlace afterMessage(long number) {
        return new TimelinePlace(number, order, consent, note);
    }

    TimelinePlace afterOrder(Place last) {
        return new TimelinePlace(message, last, consent, note);
    }

    TimelinePlace afterConsent(Place last) {
        return new TimelinePlace(message, order, last, note);
    }

    TimelinePlace afterNote(Place last) {
        return new TimelinePlace(message, order, consent, last);
    }
}
