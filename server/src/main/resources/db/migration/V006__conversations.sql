-- Reference phone null: the workspace's prompt for every number without one of its own.
CREATE TABLE prompts (
    id              UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id),
    title           VARCHAR(200) NOT NULL,
    content         TEXT NOT NULL,
    reference_phone VARCHAR(20),
    active          BOOLEAN NOT NULL DEFAULT false,
    settings        JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
CREATE UNIQUE INDEX prompts_one_active_key ON prompts (workspace_id, reference_phone)
    NULLS NOT DISTINCT WHERE active AND deleted_at IS NULL;
CALL keep_audit_columns('prompts');
CALL isolate_by_workspace('prompts');

-- One conversation of a client with one of the shop's numbers.
CREATE TABLE chat_sessions (
    id              UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id),
    client_id       UUID NOT NULL,
    number_id       UUID NOT NULL REFERENCES whatsapp_settings (id),
    contact         VARCHAR(160) NOT NULL,
    contact_kind    VARCHAR(20) NOT NULL CHECK (contact_kind IN ('wa_id', 'user_id')),
    status          VARCHAR(50) NOT NULL DEFAULT 'active'
        CHECK (status IN ('active', 'waiting', 'with_staff', 'closed')),
    status_reason   VARCHAR(40),
    context         JSONB NOT NULL DEFAULT '{}',
    last_inbound_at TIMESTAMP WITH TIME ZONE,
    last_message_at TIMESTAMP WITH TIME ZONE,
    started_at      TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ended_at        TIMESTAMP WITH TIME ZONE,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id)
);
COMMENT ON COLUMN chat_sessions.contact IS 'The id that wrote last (Meta''s wa_id or user id): replies go there and nowhere else.';
COMMENT ON COLUMN chat_sessions.status IS 'active: answered automatically; waiting: a person was asked for; with_staff: a person has taken over.';
COMMENT ON COLUMN chat_sessions.last_inbound_at IS 'Opens Meta''s 24-hour window.';
CREATE UNIQUE INDEX chat_sessions_open_key ON chat_sessions (workspace_id, client_id, number_id)
    WHERE status <> 'closed' AND deleted_at IS NULL;
CREATE INDEX idx_chat_sessions_workspace ON chat_sessions (workspace_id, last_message_at DESC);
CREATE INDEX idx_chat_sessions_client ON chat_sessions (client_id);
CREATE INDEX idx_chat_sessions_waiting ON chat_sessions (workspace_id, last_message_at)
    WHERE status IN ('waiting', 'with_staff');
CALL keep_audit_columns('chat_sessions');
CALL isolate_by_workspace('chat_sessions');

CREATE TABLE messages (
    id                 UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id       UUID NOT NULL REFERENCES workspaces (id),
    chat_session_id    UUID NOT NULL,
    seq                BIGINT GENERATED ALWAYS AS IDENTITY,
    direction          message_direction NOT NULL,
    content            TEXT NOT NULL,
    type               message_type NOT NULL DEFAULT 'text',
    status             VARCHAR(50) NOT NULL DEFAULT 'sent'
        CHECK (status IN ('received', 'queued', 'sent', 'delivered', 'read', 'played', 'failed',
                          'unknown')),
    failure            JSONB,
    channel_message_id VARCHAR(200),
    in_reply_to        UUID,
    dedupe_key         VARCHAR(200),
    awaits_answer      BOOLEAN NOT NULL DEFAULT false,
    ai_generated       BOOLEAN NOT NULL DEFAULT false,
    prompt_id          UUID REFERENCES prompts (id),
    body               JSONB NOT NULL DEFAULT '{}',
    raw                JSON,
    metadata           JSONB NOT NULL DEFAULT '{}',
    sent_at            TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, chat_session_id) REFERENCES chat_sessions (workspace_id, id)
);
COMMENT ON COLUMN messages.content IS 'What a person reads in a list; body holds the whole, typed.';
COMMENT ON COLUMN messages.channel_message_id IS 'Meta''s wamid; null until Meta has answered.';
COMMENT ON COLUMN messages.in_reply_to IS 'The last client message this reply answers; unique, so nothing is answered twice.';
COMMENT ON COLUMN messages.dedupe_key IS 'What caused an unasked message (an order''s confirmation, …); unique, so it is told once.';
COMMENT ON COLUMN messages.raw IS 'The payload as it came, for what we do not understand yet.';
COMMENT ON COLUMN messages.sent_at IS 'Inbound: the moment Meta gives; outbound: when it was written.';
CREATE UNIQUE INDEX messages_channel_message_id_key ON messages (workspace_id, channel_message_id);
CREATE UNIQUE INDEX messages_in_reply_to_key ON messages (workspace_id, in_reply_to);
CREATE UNIQUE INDEX messages_dedupe_key ON messages (workspace_id, dedupe_key);
CREATE INDEX idx_messages_chat_session ON messages (chat_session_id, seq);
CREATE INDEX idx_messages_awaiting ON messages (chat_session_id, seq) WHERE awaits_answer;
CREATE INDEX idx_messages_created_at ON messages (workspace_id, created_at);
CALL keep_audit_columns('messages');
CALL isolate_by_workspace('messages');

-- Pictures, voice notes and files; the bytes lie under the data directory.
CREATE TABLE media (
    id              UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id),
    message_id      UUID NOT NULL,
    channel_media_id VARCHAR(200) NOT NULL,
    mime_type       VARCHAR(100),
    sha256          VARCHAR(64),
    size            BIGINT,
    file_name       VARCHAR(255),
    path            VARCHAR(300),
    state           VARCHAR(20) NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'stored', 'refused', 'failed')),
    reason          TEXT,
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, message_id) REFERENCES messages (workspace_id, id)
);
CREATE INDEX idx_media_message ON media (message_id);
CALL keep_audit_columns('media');
CALL isolate_by_workspace('media');

-- What WhatsApp brought, stored before its 200. One row per message, status or other change.
CREATE TABLE whatsapp_inbox (
    seq             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            VARCHAR(20) NOT NULL CHECK (kind IN ('message', 'status', 'change')),
    workspace_id    UUID,
    phone_number_id VARCHAR(40),
    dedupe_key      VARCHAR(300),
    lane            VARCHAR(200),
    payload         JSON,
    received_at     TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    state           VARCHAR(20) NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'done', 'ignored', 'parked')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    problem         TEXT
);
COMMENT ON COLUMN whatsapp_inbox.workspace_id IS 'Null: no workspace has this number (yet).';
COMMENT ON COLUMN whatsapp_inbox.dedupe_key IS 'Message: Meta''s id. Status: id, status, participant. Kept for ever, so nothing is taken twice.';
COMMENT ON COLUMN whatsapp_inbox.payload IS 'Emptied once it stands in messages.raw.';
CREATE UNIQUE INDEX whatsapp_inbox_key ON whatsapp_inbox (phone_number_id, kind, dedupe_key)
    WHERE dedupe_key IS NOT NULL;
CREATE INDEX idx_whatsapp_inbox_waiting ON whatsapp_inbox (lane, seq) WHERE state = 'waiting';
CREATE INDEX idx_whatsapp_inbox_parked ON whatsapp_inbox (workspace_id, seq) WHERE state = 'parked';
CALL isolate_by_workspace('whatsapp_inbox', system => true);

-- What is to be sent, in order per conversation.
CREATE TABLE whatsapp_outbox (
    seq             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workspace_id    UUID NOT NULL REFERENCES workspaces (id),
    number_id       UUID NOT NULL REFERENCES whatsapp_settings (id),
    message_id      UUID,
    part            INTEGER NOT NULL DEFAULT 0,
    lane            VARCHAR(200) NOT NULL,
    request         JSONB NOT NULL,
    state           VARCHAR(20) NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'sent', 'unknown', 'failed', 'dropped')),
    not_before      TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    attempts        INTEGER NOT NULL DEFAULT 0,
    attempted_at    TIMESTAMP WITH TIME ZONE,
    channel_message_id VARCHAR(200),
    delivery        VARCHAR(20),
    problem         JSONB,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (message_id, part),
    FOREIGN KEY (workspace_id, message_id) REFERENCES messages (workspace_id, id)
);
COMMENT ON COLUMN whatsapp_outbox.message_id IS 'Null for read marks, which are no messages.';
COMMENT ON COLUMN whatsapp_outbox.part IS 'A long message goes out in several parts.';
COMMENT ON COLUMN whatsapp_outbox.state IS 'unknown: we asked and do not know whether Meta took it; only a status webhook or a person settles it.';
COMMENT ON COLUMN whatsapp_outbox.delivery IS 'How far Meta has brought this part: sent, delivered, read, played.';
CREATE INDEX idx_whatsapp_outbox_open ON whatsapp_outbox (lane, seq)
    WHERE state IN ('queued', 'sending');
CREATE INDEX idx_whatsapp_outbox_unknown ON whatsapp_outbox (attempted_at) WHERE state = 'unknown';
CREATE INDEX idx_whatsapp_outbox_channel_message ON whatsapp_outbox (channel_message_id);
CALL isolate_by_workspace('whatsapp_outbox', system => true);

-- Meta's limits, counted for all server instances together.
CREATE TABLE whatsapp_pace (
    name    VARCHAR(200) PRIMARY KEY,
    next_at TIMESTAMP WITH TIME ZONE NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE whatsapp_pace IS 'Per number and per pair: the theoretical arrival time of the next message (GCRA).';
