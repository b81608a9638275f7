CREATE TABLE users (
    id            UUID PRIMARY KEY DEFAULT uuid_v7(),
    email         VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    first_name    VARCHAR(100),
    last_name     VARCHAR(100),
    status        user_status NOT NULL DEFAULT 'active',
    last_login    TIMESTAMP WITH TIME ZONE,
    LIKE base_entity INCLUDING ALL
);
CREATE UNIQUE INDEX users_email_key ON users (lower(email)) WHERE deleted_at IS NULL;
CALL keep_audit_columns('users');

CREATE TABLE workspaces (
    id                 UUID PRIMARY KEY DEFAULT uuid_v7(),
    name               VARCHAR(100) NOT NULL,
    status             workspace_status NOT NULL DEFAULT 'active',
    currency           CHAR(3) NOT NULL DEFAULT 'EUR',
    time_zone          VARCHAR(60) NOT NULL DEFAULT 'Europe/Rome',
    default_language   VARCHAR(10) NOT NULL DEFAULT 'en',
    tax_rate           DECIMAL(5,2) NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 100),
    prices_include_tax BOOLEAN NOT NULL DEFAULT true,
    answered_by        VARCHAR(20) NOT NULL DEFAULT 'assistant'
        CHECK (answered_by IN ('assistant', 'automation', 'people')),
    debug_mode         BOOLEAN NOT NULL DEFAULT false,
    debug_phone        VARCHAR(20),
    settings           JSONB NOT NULL DEFAULT '{}',
    version            INTEGER NOT NULL DEFAULT 0,
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN workspaces.debug_phone IS 'E.164; in debug mode the only number that is answered.';
CALL keep_audit_columns('workspaces');
-- A workspace is its own tenant.
ALTER TABLE workspaces ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspaces FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_isolation ON workspaces
    USING (id = (SELECT current_workspace()) OR (SELECT is_system()));

CREATE TABLE user_workspaces (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    user_id      UUID NOT NULL REFERENCES users (id),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    role         VARCHAR(50) NOT NULL,
    LIKE base_entity INCLUDING ALL
);
CREATE UNIQUE INDEX user_workspaces_key ON user_workspaces (user_id, workspace_id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_user_workspaces_user ON user_workspaces (user_id);
CREATE INDEX idx_user_workspaces_workspace ON user_workspaces (workspace_id);
CALL keep_audit_columns('user_workspaces');
CALL isolate_by_workspace('user_workspaces', system => true);

CREATE TABLE languages (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name         VARCHAR(100) NOT NULL,
    code         VARCHAR(10) NOT NULL,
    active       BOOLEAN NOT NULL DEFAULT true,
    LIKE base_entity INCLUDING ALL
);
CREATE UNIQUE INDEX languages_code_key ON languages (workspace_id, code) WHERE deleted_at IS NULL;
CALL keep_audit_columns('languages');
CALL isolate_by_workspace('languages');

-- The shop's own words on a topic: hours, address, shipping, payment, returns, welcome, privacy, …
CREATE TABLE workspace_texts (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    topic        VARCHAR(40) NOT NULL,
    language     VARCHAR(10) NOT NULL,
    body         TEXT NOT NULL,
    LIKE base_entity INCLUDING ALL
);
CREATE UNIQUE INDEX workspace_texts_key ON workspace_texts (workspace_id, topic, language)
    WHERE deleted_at IS NULL;
CALL keep_audit_columns('workspace_texts');
CALL isolate_by_workspace('workspace_texts');

CREATE TABLE channels (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    type         channel_type NOT NULL,
    status       VARCHAR(50) NOT NULL DEFAULT 'active',
    settings     JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL
);
CREATE INDEX idx_channels_workspace ON channels (workspace_id);
CALL keep_audit_columns('channels');
CALL isolate_by_workspace('channels');

-- A WhatsApp number. A workspace may have several; a number belongs to one workspace.
CREATE TABLE whatsapp_settings (
    id              UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id),
    phone_number    VARCHAR(20) NOT NULL,
    phone_number_id VARCHAR(40) NOT NULL,
    waba_id         VARCHAR(40) NOT NULL,
    api_key         TEXT NOT NULL,
    app_secret      TEXT,
    webhook_url     TEXT,
    status          VARCHAR(20) NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'stopped')),
    stopped_reason  TEXT,
    settings        JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN whatsapp_settings.api_key IS 'Meta''s access token, encrypted (AES-GCM, the row''s id bound in).';
COMMENT ON COLUMN whatsapp_settings.app_secret IS 'The secret that signs this number''s webhooks, encrypted; null: the server''s own.';
COMMENT ON COLUMN whatsapp_settings.status IS 'stopped: nothing is sent until someone repairs what stopped_reason says.';
CREATE UNIQUE INDEX whatsapp_settings_phone_number_key ON whatsapp_settings (phone_number)
    WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX whatsapp_settings_phone_number_id_key ON whatsapp_settings (phone_number_id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_whatsapp_settings_workspace ON whatsapp_settings (workspace_id);
CALL keep_audit_columns('whatsapp_settings');
CALL isolate_by_workspace('whatsapp_settings', system => true);

CREATE TABLE activity_logs (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    user_id      UUID REFERENCES users (id),
    action       VARCHAR(100) NOT NULL,
    entity_type  VARCHAR(50) NOT NULL,
    entity_id    UUID,
    metadata     JSONB NOT NULL DEFAULT '{}',
    ip_address   VARCHAR(45),
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_activity_logs_workspace ON activity_logs (workspace_id, created_at);
CREATE INDEX idx_activity_logs_created_at ON activity_logs (created_at);
CALL isolate_by_workspace('activity_logs');
