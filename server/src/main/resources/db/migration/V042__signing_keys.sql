-- Keys that sign access tokens (ES256). All verify; the newest signs.
CREATE TABLE signing_keys (
    id          UUID PRIMARY KEY,
    public_key  TEXT NOT NULL,
    private_key TEXT NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    retired_at  TIMESTAMP WITH TIME ZONE
);
COMMENT ON COLUMN signing_keys.id IS 'The kid of its tokens.';
COMMENT ON COLUMN signing_keys.public_key IS 'A JWK (RFC 7517), published at /.well-known/jwks.json.';
COMMENT ON COLUMN signing_keys.private_key IS 'The whole JWK, encrypted.';
CREATE UNIQUE INDEX signing_keys_in_use ON signing_keys ((true)) WHERE retired_at IS NULL;
