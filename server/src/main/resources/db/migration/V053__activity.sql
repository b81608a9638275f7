-- Who did what. Each row carries the hash of the one before it, per workspace; deeds of no workspace
-- (signing in) have a chain of their own. The server only adds: numbers and hashes are the
-- database's work, at commit, so that the one lock per workspace is held last and briefly.
ALTER TABLE activity_logs ALTER COLUMN workspace_id DROP NOT NULL;
ALTER TABLE activity_logs
    ADD COLUMN actor_kind    VARCHAR(10) NOT NULL DEFAULT 'server'
        CHECK (actor_kind IN ('user', 'machine', 'client', 'server', 'stranger')),
    ADD COLUMN actor_id      UUID,
    ADD COLUMN number        BIGINT,
    ADD COLUMN previous_hash BYTEA,
    ADD COLUMN hash          BYTEA;
COMMENT ON COLUMN activity_logs.workspace_id IS 'Null: the deed was about no workspace.';
COMMENT ON COLUMN activity_logs.metadata IS 'before and after: what changed, secrets masked.';
COMMENT ON COLUMN activity_logs.number IS 'From 1 on in each workspace, without gaps.';
COMMENT ON COLUMN activity_logs.hash IS 'SHA-256 of previous_hash and activity_content.';

CREATE UNIQUE INDEX activity_logs_number_key ON activity_logs (workspace_id, number)
    NULLS NOT DISTINCT WHERE number IS NOT NULL;
DROP INDEX idx_activity_logs_workspace;
CREATE INDEX idx_activity_logs_list ON activity_logs (workspace_id, created_at DESC, id DESC);
CREATE INDEX idx_activity_logs_action
    ON activity_logs (workspace_id, action, created_at DESC, id DESC);
CREATE INDEX idx_activity_logs_entity_type
    ON activity_logs (workspace_id, entity_type, created_at DESC, id DESC);
CREATE INDEX idx_activity_logs_entity
    ON activity_logs (workspace_id, entity_id, created_at DESC, id DESC);
CREATE INDEX idx_activity_logs_actor
    ON activity_logs (workspace_id, actor_id, created_at DESC, id DESC);

-- Where each chain ends. Rows cut off its end are missed here.
CREATE TABLE activity_chains (
    workspace_id UUID PRIMARY KEY,
    last_number  BIGINT NOT NULL,
    last_hash    BYTEA NOT NULL
) WITH (fillfactor = 50);
COMMENT ON COLUMN activity_chains.workspace_id IS 'The nil id for deeds of no workspace.';
CALL isolate_by_workspace('activity_chains', system => true);

-- What a row says, in one way only: the position of each value is fixed, jsonb sorts its keys.
CREATE FUNCTION activity_content(a activity_logs) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_array(a.number, a.id, a.workspace_id,
        (extract(epoch FROM a.created_at) * 1000000)::bigint,
        a.actor_kind, a.actor_id, a.user_id, a.action, a.entity_type, a.entity_id, a.metadata,
        a.ip_address)::text
$$;

CREATE FUNCTION chain_activity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    chain CONSTANT uuid := coalesce(NEW.workspace_id, '00000000-0000-0000-0000-000000000000');
    link activity_chains;
BEGIN
    INSERT INTO activity_chains AS c (workspace_id, last_number, last_hash)
    VALUES (chain, 1, '')
    ON CONFLICT (workspace_id) DO UPDATE SET last_number = c.last_number + 1
    RETURNING c.* INTO link;
    NEW.number = link.last_number;
    NEW.previous_hash = link.last_hash;
    NEW.hash = sha256(link.last_hash || convert_to(activity_content(NEW), 'UTF8'));
    UPDATE activity_logs
    SET number = NEW.number, previous_hash = NEW.previous_hash, hash = NEW.hash
    WHERE id = NEW.id;
    UPDATE activity_chains SET last_hash = NEW.hash WHERE workspace_id = chain;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER chain_activity AFTER INSERT ON activity_logs
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_activity();

-- The server adds and reads; nobody but the tables' owner, in the trigger above, changes a row.
REVOKE UPDATE, DELETE, TRUNCATE ON activity_logs FROM ${app_role};
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON activity_chains FROM ${app_role};
DROP POLICY workspace_isolation ON activity_logs;
CREATE POLICY workspace_isolation ON activity_logs
    USING (workspace_id = (SELECT current_workspace()) OR (SELECT is_system()))
    WITH CHECK (workspace_id = (SELECT current_workspace()) OR workspace_id IS NULL
        OR (SELECT is_system()));
CREATE POLICY chaining ON activity_logs TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY chaining ON activity_chains TO CURRENT_USER USING (true) WITH CHECK (true);
