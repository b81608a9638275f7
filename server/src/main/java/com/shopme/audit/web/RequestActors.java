package com.shopme.audit.web;

import com.shopme.audit.Actor;
import com.shopme.audit.Actors;
import com.shopme.platform.Tenancy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Who sent the request that this thread works on: a person or a machine by its token; without one,
/// a client in whose name somebody acts; else the server itself.
@Component
class RequestActors implements Actors {
    @Override
    public Actor current() {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken token) {
            var machine = "machine".equals(token.getToken().getClaimAsString("token_use"));
            var id = UUID.fromString(machine ? token.getToken().getId() : token.getName());
            return new Actor(
                    machine ? Actor.Kind.MACHINE : Actor.Kind.USER, Optional.of(id), address());
        }
        var client = Tenancy.currentActor();
        var kind = client.isPresent() ? Actor.Kind.CLIENT : Actor.Kind.SERVER;
        return new Actor(kind, client, address());
    }

    // Behind a proxy the client's own: the server reads the proxy's headers.
    private static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
