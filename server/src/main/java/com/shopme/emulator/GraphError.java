package com.shopme.emulator;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A refusal in Meta's words. [#body()] is the answer of the Graph API, [#asStatusError()] the same
/// trouble as a failed status tells it later.
public final class GraphError extends RuntimeException {
    private final int code;
    private final int http;
    private final String type;
    private final @Nullable Integer subcode;
    private final @Nullable String details;

    private GraphError(
            int code,
            int http,
            String message,
            String type,
            @Nullable Integer subcode,
            @Nullable String details) {
        super(message, null, false, false);
        this.code = code;
        this.http = http;
        this.type = type;
        this.subcode = subcode;
        this.details = details;
    }

    /// A code of Meta's table with its usual message; `details` says what exactly was wrong.
    static GraphError of(int code, @Nullable String details) {
        var meaning = ErrorCodes.of(code);
        var message = "(#%d) %s".formatted(code, meaning.title());
        return new GraphError(code, meaning.http(), message, "OAuthException", null, details);
    }

    static GraphError missing(String details) {
        return of(131008, details);
    }

    static GraphError invalid(String details) {
        return of(131009, details);
    }

    /// `(#100)` with the sentence Graph uses for parameters it checks itself.
    public static GraphError parameter(String sentence) {
        return new GraphError(100, 400, "(#100) " + sentence, "OAuthException", null, null);
    }

    /// What Graph answers for an id it does not know: code 100, subcode 33 (seen in
    /// sajuthankappan/whatsapp-cloud-api-rs#3 and others).
    public static GraphError unknownObject(String method, String id) {
        var message =
                ("Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to"
                                + " missing permissions, or does not support this operation. Please"
                                + " read the Graph API documentation at"
                                + " https://developers.facebook.com/docs/graph-api")
                        .formatted(method, id);
        return new GraphError(100, 400, message, "GraphMethodException", 33, null);
    }

    public static GraphError badToken() {
        return new GraphError(
                190,
                401,
                "Invalid OAuth access token - Cannot parse access token",
                "OAuthException",
                null,
                null);
    }

    public static GraphError expiredToken() {
        return new GraphError(
                190,
                401,
                "Error validating access token: Session has expired.",
                "OAuthException",
                463,
                null);
    }

    public static GraphError noToken() {
        return new GraphError(
                104,
                401,
                "An access token is required to request this resource.",
                "OAuthException",
                null,
                null);
    }

    public static GraphError unknownPath(String path) {
        return new GraphError(
                2500, 400, "Unknown path components: " + path, "OAuthException", null, null);
    }

    /// What an outage answers: HTTP 503.
    public static GraphError unavailable() {
        return of(2, "The emulator was told to be out of service.");
    }

    /// A body that is no JSON object.
    public static GraphError unreadable() {
        return parameter("The request body is not valid JSON");
    }

    public int code() {
        return code;
    }

    public int http() {
        return http;
    }

    /// The answer `{error{…}}`.
    public ObjectNode body() {
        var body = Json.object();
        var error = body.putObject("error");
        error.put("message", getMessage());
        error.put("type", type);
        error.put("code", code);
        if (subcode != null) error.put("error_subcode", subcode);
        if (details != null) {
            error.putObject("error_data")
                    .put("messaging_product", "whatsapp")
                    .put("details", details);
        }
        if (http >= 500) error.put("is_transient", true);
        error.put("fbtrace_id", trace());
        return body;
    }

    /// An element of `statuses[].errors`.
    ObjectNode asStatusError() {
        var title = ErrorCodes.of(code).title();
        var error = Json.object().put("code", code).put("title", title).put("message", title);
        error.putObject("error_data").put("details", details == null ? title : details);
        error.put(
                "href",
                "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
        return error;
    }

    private static String trace() {
        var random = ThreadLocalRandom.current();
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
        var trace = new StringBuilder("A");
        for (int i = 0; i < 22; i++) trace.append(letters.charAt(random.nextInt(64)));
        return trace.toString();
    }
}
