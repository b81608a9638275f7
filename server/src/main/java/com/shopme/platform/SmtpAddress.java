package com.shopme.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `smtp://user:password@host:587?from=shop@example.com`; `smtps:` speaks TLS from the start.
final class SmtpAddress {
    private static final Pattern FROM = Pattern.compile("from=([^&]+@[^&]+)");

    private SmtpAddress() {}

    /// @throws IllegalArgumentException if it is not such an address
    static Settings.Smtp read(String text) {
        var address = URI.create(text);
        var tls = "smtps".equals(address.getScheme());
        if (!tls && !"smtp".equals(address.getScheme())) throw new IllegalArgumentException();
        if (address.getHost() == null || address.getRawQuery() == null)
            throw new IllegalArgumentException();
        var from = FROM.matcher(address.getRawQuery());
        if (!from.matches()) throw new IllegalArgumentException();
        var port = address.getPort() >= 0 ? address.getPort() : tls ? 465 : 587;
        var login = Optional.ofNullable(address.getRawUserInfo()).map(info -> info.split(":", 2));
        return new Settings.Smtp(
                address.getHost(),
                port,
                tls,
                login.map(parts -> plain(parts[0])),
                login.filter(parts -> parts.length == 2).map(parts -> plain(parts[1])),
                plain(from.group(1)));
    }

    // A plus sign in a password is a plus sign.
    private static String plain(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
