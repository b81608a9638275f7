package com.shopme.identity;

import com.shopme.shared.WorkspaceId;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who makes a request: the principal of its `Authentication`. [#getName()] is the user's id or the
/// token's.
public sealed interface Caller extends Principal {
    /// Somebody who signed in.
    ///
    /// @param session the sign-in, see [Sessions]
    /// @param secondFactor whether more than a password proved it
    record Person(UserId user, UUID session, boolean secondFactor) implements Caller {}

    /// A program with a token of one workspace. Whether that token still counts is known to who
    /// issued it.
    record Machine(UUID token, WorkspaceId workspace) implements Caller {}

    /// Under whose id deeds are noted.
    default UUID id() {
        return switch (this) {
            case Person(var user, _, _) -> user.value();
            case Machine(var token, _) -> token;
        };
    }

    @Override
    default String getName() {
        return id().toString();
    }

    /// Reads the claims of a token of ours, verified already.
    ///
    /// @throws IllegalArgumentException if it names nobody who may call
    static Caller of(Map<String, Object> claims) {
        var subject = UUID.fromString(text(claims, "sub"));
        return switch (text(claims, "token_use")) {
            case "access" ->
                    new Person(
                            new UserId(subject),
                            UUID.fromString(text(claims, "sid")),
                            methods(claims).contains("mfa"));
            case "machine" -> new Machine(subject, WorkspaceId.of(text(claims, "workspace")));
            default -> throw new IllegalArgumentException("not a token that opens the API");
        };
    }

    private static String text(Map<String, Object> claims, String name) {
        return String.valueOf(claims.get(name));
    }

    private static Collection<?> methods(Map<String, Object> claims) {
        return claims.get("amr") instanceof Collection<?> methods ? methods : List.of();
    }
}
