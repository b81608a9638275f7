package com.shopme.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two things, one for the other.
record Exchange(String out, String in) {
    /// "[in] instead of [out]", "instead of [out] I want [in]".
    static Optional<Exchange> around(Reading said, Intent insteadOf) {
        var words = said.clause().words();
        var out = new ArrayList<String>();
        var in = new ArrayList<String>();
        var behind = false;
        for (int at = 0; at < words.size(); at++) {
            var match = said.at(at).orElse(null);
            if (match != null && match.intent() == insteadOf) behind = true;
            else if (match != null && !match.intent().isParticle()) behind = false;
            else if (match == null) (behind ? out : in).add(words.get(at).raw());
        }
        return of(out, in);
    }

    /// "Change [out] for [in]".
    static Optional<Exchange> around(Reading said, Intent change, Intent between) {
        var words = said.clause().words();
        var out = new ArrayList<String>();
        var in = new ArrayList<String>();
        var behind = false;
        for (int at = 0; at < words.size() && said.has(change); at++) {
            var match = said.at(at).orElse(null);
            if (match != null && match.intent() == between) behind = !out.isEmpty();
            else if (match == null) (behind ? in : out).add(words.get(at).raw());
        }
        return of(out, in);
    }

    private static Optional<Exchange> of(List<String> out, List<String> in) {
        if (out.isEmpty() || in.isEmpty()) return Optional.empty();
        return Optional.of(new Exchange(String.join(" ", out), String.join(" ", in)));
    }
}
