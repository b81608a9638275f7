-- Each picture or file is fetched by the token of the number it was sent to.
ALTER TABLE media
    ADD COLUMN number_id UUID REFERENCES whatsapp_settings (id),
    ADD COLUMN kind      VARCHAR(20) NOT NULL DEFAULT 'DOCUMENT',
    ADD COLUMN attempts  INTEGER NOT NULL DEFAULT 0;
COMMENT ON COLUMN media.kind IS 'What the client sent it as: IMAGE, VIDEO, AUDIO, VOICE, DOCUMENT, STICKER.';
COMMENT ON COLUMN media.path IS 'Below the data directory; made of our own ids only.';
