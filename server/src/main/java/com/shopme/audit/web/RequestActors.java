package com.shopme.audit.web;

import com.shopme.audit.Actor;
import com.shopme.audit.Actors;
import com.shopme.identity.Caller;
import com.shopme.platform.Tenancy;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Who sent the request that this thread works on: a person or a machine by its token; without one,
/// a client in whose name somebody acts; else the server itself.
@Component
class RequestActors implements Actors {
    @Override
    public Actor current() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Caller caller
                ? new Actor(kind(caller), Optional.of(caller.id()), address())
                : withoutToken();
    }

    private static Actor withoutToken() {
        var client = Tenancy.currentActor();
        var kind = client.isPresent() ? Actor.Kind.CLIENT : Actor.Kind.SERVER;
        return new Actor(kind, client, address());
    }

    private static Actor.Kind kind(Caller caller) {
        return switch (caller) {
            case Caller.Person _ -> Actor.Kind.USER;
            case Caller.Machine _ -> Actor.Kind.MACHINE;
        };
    }

    // Behind a proxy the client's own: the server reads the proxy's headers.
    private static Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
