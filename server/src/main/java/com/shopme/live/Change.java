package com.shopme.live;

import com.shopme.conversation.SessionId;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.UUID;

/// That something changed: enough to know what to load again, and nothing that is secret.
///
/// @param type `<entity>.<past tense>`
/// @param id empty if many changed at once
/// @param chat in which chat, if in one
record Change(
        WorkspaceId workspace,
        String type,
        String entity,
        Optional<UUID> id,
        Optional<SessionId> chat) {

    Change ofMany() {
        return new Change(workspace, type, entity, Optional.empty(), Optional.empty());
    }
}
