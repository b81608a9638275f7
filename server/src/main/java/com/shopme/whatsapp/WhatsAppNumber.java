package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// A number through which a workspace speaks.
///
/// @param stoppedReason why nothing is sent until somebody repairs it; empty: it sends
/// @param messagingLimit as Meta said last, such as `TIER_2K`
/// @param quality Meta's last word on it, such as `FLAGGED`
public record WhatsAppNumber(
        NumberId id,
        WorkspaceId workspace,
        PhoneNumber phone,
        String phoneNumberId,
        String wabaId,
        NumberSettings settings,
        Optional<String> stoppedReason,
        Optional<String> messagingLimit,
        Optional<String> quality,
        Instant updatedAt) {
    public boolean sends() {
        return stoppedReason.isEmpty();
    }
}
