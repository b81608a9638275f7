package com.shopme.emulator;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What the room is told from outside.
///
/// @param callbackUrl where webhooks go; absent until the web server knows its port
/// @param accessToken the token the Graph API takes
/// @param retryFirst the first pause after a webhook was not taken; each next is twice as long
/// @param retryLongest no pause is longer
public record EmulatorSettings(
        Path dataDir,
        @Nullable String callbackUrl,
        String appSecret,
        String verifyToken,
        String accessToken,
        Duration retryFirst,
        Duration retryLongest) {}
