-- The small functions that every row-level policy, audit column and new id asks. As text they were
-- parsed anew each time PostgreSQL planned a statement; a body in standard SQL is parsed once, here.
CREATE OR REPLACE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN current_setting('shopme.workspace', true) IN ('', '*') THEN NULL
            ELSE current_setting('shopme.workspace', true)::uuid END;

CREATE OR REPLACE FUNCTION is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
RETURN coalesce(current_setting('shopme.workspace', true) = '*', false);

CREATE OR REPLACE FUNCTION current_actor() RETURNS uuid LANGUAGE sql STABLE
RETURN coalesce(nullif(current_setting('shopme.actor', true), ''),
                '00000000-0000-0000-0000-000000000000')::uuid;

CREATE OR REPLACE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE
RETURN encode(
    set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
            PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint)
                FROM 3)
            FROM 1 FOR 6),
        52, 1), 53, 1), 'hex')::uuid;

CREATE OR REPLACE FUNCTION wake_lanes(queues text[], names text[], workspaces uuid[])
RETURNS bigint LANGUAGE sql
BEGIN ATOMIC
    WITH woken AS (
        INSERT INTO lanes AS l (queue, lane, workspace_id, wakes, ready_at, woken_at)
        SELECT w.queue, w.lane, w.workspace, count(*), now(), now()
        FROM unnest(queues, names, workspaces) AS w (queue, lane, workspace)
        GROUP BY w.queue, w.lane, w.workspace ORDER BY w.queue, w.lane
        ON CONFLICT (queue, lane) DO UPDATE SET wakes = l.wakes + excluded.wakes,
            woken_at = coalesce(l.woken_at, now()),
            ready_at = least(l.ready_at, excluded.ready_at)
        RETURNING 1)
    SELECT count(*) FROM woken;
END;
