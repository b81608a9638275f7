package com.shopme.platform.web;

import org.springframework.http.HttpStatusCode;

/// Problems that HTTP itself knows, by our names.
final class StandardProblems {
    private StandardProblems() {}

    static String nameOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "invalid-request";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status.is4xxClientError() ? "refused" : "unexpected";
        };
    }
}
