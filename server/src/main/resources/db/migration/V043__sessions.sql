-- One sign-in on one device, and the chain of refresh tokens that keeps it going.
CREATE TABLE sessions (
    id           UUID PRIMARY KEY,
    user_id      UUID NOT NULL REFERENCES users (id),
    user_agent   VARCHAR(300) NOT NULL,
    address      VARCHAR(45) NOT NULL,
    methods      TEXT[] NOT NULL,
    remembered   BOOLEAN NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at     TIMESTAMP WITH TIME ZONE
);
COMMENT ON COLUMN sessions.methods IS 'How they proved who they are: RFC 8176.';
CREATE INDEX idx_sessions_user ON sessions (user_id);
CREATE INDEX idx_sessions_expires_at ON sessions (expires_at);

CREATE TABLE refresh_tokens (
    hash       BYTEA PRIMARY KEY,
    session_id UUID NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    used_at    TIMESTAMP WITH TIME ZONE
);
COMMENT ON COLUMN refresh_tokens.hash IS 'SHA-256. A token that was used stays, so that its replay is noticed.';
CREATE INDEX idx_refresh_tokens_session ON refresh_tokens (session_id);

-- From where somebody has signed in before: browser and network.
CREATE TABLE known_devices (
    user_id UUID NOT NULL REFERENCES users (id),
    hash    BYTEA NOT NULL,
    seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (user_id, hash)
);

ALTER TABLE users ADD COLUMN language VARCHAR(10) NOT NULL DEFAULT 'en';
COMMENT ON COLUMN users.language IS 'In which letters are written.';
