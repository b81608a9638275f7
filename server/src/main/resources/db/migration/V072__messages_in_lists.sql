-- Chats and messages in lists, and the words of messages. LIKE and @@ are not leakproof: words are
-- asked in a function, with the workspace named.
CREATE INDEX idx_chat_sessions_list ON chat_sessions (workspace_id, last_message_at DESC, id DESC)
    WHERE last_message_at IS NOT NULL;
CREATE INDEX idx_chat_sessions_list_status
    ON chat_sessions (workspace_id, status, last_message_at DESC, id DESC)
    WHERE last_message_at IS NOT NULL;
CREATE INDEX idx_chat_sessions_list_client ON chat_sessions (workspace_id, client_id);
DROP INDEX idx_chat_sessions_workspace;
CREATE INDEX idx_messages_list ON messages (workspace_id, created_at DESC, id DESC);
DROP INDEX IF EXISTS idx_messages_created_at;
CREATE INDEX idx_messages_words
    ON messages USING gin (workspace_id, to_tsvector('simple', content));

-- The newest messages that have all these words, a last one may be begun.
CREATE FUNCTION find_messages(workspace uuid, words text, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    asked tsquery;
BEGIN
    SELECT to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
        INTO asked
        FROM regexp_split_to_table(lower(words), '[^[:alnum:]]+') AS word WHERE word <> '';
    IF asked IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT m.id FROM messages m
        WHERE m.workspace_id = workspace AND to_tsvector('simple', m.content) @@ asked
            AND m.deleted_at IS NULL
        ORDER BY m.created_at DESC, m.id DESC LIMIT most;
END;
$$;
REVOKE EXECUTE ON FUNCTION find_messages FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_messages TO ${app_role};
