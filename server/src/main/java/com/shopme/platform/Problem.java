package com.shopme.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/// A refusal that its caller can only report: it names itself (`/problems/<name>`, one page each in
/// `docs/problems`) and carries what the caller needs next. One advice turns it into RFC 9457.
public abstract class Problem extends RuntimeException {
    /// What a problem means to HTTP.
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final transient Map<String, Object> properties = new LinkedHashMap<>();
    private final Kind kind;
    private final String name;

    /// @param name the last part of its address, in kebab-case
    /// @param detail a sentence for a person: what is wrong with this request, and what to do
    protected Problem(Kind kind, String name, String detail) {
        super(detail);
        this.kind = kind;
        this.name = name;
    }

    protected final void with(String property, Object value) {
        properties.put(property, value);
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
