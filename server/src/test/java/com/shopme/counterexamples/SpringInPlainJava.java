package com.shopme.counterexamples;

import org.springframework.web.bind.annotation.GetMapping;

/// Breaks two rules of the house, so that they are seen to bite.
record SpringInPlainJava(String value) {
    @GetMapping
    String atTheEdge() {
        return value;
    }
}
