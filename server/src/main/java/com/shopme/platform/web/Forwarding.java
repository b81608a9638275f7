package com.shopme.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What proxies say of a request that they passed on. The nearest proxy writes at the right end.
///
/// @param hops whom each was called by, the nearest last; empty for one that does not tell
/// @param scheme how the client asked, by the nearest
/// @param host whom the client asked, by the nearest, with a port or without
/// @param port the same, where it is told apart from the host
record Forwarding(
        List<String> hops, Optional<String> scheme, Optional<String> host, Optional<String> port) {

    /// From `X-Forwarded-For`, `-Proto`, `-Host` and `-Port`.
    static Forwarding usual(HttpServletRequest request) {
        return new Forwarding(
                lines(request, "X-Forwarded-For", ','),
                last(request, "X-Forwarded-Proto"),
                last(request, "X-Forwarded-Host"),
                last(request, "X-Forwarded-Port"));
    }

    /// From `Forwarded` (RFC 7239, 2014-06).
    static Forwarding standard(HttpServletRequest request) {
        var hops = lines(request, "Forwarded", ',').stream().map(Forwarding::pairs).toList();
        var nearest = hops.isEmpty() ? Map.<String, String>of() : hops.getLast();
        return new Forwarding(
                hops.stream().map(hop -> hop.getOrDefault("for", "")).toList(),
                Optional.ofNullable(nearest.get("proto")),
                Optional.ofNullable(nearest.get("host")),
                Optional.empty());
    }

    private static Optional<String> last(HttpServletRequest request, String header) {
        var all = lines(request, header, ',');
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    // A header that comes several times means the same as its values in one.
    private static List<String> lines(HttpServletRequest request, String header, char by) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> parts(line, by).stream())
                .toList();
    }

    private static Map<String, String> pairs(String element) {
        return parts(element, ';').stream()
                .filter(pair -> pair.indexOf('=') > 0)
                .collect(
                        Collectors.toMap(
                                pair ->
                                        pair.substring(0, pair.indexOf('='))
                                                .strip()
                                                .toLowerCase(Locale.ROOT),
                                pair -> plain(pair.substring(pair.indexOf('=') + 1).strip()),
                                (_, later) -> later));
    }

    private static String plain(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) return value;
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    // A separator inside quotes is none.
    private static List<String> parts(String text, char by) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (c == '\\' && quoted && i + 1 < text.length())
                part.append(c).append(text.charAt(++i));
            else if (c == by && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else part.append(c);
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
