ALTER TABLE whatsapp_outbox
    ADD COLUMN automatic BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN repeat_at TIMESTAMP WITH TIME ZONE;
COMMENT ON COLUMN whatsapp_outbox.automatic IS 'Not sent any more once a person has taken the chat over.';
COMMENT ON COLUMN whatsapp_outbox.not_before IS 'When it may be tried; of an unknown one: how long it holds up what follows.';
COMMENT ON COLUMN whatsapp_outbox.repeat_at IS 'Unknown after a crash: when it may be sent once more if nothing was heard of it.';

-- What a chat's lane still has to do with.
DROP INDEX idx_whatsapp_outbox_open;
CREATE INDEX idx_whatsapp_outbox_open ON whatsapp_outbox (lane, seq)
    WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX idx_whatsapp_outbox_held ON whatsapp_outbox (number_id, lane)
    WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX idx_whatsapp_outbox_shown ON whatsapp_outbox (workspace_id, state, seq)
    WHERE state IN ('unknown', 'failed');
DROP INDEX idx_whatsapp_outbox_unknown;
