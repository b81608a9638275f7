-- Letters to the people who work with ShopMe. Of no workspace: an account is nobody's.
CREATE TABLE mails (
    id         UUID PRIMARY KEY,
    kind       VARCHAR(40) NOT NULL,
    recipient  VARCHAR(255) NOT NULL,
    language   VARCHAR(10) NOT NULL,
    subject    TEXT NOT NULL,
    html       TEXT NOT NULL,
    text       TEXT NOT NULL,
    state      VARCHAR(10) NOT NULL CHECK (state IN ('kept', 'waiting', 'sent', 'failed')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    due_at     TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    problem    TEXT,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    sent_at    TIMESTAMP WITH TIME ZONE
);
COMMENT ON COLUMN mails.html IS 'Encrypted, as is text: a letter may carry a link that opens an account. Emptied when sent.';
COMMENT ON COLUMN mails.state IS 'kept: there is no mail server to send it; shown in the mailbox outside production.';
COMMENT ON COLUMN mails.due_at IS 'When to try next; while a letter is being sent, when another may try.';
CREATE INDEX idx_mails_due ON mails (due_at) WHERE state = 'waiting';
CREATE INDEX idx_mails_created_at ON mails (created_at);
