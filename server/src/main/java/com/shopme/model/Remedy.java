package com.shopme.model;

import java.time.Duration;
import java.util.Optional;

/// What helps when a model does not answer. The one table of OpenRouter's errors (OpenRouter,
/// OpenAPI of 2026-08-22).
enum Remedy {
    /// The same model, a moment later; else another.
    AGAIN,
    /// Another model may answer.
    OTHER_MODEL,
    /// No model under this key will: the account, its credit, or what was asked.
    NO_MODEL;

    /// @param code of the `error` object if there is one, else HTTP's
    static ModelFailed of(int code, String detail, Optional<Duration> retryAfter) {
        return switch (code) {
            case 401 -> new ModelFailed(NO_MODEL, "key_refused", detail);
            case 402 -> new ModelFailed(NO_MODEL, "out_of_credit", detail);
            case 403 -> new ModelFailed(NO_MODEL, "blocked", detail);
            case 400, 404, 413, 422 -> new ModelFailed(OTHER_MODEL, "request_refused", detail);
            case 408, 504, 524 -> new ModelFailed(OTHER_MODEL, "too_slow", detail);
            case 429 -> new ModelFailed(AGAIN, "busy", detail, retryAfter);
            case 500, 502, 503, 529 -> new ModelFailed(AGAIN, "down", detail, retryAfter);
            default -> new ModelFailed(OTHER_MODEL, "failed", detail);
        };
    }
}
