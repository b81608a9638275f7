package com.shopme.api.web;

import com.shopme.shared.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Knows which workspace a request is about. Owned here, answered by the room that knows members
/// and tokens.
public interface WorkspaceNaming {
    /// @return empty if the request names none, or its caller may not enter it
    Optional<WorkspaceId> workspaceOf(HttpServletRequest request);
}
