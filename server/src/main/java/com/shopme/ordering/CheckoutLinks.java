package com.shopme.ordering;

import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes tickets as tokens and reads them back: workspace, cart, end and HMAC-SHA256, 72 bytes in
/// 96 characters of base64url, so that no spare bit is left to play with.
final class CheckoutLinks {
    private static final int CLAIM = 40;
    private static final int LENGTH = 96;

    private final List<SecretKeySpec> keys;

    /// @param keys the first signs, all are honoured
    CheckoutLinks(List<byte[]> keys) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, "HmacSHA256")).toList();
    }

    String write(CheckoutTicket ticket) {
        var claim = ByteBuffer.allocate(CLAIM);
        put(claim, ticket.workspace().value());
        put(claim, ticket.cart().value());
        claim.putLong(ticket.until().getEpochSecond());
        var signed =
                ByteBuffer.allocate(CLAIM + 32)
                        .put(claim.array())
                        .put(sign(claim.array(), keys.getFirst()));
        return Base64.getUrlEncoder().encodeToString(signed.array());
    }

    /// @throws NotFound unless we wrote it
    CheckoutTicket read(String token) {
        var signed = decode(token);
        var claim = Arrays.copyOf(signed, CLAIM);
        var signature = Arrays.copyOfRange(signed, CLAIM, signed.length);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(signature, sign(claim, key))))
            throw new NotFound("checkout");
        var fields = ByteBuffer.wrap(claim);
        return new CheckoutTicket(
                new WorkspaceId(uuid(fields)),
                new CartId(uuid(fields)),
                Instant.ofEpochSecond(fields.getLong()));
    }

    private static byte[] decode(String token) {
        if (token.length() != LENGTH) throw new NotFound("checkout");
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw new NotFound("checkout");
        }
    }

    private static byte[] sign(byte[] claim, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(claim);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA256 here", e);
        }
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
