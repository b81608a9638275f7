package com.shopme.conversation;

import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;

/// Knows the telephone numbers behind a channel's own ids. Channels are this.
public interface ChannelNumbers {
    Optional<PhoneNumber> phoneOf(WorkspaceId workspace, NumberId number);
}
