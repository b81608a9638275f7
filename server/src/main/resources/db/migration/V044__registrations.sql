-- Who wants an account, until they confirm their address; only then there is a user.
CREATE TABLE registrations (
    id            UUID PRIMARY KEY,
    email         VARCHAR(255) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    first_name    VARCHAR(100),
    last_name     VARCHAR(100),
    language      VARCHAR(10) NOT NULL,
    ticket_hash   BYTEA NOT NULL UNIQUE,
    expires_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_registrations_email ON registrations (lower(email));
CREATE INDEX idx_registrations_expires_at ON registrations (expires_at);

-- Secrets that open something of somebody's once: a new password, the second step of a sign-in.
CREATE TABLE tickets (
    hash       BYTEA PRIMARY KEY,
    user_id    UUID NOT NULL REFERENCES users (id),
    purpose    VARCHAR(20) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
COMMENT ON COLUMN tickets.hash IS 'SHA-256 of the secret.';
CREATE INDEX idx_tickets_user ON tickets (user_id);
CREATE INDEX idx_tickets_expires_at ON tickets (expires_at);
