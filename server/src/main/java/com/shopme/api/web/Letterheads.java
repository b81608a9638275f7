package com.shopme.api.web;

import com.shopme.shared.WorkspaceId;
import java.time.ZoneId;

/// Knows what stands above what a shop prints. Owned here, answered by the room that knows shops.
public interface Letterheads {
    /// @param name of the shop
    /// @param zone in which its days begin
    record Letterhead(String name, ZoneId zone) {}

    Letterhead of(WorkspaceId workspace);
}
