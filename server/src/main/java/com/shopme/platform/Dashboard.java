package com.shopme.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/// Which addresses are the dashboard's: every page that a browser opens and the server does not
/// have itself. What is shown there the dashboard's script decides, a page for what does not exist
/// too.
public final class Dashboard {
    private static final Set<String> SERVERS_OWN =
            Set.of(
                    ".well-known",
                    "actuator",
                    "api",
                    "app-assets",
                    "assets",
                    "checkout",
                    "docs",
                    "emulator",
                    "error",
                    "images",
                    "mailbox",
                    "problems",
                    "staff",
                    "webhooks",
                    "webjars");

    private Dashboard() {}

    /// Whether a browser asks for a page of the dashboard.
    public static boolean owns(HttpServletRequest request) {
        var reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        var path = request.getRequestURI();
        return reads
                && (accept.contains("text/html") || path.equals("/"))
                && !SERVERS_OWN.contains(path.split("/", 3)[1])
                && !path.contains(".");
    }
}
