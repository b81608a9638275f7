package com.shopme.whatsapp;

import com.shopme.conversation.Content.MediaKind;
import com.shopme.shared.WorkspaceId;
import java.util.UUID;

/// A file that a message announced and that is still to be fetched.
///
/// @param channelId Meta's id of it
/// @param type as the message said
record ExpectedFile(
        WorkspaceId workspace,
        UUID id,
        MediaKind kind,
        String channelId,
        String type,
        int attempts,
        Sender sender) {}
