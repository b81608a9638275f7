package com.shopme.emulator;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Message ids in the layout seen on the wire: `wamid.` and the Base64 of the customer's number, a
/// mark for the direction and a random hex id. Random, so none is ever given twice, also after a
/// restart.
final class Wamid {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Wamid() {}

    static String fromBusiness(String digits) {
        return mint(digits, 0x11, 9);
    }

    static String fromCustomer(String digits) {
        return mint(digits, 0x12, 10);
    }

    private static String mint(String digits, int direction, int length) {
        var random = new byte[length];
        RANDOM.nextBytes(random);
        var name = digits.getBytes(StandardCharsets.US_ASCII);
        var id =
                HexFormat.of()
                        .withUpperCase()
                        .formatHex(random)
                        .getBytes(StandardCharsets.US_ASCII);
        var layout = new java.io.ByteArrayOutputStream();
        layout.writeBytes(new byte[] {0x1c, 0x18, (byte) name.length});
        layout.writeBytes(name);
        layout.writeBytes(new byte[] {0x15, 0x02, 0x00, (byte) direction, 0x18, (byte) id.length});
        layout.writeBytes(id);
        layout.write(0);
        return "wamid." + Base64.getEncoder().encodeToString(layout.toByteArray());
    }
}
