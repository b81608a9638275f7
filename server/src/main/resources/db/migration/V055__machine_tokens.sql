-- What programs show. The token itself, a signed JWT that names its row, is kept nowhere.
CREATE TABLE machine_tokens (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name         VARCHAR(100) NOT NULL,
    scopes       TEXT[] NOT NULL CHECK (cardinality(scopes) > 0),
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE,
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN machine_tokens.last_used_at IS 'To the minute.';
COMMENT ON COLUMN machine_tokens.deleted_at IS 'When it was revoked.';
CREATE INDEX idx_machine_tokens_list ON machine_tokens (workspace_id, created_at, id);
CALL keep_audit_columns('machine_tokens');
CALL isolate_by_workspace('machine_tokens');
