-- How long a workspace keeps clients who do not come any more.
ALTER TABLE workspaces ADD COLUMN client_retention_days INTEGER
    CHECK (client_retention_days BETWEEN 1 AND 36500);
COMMENT ON COLUMN workspaces.client_retention_days IS 'Clients of whom nothing was heard for so long are erased; null: kept.';
