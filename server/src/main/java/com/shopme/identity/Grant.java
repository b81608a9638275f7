package com.shopme.identity;

/// What a sign-in gives, and each refresh again.
///
/// @param refresh keeps the session going, once
public record Grant(AccessToken access, String refresh, Session session) {
    @Override
    public String toString() {
        return "Grant[" + session.id() + "]";
    }
}
