package com.shopme.workspace;

/// Whether a workspace is at work.
public enum WorkspaceStatus {
    ACTIVE,
    /// Put to sleep by its owner: answers no chat, and nothing in it changes.
    INACTIVE,
    /// Stopped by whoever runs this ShopMe.
    SUSPENDED
}
