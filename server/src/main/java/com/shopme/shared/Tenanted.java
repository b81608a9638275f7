package com.shopme.shared;

/// Something that belongs to one workspace: an event, a lease, a command. A front door that gets
/// one as its first argument works in that workspace.
public interface Tenanted {
    WorkspaceId workspace();
}
