package com.shopme.identity;

import com.shopme.shared.WorkspaceId;
import java.util.UUID;

/// Who calls the API, as their token says.
public sealed interface Caller {
    /// In whose name the work is done: a user's id or a machine token's.
    UUID id();

    /// Someone who has signed in.
    ///
    /// @param secondFactor whether the session was opened with more than a password
    record Person(UserId user, UUID session, boolean secondFactor) implements Caller {
        @Override
        public UUID id() {
            return user.value();
        }
    }

    /// A program with a token of one workspace. Whether the token has been revoked is not known
    /// here: ask whoever issued it.
    record Machine(UUID token, WorkspaceId workspace) implements Caller {
        @Override
        public UUID id() {
            return token;
        }
    }
}
