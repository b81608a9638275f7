package com.shopme.identity;

import com.shopme.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A sign-in on one device.
///
/// @param methods how they proved who they are (RFC 8176)
/// @param expiresAt when they have to sign in again if they do not come before
public record Session(
        UUID id,
        UserId user,
        Device device,
        List<String> methods,
        boolean remembered,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {
    // How long one may rest, and how long one lasts however much it is used (ASVS 7.3).
    private static final Duration UNUSED = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration UNUSED_REMEMBERED = Duration.ofDays(30);
    private static final Duration LONGEST_REMEMBERED = Duration.ofDays(180);

    static Session begin(
            UserId user, Device device, List<String> methods, boolean remembered, Instant now) {
        return new Session(Ids.next(), user, device, methods, remembered, now, now, now)
                .usedFrom(device.address(), now);
    }

    /// It was used, and may rest as long again, up to its end.
    Session usedFrom(String address, Instant now) {
        var end = createdAt.plus(remembered ? LONGEST_REMEMBERED : LONGEST);
        var rest = now.plus(remembered ? UNUSED_REMEMBERED : UNUSED);
        return new Session(
                id,
                user,
                new Device(device.userAgent(), address),
                methods,
                remembered,
                createdAt,
                now,
                rest.isBefore(end) ? rest : end);
    }
}
