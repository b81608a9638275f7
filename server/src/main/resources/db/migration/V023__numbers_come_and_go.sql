-- A disconnected number keeps its row, for its chats, and no secret.
ALTER TABLE whatsapp_settings
    ALTER COLUMN api_key DROP NOT NULL,
    ADD COLUMN messaging_limit VARCHAR(40),
    ADD COLUMN quality         VARCHAR(40),
    ADD CONSTRAINT whatsapp_settings_secrets_check CHECK (
        CASE WHEN deleted_at IS NULL THEN api_key IS NOT NULL
             ELSE api_key IS NULL AND app_secret IS NULL END);
COMMENT ON COLUMN whatsapp_settings.messaging_limit IS 'As Meta said last: how many clients a day may be written to first, such as TIER_2K.';
COMMENT ON COLUMN whatsapp_settings.quality IS 'Meta''s last word on how clients take our messages, such as FLAGGED.';

-- What concerns a whole account names no number, and is to be taken once all the same.
DROP INDEX whatsapp_inbox_key;
CREATE UNIQUE INDEX whatsapp_inbox_key ON whatsapp_inbox (phone_number_id, kind, dedupe_key)
    NULLS NOT DISTINCT WHERE dedupe_key IS NOT NULL;
