package com.shopme.identity;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/// Passkeys and their challenges; to Spring Security, whose users are called by our ids.
@Repository
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private static final String COLUMNS =
            """
            id, user_id, label, public_key, signature_count, user_verified, backup_eligible,
            backed_up, transports, attestation, attestation_client, created_at, last_used_at
            """;

    private final JdbcClient db;
    private final UserStore users;

    PasskeyStore(JdbcClient db, UserStore users) {
        this.db = db;
        this.users = users;
    }

    void insertChallenge(Bytes challenge, @Nullable UserId user, Instant until) {
        db.sql(
                        """
                        INSERT INTO passkey_challenges (challenge, user_id, expires_at)
                        VALUES (:challenge, CAST(:user AS uuid), :until)
                        """)
                .param("challenge", challenge.getBytes())
                .param("user", user == null ? null : user.value())
                .param("until", time(until))
                .update();
    }

    /// @return whether it was made for this user (or for a sign-in) of late and not used before
    boolean useChallenge(Bytes challenge, @Nullable UserId user, Instant now) {
        return db.sql(
                                """
                                DELETE FROM passkey_challenges
                                WHERE challenge = :challenge AND expires_at > :now
                                    AND user_id IS NOT DISTINCT FROM CAST(:user AS uuid)
                                """)
                        .param("challenge", challenge.getBytes())
                        .param("now", time(now))
                        .param("user", user == null ? null : user.value())
                        .update()
                > 0;
    }

    void forgetChallenges(Instant now) {
        db.sql("DELETE FROM passkey_challenges WHERE expires_at < :now")
                .param("now", time(now))
                .update();
    }

    List<CredentialRecord> of(UserId user) {
        return db.sql(
                        "SELECT %s FROM passkeys WHERE user_id = :user ORDER BY created_at, id"
                                .formatted(COLUMNS))
                .param("user", user.value())
                .query(PasskeyStore::passkey)
                .list();
    }

    boolean remove(UserId user, Bytes passkey) {
        return db.sql("DELETE FROM passkeys WHERE id = :id AND user_id = :user")
                        .param("id", passkey.getBytes())
                        .param("user", user.value())
                        .update()
                > 0;
    }

    @Override
    public void save(CredentialRecord passkey) {
        db.sql(
                        """
                        INSERT INTO passkeys (%s)
                        VALUES (:id, :user, :label, :key, :count, :verified, :eligible, :backed,
                            :transports, :attestation, :client, :created, :used)
                        ON CONFLICT (id) DO UPDATE SET
                            signature_count = excluded.signature_count,
                            user_verified = excluded.user_verified,
                            backed_up = excluded.backed_up,
                            last_used_at = excluded.last_used_at
                        WHERE passkeys.user_id = excluded.user_id
                        """
                                .formatted(COLUMNS))
                .param("id", passkey.getCredentialId().getBytes())
                .param("user", uuid(passkey.getUserEntityUserId()))
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backed", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", time(passkey.getCreated()))
                .param("used", time(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes passkey) {
        return db.sql("SELECT %s FROM passkeys WHERE id = :id".formatted(COLUMNS))
                .param("id", passkey.getBytes())
                .query(PasskeyStore::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return of(new UserId(uuid(user)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes user) {
        return find(new UserId(uuid(user))).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String user) {
        return find(UserId.of(user)).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("users are kept elsewhere");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("passkeys are removed by their owner");
    }

    private Optional<PublicKeyCredentialUserEntity> find(UserId user) {
        return users.find(user)
                .map(
                        found ->
                                ImmutablePublicKeyCredentialUserEntity.builder()
                                        .id(handle(found.id()))
                                        .name(found.email())
                                        .displayName(found.firstName().orElse(found.email()))
                                        .build());
    }

    static UUID uuid(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Bytes handle(UserId user) {
        var id = user.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(handle(new UserId(row.getObject("user_id", UUID.class))))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(
                        Arrays.stream((String[]) row.getArray("transports").getArray())
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
