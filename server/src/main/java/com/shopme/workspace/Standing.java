package com.shopme.workspace;

/// How somebody stands to a workspace that they may enter.
///
/// @param secondFactorRequired whether it takes two factors to come in
public record Standing(Role role, WorkspaceStatus status, boolean secondFactorRequired) {}
