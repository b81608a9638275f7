package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;

/// A number through which a workspace speaks.
///
/// @param stoppedReason why nothing is sent until somebody repairs it; empty: it sends
public record WhatsAppNumber(
        NumberId id,
        WorkspaceId workspace,
        PhoneNumber phone,
        String phoneNumberId,
        String wabaId,
        NumberSettings settings,
        Optional<String> stoppedReason) {
    public boolean sends() {
        return stoppedReason.isEmpty();
    }
}
