package com.shopme.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Optional;

/// A request as its client made it, before a trusted proxy passed it on: from their address, to the
/// scheme, host and port that `X-Forwarded-Proto`, `-Host` and `-Port` name.
final class ProxiedRequest extends HttpServletRequestWrapper {
    private final String client;
    private final String scheme;
    private final String host;
    private final int port;

    ProxiedRequest(HttpServletRequest request, String client) {
        super(request);
        this.client = client;
        var proto = last("X-Forwarded-Proto").filter(name -> name.matches("(?i)https?"));
        var named = last("X-Forwarded-Host").filter(name -> name.matches("[\\w.:\\[\\]-]+"));
        this.scheme = proto.orElse(request.getScheme()).toLowerCase();
        this.host =
                named.map(name -> name.replaceFirst(":\\d+$", "")).orElse(request.getServerName());
        this.port =
                last("X-Forwarded-Port")
                        .or(
                                () ->
                                        named.filter(name -> name.matches(".*:\\d+"))
                                                .map(name -> name.replaceFirst(".*:", "")))
                        .filter(number -> number.matches("\\d{1,5}"))
                        .map(Integer::valueOf)
                        .orElseGet(() -> usual(request, proto.isPresent() || named.isPresent()));
    }

    private int usual(HttpServletRequest request, boolean forwarded) {
        if (!forwarded) return request.getServerPort();
        return scheme.equals("https") ? 443 : 80;
    }

    // The nearest proxy writes at the right end.
    private Optional<String> last(String header) {
        var lines = Collections.list(super.getHeaders(header));
        if (lines.isEmpty()) return Optional.empty();
        var line = lines.getLast();
        return Optional.of(line.substring(line.lastIndexOf(',') + 1).strip());
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        var usual = port == (isSecure() ? 443 : 80);
        return new StringBuffer(scheme + "://" + host + (usual ? "" : ":" + port))
                .append(getRequestURI());
    }
}
