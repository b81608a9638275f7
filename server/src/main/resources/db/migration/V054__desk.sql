-- What an owner decides about the whole workspace, and the lists of the desk.
ALTER TABLE workspaces
    ADD COLUMN require_second_factor BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN retention_days        INTEGER CHECK (retention_days BETWEEN 1 AND 36500);
COMMENT ON COLUMN workspaces.require_second_factor IS 'Lets in only people who signed in with two factors.';
COMMENT ON COLUMN workspaces.retention_days IS 'Messages older than this are deleted; null: kept.';
CREATE INDEX idx_user_workspaces_list ON user_workspaces (workspace_id, created_at, user_id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_workspace_texts_list ON workspace_texts (workspace_id, topic, id)
    WHERE deleted_at IS NULL;
