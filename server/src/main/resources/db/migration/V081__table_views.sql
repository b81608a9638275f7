-- How people like to see a table, under a name; shared with the shop or not.
CREATE TABLE table_views (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    owner_id     UUID NOT NULL,
    table_name   VARCHAR(60) NOT NULL,
    name         VARCHAR(100) NOT NULL,
    shared       BOOLEAN NOT NULL DEFAULT false,
    definition   JSONB NOT NULL,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN table_views.owner_id IS 'The user or machine token whose view it is.';
COMMENT ON COLUMN table_views.definition IS 'What the dashboard makes of it: filters, sorting, columns.';
CREATE INDEX idx_table_views_list ON table_views (workspace_id, name, id);
CREATE INDEX idx_table_views_table ON table_views (workspace_id, table_name);
CREATE INDEX idx_table_views_owner ON table_views (workspace_id, owner_id, table_name);
CALL keep_audit_columns('table_views');
CALL isolate_by_workspace('table_views');

-- What a person prefers, in whatever workspace: theme, language, columns.
CREATE TABLE user_preferences (
    user_id     UUID PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    preferences JSONB NOT NULL,
    LIKE base_entity INCLUDING ALL
);
CALL keep_audit_columns('user_preferences');
