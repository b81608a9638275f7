-- Which columns hold secrets under the master key: the schema itself says so, and a key rotation
-- finds them by it. The place that is bound into each is table/primary key/column.
CREATE DOMAIN sealed AS TEXT CHECK (VALUE = '' OR VALUE ~ '^v[12]:');
COMMENT ON DOMAIN sealed IS 'Encrypted under the master key (AES-256-GCM, the place bound in); empty: wiped.';

ALTER TABLE whatsapp_settings
    ALTER COLUMN api_key TYPE sealed,
    ALTER COLUMN app_secret TYPE sealed;
ALTER TABLE mails
    ALTER COLUMN html TYPE sealed,
    ALTER COLUMN text TYPE sealed;
ALTER TABLE signing_keys ALTER COLUMN private_key TYPE sealed;
ALTER TABLE second_factors ALTER COLUMN secret TYPE sealed;
-- An old secret was bound to the place of the present one; receivers change over within a day.
ALTER TABLE webhooks
    ALTER COLUMN secret TYPE sealed,
    ALTER COLUMN old_secret TYPE sealed USING NULL;

-- Keys that outlive the master key they were first derived from: what they signed cannot be signed
-- again. All others end with their master key.
CREATE TABLE lasting_keys (
    purpose VARCHAR(40) PRIMARY KEY,
    key     sealed NOT NULL
);

-- For work that goes through all workspaces, each behind its own walls; seen with '*' only.
CREATE FUNCTION workspace_ids() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT id FROM workspaces ORDER BY id
$$;
