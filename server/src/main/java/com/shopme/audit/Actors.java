package com.shopme.audit;

/// Knows who stands behind what is being done right now. The edge where requests come in answers.
public interface Actors {
    Actor current();
}
