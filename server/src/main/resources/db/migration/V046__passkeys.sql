-- Passkeys (WebAuthn): keys in people's devices that sign a challenge of ours.
CREATE TABLE passkeys (
    id                 BYTEA PRIMARY KEY,
    user_id            UUID NOT NULL REFERENCES users (id),
    label              VARCHAR(100) NOT NULL,
    public_key         BYTEA NOT NULL,
    signature_count    BIGINT NOT NULL,
    user_verified      BOOLEAN NOT NULL,
    backup_eligible    BOOLEAN NOT NULL,
    backed_up          BOOLEAN NOT NULL,
    transports         TEXT[] NOT NULL,
    attestation        BYTEA NOT NULL,
    attestation_client BYTEA NOT NULL,
    created_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
COMMENT ON COLUMN passkeys.public_key IS 'COSE (RFC 9052).';
CREATE INDEX idx_passkeys_user ON passkeys (user_id);

CREATE TABLE passkey_challenges (
    challenge  BYTEA PRIMARY KEY,
    user_id    UUID REFERENCES users (id),
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
COMMENT ON COLUMN passkey_challenges.user_id IS 'Who adds a passkey; null for a sign-in, whose user is yet to be known.';
CREATE INDEX idx_passkey_challenges_expires_at ON passkey_challenges (expires_at);
