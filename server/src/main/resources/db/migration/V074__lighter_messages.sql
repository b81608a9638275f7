-- A message is changed four or five times while it finds its way: answered, named, sent, delivered,
-- read. What has no key needs no place in an index of keys, and a page with room keeps a changed row
-- beside the old one, so that the indexes need not be told.
DROP INDEX messages_channel_message_id_key;
CREATE UNIQUE INDEX messages_channel_message_id_key ON messages (workspace_id, channel_message_id)
    WHERE channel_message_id IS NOT NULL;
DROP INDEX messages_in_reply_to_key;
CREATE UNIQUE INDEX messages_in_reply_to_key ON messages (workspace_id, in_reply_to)
    WHERE in_reply_to IS NOT NULL;
DROP INDEX messages_dedupe_key;
CREATE UNIQUE INDEX messages_dedupe_key ON messages (workspace_id, dedupe_key)
    WHERE dedupe_key IS NOT NULL;
ALTER TABLE messages SET (fillfactor = 70);
ALTER TABLE whatsapp_outbox SET (fillfactor = 70);
ALTER TABLE chat_sessions SET (fillfactor = 70);

-- The same as idx_chat_sessions_client.
DROP INDEX idx_chat_sessions_list_client;
