package com.shopme.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request as its client made it, before a trusted proxy passed it on: from their address, to the
/// scheme, host and port that the proxy names.
final class ProxiedRequest extends HttpServletRequestWrapper {
    private final String client;
    private final String scheme;
    private final String host;
    private final int port;

    ProxiedRequest(HttpServletRequest request, Forwarding forwarding, String client) {
        super(request);
        this.client = client;
        var proto = forwarding.scheme().filter(name -> name.matches("(?i)https?"));
        var named = forwarding.host().filter(name -> name.matches("[\\w.:\\[\\]-]+"));
        this.scheme = proto.orElse(request.getScheme()).toLowerCase();
        this.host =
                named.map(name -> name.replaceFirst(":\\d+$", "")).orElse(request.getServerName());
        this.port =
                forwarding
                        .port()
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
