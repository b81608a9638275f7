package com.shopme.identity.web;

import com.shopme.identity.Caller;
import com.shopme.identity.Device;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who stands at the doors below /api/auth.
final class Visitor {
    private Visitor() {}

    static Device device(HttpServletRequest request) {
        var name = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new Device(name, request.getRemoteAddr());
    }

    /// @throws Forbidden for a machine, which has no account
    static Caller.Person person(@Nullable Caller caller) {
        if (caller instanceof Caller.Person person) return person;
        throw new Forbidden();
    }
}
