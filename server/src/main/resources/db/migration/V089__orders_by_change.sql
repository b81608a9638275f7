-- Lists are asked for what has changed since: an index enters there.
CREATE INDEX idx_orders_list_updated ON orders (workspace_id, updated_at, id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_list_updated ON clients (workspace_id, updated_at, id)
    WHERE deleted_at IS NULL;
