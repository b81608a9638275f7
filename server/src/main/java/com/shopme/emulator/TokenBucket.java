package com.shopme.emulator;

/// Grants a burst of `capacity`, then one per `nanosPerToken`.
final class TokenBucket {
    private final double capacity;
    private final double nanosPerToken;
    private double tokens;
    private long last;

    TokenBucket(double capacity, double nanosPerToken, long now) {
        this.capacity = capacity;
        this.nanosPerToken = nanosPerToken;
        this.tokens = capacity;
        this.last = now;
    }

    synchronized boolean take(long now) {
        refill(now);
        if (tokens < 1) return false;
        tokens--;
        return true;
    }

    /// Takes what is there without asking.
    synchronized void drain(long now) {
        refill(now);
        tokens = Math.max(0, tokens - 1);
    }

    private void refill(long now) {
        tokens = Math.min(capacity, tokens + (now - last) / nanosPerToken);
        last = now;
    }
}
