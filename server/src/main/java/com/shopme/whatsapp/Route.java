package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;

/// Whose number Meta speaks of.
///
/// @param secret the number's own; empty: the server's signs for it
record Route(
        WorkspaceId workspace,
        NumberId number,
        String phoneNumberId,
        String wabaId,
        Optional<String> secret) {
    @Override
    public String toString() {
        return "Route[" + phoneNumberId + "]";
    }
}
