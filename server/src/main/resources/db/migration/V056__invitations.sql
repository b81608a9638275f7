-- Who is asked to work in a workspace. The token that accepts is in the letter only; here is its
-- hash.
CREATE TABLE invitations (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    email        VARCHAR(255) NOT NULL,
    role         VARCHAR(50) NOT NULL,
    token_hash   BYTEA NOT NULL,
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    accepted_at  TIMESTAMP WITH TIME ZONE,
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN invitations.token_hash IS 'SHA-256.';
COMMENT ON COLUMN invitations.deleted_at IS 'When it was revoked.';
CREATE UNIQUE INDEX invitations_token_hash_key ON invitations (token_hash);
CREATE UNIQUE INDEX invitations_email_key ON invitations (workspace_id, lower(email))
    WHERE accepted_at IS NULL AND deleted_at IS NULL;
CREATE INDEX idx_invitations_list ON invitations (workspace_id, created_at, id);
CALL keep_audit_columns('invitations');
CALL isolate_by_workspace('invitations', system => true);
