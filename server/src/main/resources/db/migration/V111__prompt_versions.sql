-- What a prompt said before: each text that was saved is a version, and none is ever changed.
CREATE TABLE prompt_versions (
    id            UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id  UUID NOT NULL REFERENCES workspaces (id),
    prompt_id     UUID NOT NULL,
    version       INTEGER NOT NULL CHECK (version > 0),
    content       TEXT NOT NULL,
    restored_from INTEGER,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, prompt_id, version),
    FOREIGN KEY (workspace_id, prompt_id) REFERENCES prompts (workspace_id, id)
);
COMMENT ON COLUMN prompt_versions.version IS 'Counted from 1 within its prompt.';
COMMENT ON COLUMN prompt_versions.restored_from IS 'The version whose text was taken again; null: written anew.';
CALL keep_audit_columns('prompt_versions');
CALL isolate_by_workspace('prompt_versions');

-- What is there already is the first version of each.
ALTER TABLE prompts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE prompt_versions NO FORCE ROW LEVEL SECURITY;
INSERT INTO prompt_versions (workspace_id, prompt_id, version, content, created_at, created_by)
SELECT workspace_id, id, 1, content, updated_at, coalesce(updated_by, created_by) FROM prompts;
ALTER TABLE prompts FORCE ROW LEVEL SECURITY;
ALTER TABLE prompt_versions FORCE ROW LEVEL SECURITY;
