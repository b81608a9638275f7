package com.shopme.identity.web;

import com.shopme.identity.Grant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands out what a sign-in gave.
@Component
class Entrance {
    private final RefreshCookies cookies;

    Entrance(RefreshCookies cookies) {
        this.cookies = cookies;
    }

    /// Before a sign-in whose answer may be a cookie.
    void check(HttpServletRequest request) {
        cookies.refuseForeign(request);
    }

    /// @param in a cookie if nothing is said
    Granted let(Grant grant, @Nullable RefreshIn in, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (in == RefreshIn.BODY)
            return Granted.of(grant, Optional.of(grant.refresh()), Optional.empty());
        return Granted.of(grant, Optional.empty(), Optional.of(cookies.put(grant, response)));
    }
}
