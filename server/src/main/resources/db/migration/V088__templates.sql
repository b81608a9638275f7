-- Message templates as Meta's webhooks tell of them: whether they are approved, and how clients take
-- them.
CREATE TABLE whatsapp_templates (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    waba_id      VARCHAR(40) NOT NULL,
    template_id  VARCHAR(40) NOT NULL,
    name         VARCHAR(512) NOT NULL DEFAULT '',
    language     VARCHAR(20) NOT NULL DEFAULT '',
    status       VARCHAR(60) NOT NULL DEFAULT 'UNKNOWN',
    reason       TEXT,
    category     VARCHAR(60),
    quality      VARCHAR(20),
    LIKE base_entity INCLUDING ALL
);
COMMENT ON COLUMN whatsapp_templates.template_id IS 'Meta''s id; name and language together are as unique.';
COMMENT ON COLUMN whatsapp_templates.status IS 'Meta''s last word, such as APPROVED, REJECTED, PAUSED.';
CREATE UNIQUE INDEX whatsapp_templates_key ON whatsapp_templates (workspace_id, waba_id, template_id);
CREATE INDEX idx_whatsapp_templates_name ON whatsapp_templates (workspace_id, name, id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_whatsapp_templates_updated ON whatsapp_templates (workspace_id, updated_at, id)
    WHERE deleted_at IS NULL;
CALL keep_audit_columns('whatsapp_templates');
CALL isolate_by_workspace('whatsapp_templates');
