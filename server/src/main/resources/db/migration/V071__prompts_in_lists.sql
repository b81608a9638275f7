CREATE INDEX idx_prompts_workspace ON prompts (workspace_id, created_at, id);
