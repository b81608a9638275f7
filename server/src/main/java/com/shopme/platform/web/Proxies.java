package com.shopme.platform.web;

import com.shopme.platform.Network;
import com.shopme.platform.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sees through the proxies that the operator trusts (`SHOPME_TRUSTED_PROXIES`), and no others: who
/// forwards without being one is taken for what they are. Each proxy adds the address it was called
/// from at the right end, so the client is the last one there that is no trusted proxy; what stands
/// further left anybody may have written. One of two headers is listened to, that which the proxies
/// write (`SHOPME_FORWARDED_HEADER`): the other may have come from the client as it is.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Proxies extends OncePerRequestFilter {
    private final List<Network> trusted;
    private final boolean standard;

    @Autowired
    Proxies(Settings settings) {
        this(settings.trustedProxies(), settings.standardForwarding());
    }

    /// @param standard whether they write `Forwarded`, not `X-Forwarded-…`
    Proxies(List<Network> trusted, boolean standard) {
        this.trusted = trusted;
        this.standard = standard;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var peer = address(request.getRemoteAddr());
        if (peer.filter(this::trusts).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var said = standard ? Forwarding.standard(request) : Forwarding.usual(request);
        chain.doFilter(new ProxiedRequest(request, said, client(said, peer.get())), response);
    }

    private String client(Forwarding said, InetAddress peer) {
        var client = peer;
        for (var hop : said.hops().reversed()) {
            var before = address(hop);
            if (before.isEmpty()) break;
            client = before.get();
            if (!trusts(client)) break;
        }
        return client.getHostAddress();
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    // Some proxies add a port: 192.0.2.7:4711, [2001:db8::7]:4711.
    private static Optional<InetAddress> address(String text) {
        var bare = text.strip().replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1");
        if (bare.matches("[0-9.]+:\\d+")) bare = bare.substring(0, bare.indexOf(':'));
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
