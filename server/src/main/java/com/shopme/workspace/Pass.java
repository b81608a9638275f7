package com.shopme.workspace;

import com.shopme.identity.Caller;
import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// Who was let into a workspace, and with what. A controller takes one as a parameter where it
/// matters who asks.
///
/// @param role what they may do there; for a machine token, its scopes
public record Pass(WorkspaceId workspace, Role role, Caller caller) implements Tenanted {

    /// @throws NotYoursToGive if `given` allows anything that its bearer may not do
    void mustCover(Role given) {
        given.permissions().stream()
                .filter(permission -> !role.may(permission))
                .findFirst()
                .ifPresent(
                        permission -> {
                            throw new NotYoursToGive(permission);
                        });
    }
}
