-- People who chat. The phone may be unknown: WhatsApp usernames hide it.
CREATE TABLE clients (
    id                  UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id        UUID NOT NULL REFERENCES workspaces (id),
    phone               VARCHAR(20),
    email               VARCHAR(255),
    first_name          VARCHAR(100),
    last_name           VARCHAR(100),
    profile_name        VARCHAR(200),
    language            VARCHAR(10),
    discount_percentage DECIMAL(5,2) NOT NULL DEFAULT 0
        CHECK (discount_percentage BETWEEN 0 AND 100),
    discount_active     BOOLEAN NOT NULL DEFAULT false,
    registered_at       TIMESTAMP WITH TIME ZONE,
    status              user_status NOT NULL DEFAULT 'active',
    metadata            JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN clients.profile_name IS 'The name WhatsApp shows; first_name is what the client told us.';
COMMENT ON COLUMN clients.registered_at IS 'When the client gave a name and consent; null before.';
CREATE UNIQUE INDEX clients_phone_key ON clients (workspace_id, phone) WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_created_at ON clients (workspace_id, created_at);
CALL keep_audit_columns('clients');
CALL isolate_by_workspace('clients');

-- Every id under which a channel knows a client. Meta's id is the truth, a phone may have variants
-- (Brazil's ninth digit, Mexico's 521, Argentina's 549), a user id replaces a hidden phone.
CREATE TABLE contact_aliases (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    client_id    UUID NOT NULL,
    channel      channel_type NOT NULL DEFAULT 'whatsapp',
    kind         VARCHAR(20) NOT NULL CHECK (kind IN ('wa_id', 'user_id')),
    value        VARCHAR(160) NOT NULL,
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id)
);
CREATE UNIQUE INDEX contact_aliases_key ON contact_aliases (workspace_id, channel, kind, value)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_contact_aliases_client ON contact_aliases (client_id);
CALL keep_audit_columns('contact_aliases');
CALL isolate_by_workspace('contact_aliases');

-- What a client allowed or forbade, in order; the last row of a purpose counts.
CREATE TABLE consents (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    client_id    UUID NOT NULL,
    purpose      VARCHAR(20) NOT NULL CHECK (purpose IN ('service', 'marketing')),
    granted      BOOLEAN NOT NULL,
    source       VARCHAR(40) NOT NULL,
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id)
);
CREATE INDEX idx_consents_client ON consents (client_id, purpose, created_at DESC);
CALL keep_audit_columns('consents');
CALL isolate_by_workspace('consents');
