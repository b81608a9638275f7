-- An answer that bears a secret (a token just made) is kept for its repetition, but sealed.
ALTER TABLE idempotency_keys ADD COLUMN sealed_body sealed;
COMMENT ON COLUMN idempotency_keys.sealed_body IS 'Instead of body: an answer that bears a secret.';

-- What signs no more needs no private half; the public one verifies on.
UPDATE signing_keys SET private_key = '' WHERE retired_at IS NOT NULL;
COMMENT ON COLUMN signing_keys.private_key IS 'The whole JWK, encrypted; wiped when the key retires.';

-- A used refresh token is remembered for a month, to notice its replay.
CREATE INDEX idx_refresh_tokens_used_at ON refresh_tokens (used_at) WHERE used_at IS NOT NULL;
COMMENT ON COLUMN sessions.expires_at IS 'Moves with use, up to a ceiling counted from created_at.';
