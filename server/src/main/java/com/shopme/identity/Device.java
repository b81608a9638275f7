package com.shopme.identity;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// From where somebody comes.
///
/// @param userAgent as the browser or program names itself; empty if it does not
/// @param address an IP address
public record Device(String userAgent, String address) {
    private static final int LONGEST = 300;

    public Device {
        userAgent = userAgent.replaceAll("\\p{Cntrl}", " ");
        if (userAgent.length() > LONGEST) userAgent = userAgent.substring(0, LONGEST);
        if (address.length() > 45) address = address.substring(0, 45);
    }

    /// For a person: `Firefox · Windows`.
    public String name() {
        var parts = (browser() + " · " + system()).replaceAll("^ · | · $", "");
        return parts.isEmpty() ? "?" : parts;
    }

    /// Browser and network, without what changes from day to day: its version, and the end of the
    /// address.
    String likeness() {
        return name() + " @ " + network();
    }

    // An IPv4 address by its first 16 bits, an IPv6 address by its first 32.
    private String network() {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            var kept = bytes.length == 4 ? 2 : 4;
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private String browser() {
        for (var name : new String[] {"Edg", "OPR", "Firefox", "Chrome", "Safari"})
            if (userAgent.contains(name + "/"))
                return switch (name) {
                    case "Edg" -> "Edge";
                    case "OPR" -> "Opera";
                    default -> name;
                };
        return userAgent.split("[/ ]", 2)[0];
    }

    private String system() {
        for (var name : new String[] {"Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"})
            if (userAgent.contains(name)) return name.replace("Mac OS", "macOS");
        return "";
    }
}
