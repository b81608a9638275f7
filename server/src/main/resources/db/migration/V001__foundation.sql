-- What every table stands on: ids, audit columns, tenancy.
--
-- ${app_role} is the server's own role. It owns nothing; every table of a workspace is closed to it
-- by row-level security except the rows of the workspace named in the setting shopme.workspace.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TYPE user_status AS ENUM ('active', 'inactive', 'suspended');
CREATE TYPE workspace_status AS ENUM ('active', 'inactive', 'suspended');
CREATE TYPE product_status AS ENUM ('active', 'inactive', 'draft', 'out_of_stock');
CREATE TYPE order_status AS ENUM
    ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled');
CREATE TYPE payment_status AS ENUM ('pending', 'authorized', 'completed', 'failed', 'refunded');
CREATE TYPE message_direction AS ENUM ('inbound', 'outbound');
CREATE TYPE message_type AS ENUM
    ('text', 'image', 'document', 'location', 'contact', 'audio', 'video', 'sticker', 'button',
     'interactive', 'order', 'reaction', 'edit', 'revoke', 'system', 'template', 'unsupported');
CREATE TYPE channel_type AS ENUM ('whatsapp', 'telegram', 'messenger', 'line');

-- UUID version 7 (RFC 9562), for rows that arrive by SQL alone; the server brings its own ids.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
                PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint)
                    FROM 3)
                FROM 1 FOR 6),
            52, 1), 53, 1), 'hex')::uuid
$$;

-- The columns that most tables share; taken over with LIKE.
CREATE TABLE base_entity (
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    deleted_at TIMESTAMP WITH TIME ZONE,
    created_by UUID,
    updated_by UUID
);
COMMENT ON TABLE base_entity IS 'A template, always empty: audit columns shared by most tables.';

-- Whose rows are seen: a workspace id, '*' for the server's own work across workspaces, or nothing.
CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN current_setting('shopme.workspace', true) IN ('', '*') THEN NULL
                ELSE current_setting('shopme.workspace', true)::uuid END
$$;

CREATE FUNCTION is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('shopme.workspace', true) = '*', false)
$$;

-- Who acts: a user, a client, or the nil id for the server itself.
CREATE FUNCTION current_actor() RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('shopme.actor', true), ''),
                    '00000000-0000-0000-0000-000000000000')::uuid
$$;

CREATE FUNCTION update_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at = clock_timestamp();
    NEW.updated_by = current_actor();
    RETURN NEW;
END;
$$;

CREATE FUNCTION fill_created_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.created_by = coalesce(NEW.created_by, current_actor());
    NEW.updated_by = NEW.created_by;
    RETURN NEW;
END;
$$;

-- Keeps created_by, updated_at and updated_by of a table.
CREATE PROCEDURE keep_audit_columns(tab regclass) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER update_updated_at BEFORE UPDATE ON %s
        FOR EACH ROW EXECUTE FUNCTION update_updated_at()', tab);
    EXECUTE format('CREATE TRIGGER fill_created_by BEFORE INSERT ON %s
        FOR EACH ROW EXECUTE FUNCTION fill_created_by()', tab);
END;
$$;

-- Closes a table by workspace, for its owner too. With system => true the server may also work on
-- it across workspaces (queues, routing), but only when it says so with '*'.
CREATE PROCEDURE isolate_by_workspace(tab regclass, system boolean DEFAULT false)
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format(
        'CREATE POLICY workspace_isolation ON %s USING (workspace_id = (SELECT current_workspace())%s)',
        tab, CASE WHEN system THEN ' OR (SELECT is_system())' ELSE '' END);
END;
$$;

GRANT USAGE ON SCHEMA public TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app_role};

-- Work kept in order: one lane per conversation and queue, leased by one worker at a time.
CREATE TABLE lanes (
    queue        VARCHAR(40)  NOT NULL,
    lane         VARCHAR(200) NOT NULL,
    workspace_id UUID,
    wakes        BIGINT       NOT NULL DEFAULT 1,
    woken_at     TIMESTAMP WITH TIME ZONE,
    ready_at     TIMESTAMP WITH TIME ZONE,
    lease_token  BIGINT       NOT NULL DEFAULT 0,
    leased_until TIMESTAMP WITH TIME ZONE,
    attempts     INTEGER      NOT NULL DEFAULT 0,
    PRIMARY KEY (queue, lane)
) WITH (fillfactor = 70);
COMMENT ON COLUMN lanes.wakes IS 'Grows with each new piece of work; a worker that saw them all may put the lane to sleep.';
COMMENT ON COLUMN lanes.ready_at IS 'When there is work to do; null while the lane sleeps.';
COMMENT ON COLUMN lanes.lease_token IS 'Fencing token: grows with each lease, so a late worker is found out.';
CREATE INDEX idx_lanes_ready ON lanes (queue, ready_at) WHERE ready_at IS NOT NULL;
CALL isolate_by_workspace('lanes', system => true);

-- db-scheduler 16, its own layout.
CREATE TABLE scheduled_tasks (
    task_name            TEXT NOT NULL,
    task_instance        TEXT NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);

-- Spring Modulith's event registry, layout v2: what one room has told another and who has heard it.
CREATE TABLE event_publication (
    id                     UUID NOT NULL PRIMARY KEY,
    listener_id            TEXT NOT NULL,
    event_type             TEXT NOT NULL,
    serialized_event       TEXT NOT NULL,
    publication_date       TIMESTAMP WITH TIME ZONE NOT NULL,
    completion_date        TIMESTAMP WITH TIME ZONE,
    status                 TEXT,
    completion_attempts    INT,
    last_resubmission_date TIMESTAMP WITH TIME ZONE
);
CREATE INDEX event_publication_serialized_event_hash_idx ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion_date_idx ON event_publication (completion_date);
