package com.shopme.identity;

import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/// Tells who calls.
@Component
public class Callers {
    private static final String SEVERAL_FACTORS = "mfa";

    /// Whoever makes this request, if they showed a token.
    public Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(this::of);
    }

    public Optional<Caller> of(Authentication authentication) {
        return authentication.getPrincipal() instanceof Jwt jwt
                ? Optional.of(of(jwt))
                : Optional.empty();
    }

    private static Caller of(Jwt jwt) {
        var id = UUID.fromString(jwt.getSubject());
        return Tokens.MACHINE.equals(jwt.getClaimAsString(Tokens.USE))
                ? new Caller.Machine(id, WorkspaceId.of(claim(jwt, Tokens.WORKSPACE)))
                : new Caller.Person(
                        new UserId(id),
                        UUID.fromString(claim(jwt, Tokens.SESSION)),
                        methods(jwt).contains(SEVERAL_FACTORS));
    }

    private static String claim(Jwt jwt, String name) {
        return Objects.requireNonNull(jwt.getClaimAsString(name), name);
    }

    private static List<String> methods(Jwt jwt) {
        return Optional.ofNullable(jwt.getClaimAsStringList(Tokens.METHODS)).orElse(List.of());
    }
}
