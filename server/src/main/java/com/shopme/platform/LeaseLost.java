package com.shopme.platform;

/// The lane was leased to another worker meanwhile; whatever this one did must not count.
public final class LeaseLost extends RuntimeException {
    LeaseLost(Lease lease) {
        super("lane %s of %s".formatted(lease.lane(), lease.queue()));
    }
}
