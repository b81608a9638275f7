-- Webhooks that we send: who wants to hear what, what happened, and what became of telling it.
CREATE TABLE webhooks (
    id               UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id     UUID NOT NULL REFERENCES workspaces (id),
    url              VARCHAR(2000) NOT NULL,
    description      VARCHAR(200) NOT NULL DEFAULT '',
    events           TEXT[] NOT NULL CHECK (cardinality(events) > 0),
    secret           TEXT NOT NULL,
    old_secret       TEXT,
    old_secret_until TIMESTAMP WITH TIME ZONE,
    active           BOOLEAN NOT NULL DEFAULT true,
    stopped_reason   TEXT,
    failing_since    TIMESTAMP WITH TIME ZONE,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN webhooks.secret IS 'Signs deliveries; encrypted, the row''s id bound in.';
COMMENT ON COLUMN webhooks.old_secret IS 'The one before, which signs too until old_secret_until.';
COMMENT ON COLUMN webhooks.failing_since IS 'The first failure since the last success.';
CREATE INDEX idx_webhooks_workspace ON webhooks (workspace_id, created_at, id);
CALL keep_audit_columns('webhooks');
CALL isolate_by_workspace('webhooks');

CREATE TABLE webhook_events (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    type         VARCHAR(60) NOT NULL,
    client_id    UUID,
    body         TEXT NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN webhook_events.client_id IS 'Whom it is about: erased with them.';
COMMENT ON COLUMN webhook_events.body IS 'As it is sent, byte for byte: it is what is signed.';
CREATE INDEX idx_webhook_events_created_at ON webhook_events (created_at);
CREATE INDEX idx_webhook_events_client ON webhook_events (workspace_id, client_id);
CALL isolate_by_workspace('webhook_events', system => true);

CREATE TABLE webhook_deliveries (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    webhook_id   UUID NOT NULL,
    event_id     UUID NOT NULL,
    state        VARCHAR(20) NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    next_at      TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    settled_at   TIMESTAMP WITH TIME ZONE,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, webhook_id) REFERENCES webhooks (workspace_id, id),
    FOREIGN KEY (workspace_id, event_id)
        REFERENCES webhook_events (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX idx_webhook_deliveries_due ON webhook_deliveries (webhook_id, next_at, id)
    WHERE state = 'waiting';
CREATE INDEX idx_webhook_deliveries_list
    ON webhook_deliveries (workspace_id, created_at DESC, id DESC);
CREATE INDEX idx_webhook_deliveries_webhook
    ON webhook_deliveries (workspace_id, webhook_id, created_at DESC, id DESC);
CREATE INDEX idx_webhook_deliveries_event ON webhook_deliveries (workspace_id, event_id);
CALL isolate_by_workspace('webhook_deliveries', system => true);

CREATE TABLE webhook_attempts (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    delivery_id  UUID NOT NULL,
    status       INTEGER,
    problem      TEXT,
    answer       TEXT,
    took_ms      INTEGER NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (workspace_id, delivery_id)
        REFERENCES webhook_deliveries (workspace_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN webhook_attempts.problem IS 'Why there is no status: no connection, no answer in time, an address that is not allowed.';
CREATE INDEX idx_webhook_attempts_delivery ON webhook_attempts (workspace_id, delivery_id, id);
CALL isolate_by_workspace('webhook_attempts', system => true);
