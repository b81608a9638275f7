-- Attempts to sign in, per e-mail and address. Of no workspace: nobody is signed in yet.
CREATE TABLE login_attempts (
    key         VARCHAR(400) PRIMARY KEY,
    count       INTEGER NOT NULL,
    last_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    pause_until TIMESTAMP WITH TIME ZONE NOT NULL
) WITH (fillfactor = 50);
COMMENT ON COLUMN login_attempts.pause_until IS 'Until then no attempt is looked at.';
CREATE INDEX idx_login_attempts_last ON login_attempts (last_at);
