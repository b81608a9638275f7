package com.shopme.platform;

import java.net.InetAddress;
import java.util.Arrays;

/// Addresses that share their first bits, such as `10.0.0.0/8` or `fd00::/8`; a single one is a
/// network of its own.
///
/// @param first the address, the bits that are not shared set to 0
/// @param shared how many bits are
public record Network(InetAddress first, int shared) {
    /// @throws IllegalArgumentException unless `text` is an address, with or without `/bits`
    public static Network read(String text) {
        var parts = text.strip().split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]);
        var all = address.getAddress().length * 8;
        var shared = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (shared < 0 || shared > all) throw new IllegalArgumentException(text);
        return around(address, shared);
    }

    /// The network of this address: itself for IPv4; for IPv6 the first 64 bits, which is what one
    /// customer gets, who may use a new address for each request.
    ///
    /// @param address what is no address is its own name
    public static String ofCustomer(String address) {
        try {
            var literal = InetAddress.ofLiteral(address);
            return literal.getAddress().length == 4
                    ? literal.getHostAddress()
                    : around(literal, 64).first().getHostAddress() + "/64";
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    public boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && around(address, shared).equals(this);
    }

    private static Network around(InetAddress address, int shared) {
        var bytes = address.getAddress();
        for (var i = 0; i < bytes.length; i++)
            bytes[i] &= (byte) (0xff00 >> Math.clamp(shared - i * 8L, 0, 8));
        try {
            return new Network(InetAddress.getByAddress(bytes), shared);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(Arrays.toString(bytes), e);
        }
    }
}
