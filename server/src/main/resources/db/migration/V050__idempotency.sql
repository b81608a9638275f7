-- What a write that may be repeated was answered, for a day.
CREATE TABLE idempotency_keys (
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    actor        UUID NOT NULL,
    key          VARCHAR(255) NOT NULL,
    request_hash BYTEA NOT NULL,
    status       INTEGER,
    headers      JSONB,
    body         BYTEA,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (workspace_id, actor, key)
);
COMMENT ON TABLE idempotency_keys IS 'Written in the transaction of the work itself: both stand or neither.';
COMMENT ON COLUMN idempotency_keys.request_hash IS 'SHA-256 of method, path, parameters and body.';
CREATE INDEX idx_idempotency_keys_created_at ON idempotency_keys (created_at);
CALL isolate_by_workspace('idempotency_keys', system => true);
