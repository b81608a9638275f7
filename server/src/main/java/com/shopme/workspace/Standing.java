package com.shopme.workspace;

import com.shopme.identity.Caller;

/// How somebody stands to a workspace that they may enter.
///
/// @param secondFactorRequired whether it takes two factors to come in
public record Standing(Role role, WorkspaceStatus status, boolean secondFactorRequired) {

    /// Whether this caller has shown what the workspace asks of persons.
    public boolean trusts(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> !secondFactorRequired || person.secondFactor();
            case Caller.Machine _ -> true;
        };
    }
}
