package com.shopme.workspace;

import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.util.Optional;

/// Where clients find a workspace's chat. The channel that carries the chats answers this.
public interface ChatAddress {

    /// @return a link such as `https://wa.me/39…`; empty while the workspace has no number
    Optional<URI> of(WorkspaceId workspace);
}
