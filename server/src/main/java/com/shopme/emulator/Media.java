package com.shopme.emulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file somebody sent or uploaded.
///
/// @param sha256 hex, as the media endpoint tells it; webhooks tell the same in Base64
/// @param fromCustomer came with a webhook and is kept 7 days; what a business uploads, 30
public record Media(
        String id,
        String mimeType,
        String sha256,
        long size,
        @Nullable String filename,
        boolean fromCustomer,
        Instant at) {

    boolean isKeptAt(Instant now) {
        return now.isBefore(at.plus(Duration.ofDays(fromCustomer ? 7 : 30)));
    }

    /// Without parameters: `audio/ogg; codecs=opus` is `audio/ogg`.
    String plainType() {
        int end = mimeType.indexOf(';');
        return (end < 0 ? mimeType : mimeType.substring(0, end)).trim();
    }
}
