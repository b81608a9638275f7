-- What proves somebody beside their password: codes of an app (TOTP, RFC 6238), and codes on paper.
CREATE TABLE second_factors (
    user_id      UUID PRIMARY KEY REFERENCES users (id),
    secret       TEXT NOT NULL,
    last_step    BIGINT NOT NULL DEFAULT 0,
    confirmed_at TIMESTAMP WITH TIME ZONE
);
COMMENT ON COLUMN second_factors.secret IS 'Base32, encrypted.';
COMMENT ON COLUMN second_factors.last_step IS 'The half minute of the last code that was taken; none of it or before is taken again.';

CREATE TABLE recovery_codes (
    user_id UUID NOT NULL REFERENCES users (id),
    hash    BYTEA NOT NULL,
    used_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (user_id, hash)
);
COMMENT ON COLUMN recovery_codes.hash IS 'HMAC-SHA-256 under a key of the server''s.';
