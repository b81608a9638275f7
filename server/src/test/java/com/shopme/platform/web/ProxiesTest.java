package com.shopme.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxiesTest {
    private static final List<Network> TRUSTED =
            List.of(Network.read("10.0.0.0/8"), Network.read("fd00::/8"));

    private final Proxies proxies = new Proxies(TRUSTED, false);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");

    @BeforeEach
    void comesThroughAProxy() {
        request.setRemoteAddr("10.0.0.1");
        request.setServerName("inside");
        request.setServerPort(8080);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9                         | 203.0.113.9",
                "198.51.100.1, 203.0.113.9           | 203.0.113.9",
                "198.51.100.1, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                "203.0.113.9:4711                    | 203.0.113.9",
                "[2001:db8::7]:4711, fd00::1         | 2001:db8:0:0:0:0:0:7",
                "10.0.0.3, 10.0.0.2                  | 10.0.0.3",
                "unknown, 10.0.0.2                   | 10.0.0.2",
                "evil.example.com                    | 10.0.0.1",
                "''                                  | 10.0.0.1"
            })
    void theClientIsTheLastHopThatIsNoTrustedProxy(String hops, String client) throws Exception {
        request.addHeader("X-Forwarded-For", hops);

        assertThat(seen().getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void aStrangerWhoForwardsIsTakenForWhatTheyAre() throws Exception {
        request.setRemoteAddr("203.0.113.66");
        request.addHeader("X-Forwarded-For", "192.0.2.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "shop.example.com");

        assertThat(seen().getRemoteAddr()).isEqualTo("203.0.113.66");
        assertThat(seen().isSecure()).isFalse();
        assertThat(seen().getRequestURL().toString()).isEqualTo("http://inside:8080/x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https | shop.example.com      |      | https://shop.example.com/x",
                "https | shop.example.com:8443 |      | https://shop.example.com:8443/x",
                "https | shop.example.com      | 8443 | https://shop.example.com:8443/x",
                "https |                       |      | https://inside/x",
                "http  | evil, shop.example.com|      | http://shop.example.com/x",
                "ftp   | <script>              |      | http://inside:8080/x"
            })
    void whatATrustedProxyWasAskedForCounts(String proto, String host, String port, String url)
            throws Exception {
        request.addHeader("X-Forwarded-Proto", proto);
        if (host != null) request.addHeader("X-Forwarded-Host", host);
        if (port != null) request.addHeader("X-Forwarded-Port", port);

        assertThat(seen().getRequestURL().toString()).isEqualTo(url);
        assertThat(seen().isSecure()).isEqualTo(url.startsWith("https"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9                                   | 203.0.113.9",
                "for=198.51.100.1, for=203.0.113.9;by=10.0.0.1     | 203.0.113.9",
                "for=203.0.113.9, For=10.0.0.2;proto=https         | 203.0.113.9",
                "for=\"[2001:db8::7]:4711\", for=\"[fd00::1]\" | 2001:db8:0:0:0:0:0:7",
                "for=\"203.0.113.9:80\"                          | 203.0.113.9",
                "for=\"a,b;for=192.0.2.1\", for=203.0.113.9      | 203.0.113.9",
                "for=_hidden, for=10.0.0.2                         | 10.0.0.2",
                "for=192.0.2.1, proto=https                        | 10.0.0.1",
                "for=unknown                                       | 10.0.0.1",
                "\"                                               | 10.0.0.1"
            })
    void theStandardHeaderSaysTheSame(String forwarded, String client) throws Exception {
        request.addHeader("Forwarded", forwarded);
        request.addHeader("X-Forwarded-For", "192.0.2.66");

        assertThat(seen(new Proxies(TRUSTED, true)).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void theStandardHeaderNamesSchemeAndHost() throws Exception {
        request.addHeader("Forwarded", "for=192.0.2.1;host=evil");
        request.addHeader(
                "Forwarded", "for=203.0.113.9;proto=https;host=\"shop.example.com:8443\"");

        var seen = seen(new Proxies(TRUSTED, true));

        assertThat(seen.getRequestURL().toString()).isEqualTo("https://shop.example.com:8443/x");
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    void theHeaderThatProxiesDoNotWriteIsAnybodys() throws Exception {
        request.addHeader("Forwarded", "for=192.0.2.66;proto=https;host=evil.example.com");
        request.addHeader("X-Forwarded-For", "203.0.113.9");

        assertThat(seen().getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen().isSecure()).isFalse();
    }

    private HttpServletRequest seen() throws Exception {
        return seen(proxies);
    }

    private HttpServletRequest seen(Proxies proxies) throws Exception {
        var seen = new AtomicReference<HttpServletRequest>();
        proxies.doFilterInternal(
                request,
                new MockHttpServletResponse(),
                (passed, _) -> seen.set((HttpServletRequest) passed));
        return seen.get();
    }
}
