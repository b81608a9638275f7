package com.shopme.platform;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps secrets that are stored: authenticated encryption (AES-256-GCM by Tink), with the place
/// where a secret is kept bound in, so that one moved to another row opens no more. Every key comes
/// from the master key; while it is changed, what the one before sealed still opens.
public final class Secrets {
    // Since `v2:` a sealed text names its key (Tink's prefix: 1, then the id).
    private static final String NAMED = "v2:";
    private static final String UNNAMED = "v1:";

    private final MasterKey inForce;
    private final Optional<MasterKey> before;
    private final Aead aead;

    Secrets(MasterKeys keys) {
        this.inForce = keys.inForce();
        this.before = keys.before().filter(old -> old.id() != inForce.id());
        this.aead = aead(all().toList());
    }

    /// Where a secret is kept.
    ///
    /// @param key the row's primary key, its parts joined by `/`
    public static String place(String table, Object key, String column) {
        return table + "/" + key + "/" + column;
    }

    /// Seals `secret` for a [#place].
    public String seal(String secret, String place) {
        try {
            var sealed = aead.encrypt(utf8(secret), utf8(place));
            return NAMED + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    /// Opens what was sealed for the same place.
    ///
    /// @throws IllegalStateException if it was not: another key, another place, or tampered with
    public String open(String sealed, String place) {
        try {
            return new String(aead.decrypt(bytes(sealed), utf8(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "A stored secret (" + place + ") does not open: was SHOPME_MASTER_KEY changed?",
                    e);
        }
    }

    /// Whether the key in force sealed it.
    boolean isCurrent(String sealed) {
        return sealed.startsWith(NAMED) && ByteBuffer.wrap(bytes(sealed)).getInt(1) == inForce.id();
    }

    /// A key of 32 bytes for one purpose, the same on every instance with this master key, and
    /// another one with the next.
    public byte[] derive(String purpose) {
        return inForce.derive(purpose);
    }

    /// The key of a purpose and, while the master key is changed, the one before: what that one
    /// signed still counts.
    public List<byte[]> honoured(String purpose) {
        return all().map(key -> key.derive(purpose)).toList();
    }

    /// The key of a purpose as the oldest master key has it.
    byte[] oldest(String purpose) {
        return before.orElse(inForce).derive(purpose);
    }

    /// Like [#derive], as text.
    String deriveText(String purpose) {
        return HexFormat.of().formatHex(derive(purpose));
    }

    private Stream<MasterKey> all() {
        return Stream.concat(Stream.of(inForce), before.stream());
    }

    private static Aead aead(List<MasterKey> keys) {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.newBuilder();
            for (var key : keys) keyset.addEntry(named(key, key.id() == keys.getFirst().id()));
            for (var key : keys)
                keyset.addEntry(KeysetHandle.importKey(aes(key, null)).withRandomId());
            return keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-GCM here", e);
        }
    }

    private static KeysetHandle.Builder.Entry named(MasterKey key, boolean primary)
            throws GeneralSecurityException {
        var entry = KeysetHandle.importKey(aes(key, key.id())).withFixedId(key.id());
        return primary ? entry.makePrimary() : entry;
    }

    @AccessesPartialKey
    private static AesGcmKey aes(MasterKey key, @Nullable Integer id)
            throws GeneralSecurityException {
        var parameters =
                AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(id == null ? Variant.NO_PREFIX : Variant.TINK)
                        .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setIdRequirement(id)
                .setKeyBytes(
                        SecretBytes.copyFrom(
                                key.derive("stored secrets"), InsecureSecretKeyAccess.get()))
                .build();
    }

    private static byte[] bytes(String sealed) {
        if (!sealed.startsWith(NAMED) && !sealed.startsWith(UNNAMED))
            throw new IllegalArgumentException("not sealed");
        return Base64.getDecoder().decode(sealed.substring(NAMED.length()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
