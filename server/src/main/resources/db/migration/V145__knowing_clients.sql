-- What the people of a shop know of a client beside the profile: how they group them, who looks
-- after them, what they note down.
ALTER TABLE clients ADD COLUMN assigned_to UUID REFERENCES users (id);
COMMENT ON COLUMN clients.assigned_to IS 'The member of the shop who looks after this client.';
CREATE INDEX idx_clients_list_assigned
    ON clients (workspace_id, assigned_to, created_at DESC, id DESC)
    WHERE assigned_to IS NOT NULL AND deleted_at IS NULL;

CREATE TABLE client_tags (
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    client_id    UUID NOT NULL,
    tag          VARCHAR(40) NOT NULL,
    PRIMARY KEY (workspace_id, client_id, tag),
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id)
);
COMMENT ON COLUMN client_tags.tag IS 'In small letters: a group has one spelling.';
CREATE INDEX idx_client_tags_tag ON client_tags (workspace_id, tag, client_id);
CALL isolate_by_workspace('client_tags');

CREATE TABLE client_notes (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    client_id    UUID NOT NULL,
    content      TEXT NOT NULL,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id)
);
COMMENT ON TABLE client_notes IS 'For the people of the shop; the client never sees them. Who wrote one is its created_by.';
CREATE INDEX idx_client_notes_list
    ON client_notes (workspace_id, client_id, created_at DESC, id DESC);
CALL keep_audit_columns('client_notes');
CALL isolate_by_workspace('client_notes');

-- What analytics reads of other rooms for the timeline of a client. Messages lie in chats, in the
-- order of their numbers.
CREATE VIEW timeline_messages WITH (security_invoker = true) AS
SELECT workspace_id, chat_session_id AS chat_id, seq, id, created_at, type::text AS type, content,
    status,
    CASE WHEN direction = 'inbound' THEN 'client' WHEN ai_generated THEN 'assistant'
        WHEN dedupe_key IS NULL THEN 'staff' ELSE 'notice' END AS author
FROM messages WHERE deleted_at IS NULL;

CREATE VIEW timeline_orders WITH (security_invoker = true) AS
SELECT workspace_id, client_id, id, created_at, order_number, status::text AS status,
    total_in_thousandths, currency::text AS currency
FROM orders WHERE deleted_at IS NULL;

CREATE VIEW timeline_consents WITH (security_invoker = true) AS
SELECT workspace_id, client_id, id, created_at, purpose, granted, source, note
FROM consents WHERE deleted_at IS NULL;

CREATE VIEW timeline_notes WITH (security_invoker = true) AS
SELECT n.workspace_id, n.client_id, n.id, n.created_at, n.content, n.created_by,
    coalesce(nullif(btrim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) AS author
FROM client_notes n LEFT JOIN users u ON u.id = n.created_by WHERE n.deleted_at IS NULL;
