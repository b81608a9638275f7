package com.shopme.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.shopme.identity.Grant;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/// As OAuth 2 answers (RFC 6749, section 5.1), and what a page needs to refresh.
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Granted(
        String accessToken,
        String tokenType,
        @Schema(description = "Seconds that the access token lasts") long expiresIn,
        @Schema(description = "Only with refresh_in=body") Optional<String> refreshToken,
        @Schema(description = "Only with refresh_in=cookie: goes into the header X-CSRF-Token")
                Optional<String> csrfToken) {
    static Granted of(Grant grant, Optional<String> refresh, Optional<String> csrf) {
        var access = grant.access();
        return new Granted(access.value(), "Bearer", access.lasts().toSeconds(), refresh, csrf);
    }
}
