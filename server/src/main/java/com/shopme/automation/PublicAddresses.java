package com.shopme.automation;

import com.shopme.platform.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.stereotype.Component;

/// Finds addresses for what we call on a stranger's behalf. In production only those that are
/// reachable by the whole internet: a webhook must not reach into the operator's own network
/// (server-side request forgery). The connection goes to the very address that was looked at, so a
/// name that changes its mind in between gains nothing.
@Component
class PublicAddresses implements DnsResolver {
    private final boolean everywhere;

    PublicAddresses(Settings settings) {
        this.everywhere = !settings.production();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (everywhere) return found;
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic))
            throw new UnknownHostException("not a public address: " + host);
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    /// The special-purpose registries of IANA (RFC 6890), as far as they are not global.
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var b = address.getAddress();
        return b.length == 4 ? isPublic4(b[0] & 255, b[1] & 255, b[2] & 255) : isPublic6(b);
    }

    private static boolean isPublic4(int a, int b, int c) {
        if (a == 0 || a >= 240) return false;
        if (a == 100 && b >= 64 && b < 128) return false; // carriers' own
        if (a == 192 && b == 0 && (c == 0 || c == 2)) return false; // protocols, documentation
        if (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100))) return false; // benchmarks
        return !(a == 203 && b == 0 && c == 113);
    }

    private static boolean isPublic6(byte[] b) {
        var first = (b[0] & 255) << 8 | (b[1] & 255);
        var second = (b[2] & 255) << 8 | (b[3] & 255);
        if ((first & 0xe000) != 0x2000) return false; // only 2000::/3 is global unicast
        if (first == 0x2001 && second < 0x0200) return false; // protocols, Teredo among them
        if (first == 0x2001 && second == 0x0db8) return false; // documentation
        return first != 0x2002; // 6to4 carries an IPv4 address inside
    }
}
