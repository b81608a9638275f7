-- Which model answers for a workspace, and how each answer came about.
CREATE TABLE model_settings (
    workspace_id UUID PRIMARY KEY REFERENCES workspaces (id),
    enabled      BOOLEAN NOT NULL DEFAULT true,
    model        VARCHAR(200),
    fallbacks    TEXT[],
    api_key      sealed,
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN model_settings.api_key IS 'Encrypted, the workspace bound in; null: the operator''s.';
CALL keep_audit_columns('model_settings');
CALL isolate_by_workspace('model_settings');

CREATE TABLE answer_traces (
    id           UUID PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    client_id    UUID NOT NULL,
    messages     UUID[] NOT NULL,
    outcome      VARCHAR(20) NOT NULL CHECK (outcome IN ('model', 'deeds', 'built_in')),
    reason       VARCHAR(40),
    prompt_id    UUID,
    prompt_at    TIMESTAMP WITH TIME ZONE,
    trace        JSONB NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON COLUMN answer_traces.messages IS 'The messages of the answer.';
COMMENT ON COLUMN answer_traces.outcome IS 'model: its words were said; deeds: only what was done is told; built_in: the built-in assistant answered, reason says why.';
COMMENT ON COLUMN answer_traces.prompt_at IS 'When the prompt was changed last: its version.';
CREATE INDEX idx_answer_traces_messages ON answer_traces USING GIN (messages);
CREATE INDEX idx_answer_traces_client ON answer_traces (workspace_id, client_id);
CREATE INDEX idx_answer_traces_created_at ON answer_traces (workspace_id, created_at, id);
CALL isolate_by_workspace('answer_traces');
