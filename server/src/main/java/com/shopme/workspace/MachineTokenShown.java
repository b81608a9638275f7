package com.shopme.workspace;

import com.shopme.identity.MachineJwt;

/// A new machine token with what opens the API, which is shown this once.
public record MachineTokenShown(MachineToken token, MachineJwt jwt) {}
