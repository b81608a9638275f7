-- What is left of an erased client's deliveries: an id each, until Meta repeats them no more.
CREATE INDEX idx_whatsapp_inbox_bare ON whatsapp_inbox (received_at)
    WHERE state = 'done' AND lane IS NULL;
DROP INDEX idx_chat_sessions_client;
CREATE INDEX idx_chat_sessions_client ON chat_sessions (workspace_id, client_id);
