-- Many lanes at once, for work that arrives in batches: wakes each lane once, in one order, so that
-- two batches never wait for each other crosswise. Belongs to the lanes, see platform.Lanes.
CREATE FUNCTION wake_lanes(queues text[], names text[], workspaces uuid[]) RETURNS bigint
LANGUAGE sql AS $$
    WITH woken AS (
        INSERT INTO lanes AS l (queue, lane, workspace_id, wakes, ready_at, woken_at)
        SELECT w.queue, w.lane, w.workspace, count(*), now(), now()
        FROM unnest(queues, names, workspaces) AS w (queue, lane, workspace)
        GROUP BY w.queue, w.lane, w.workspace ORDER BY w.queue, w.lane
        ON CONFLICT (queue, lane) DO UPDATE SET wakes = l.wakes + excluded.wakes,
            woken_at = coalesce(l.woken_at, now()),
            ready_at = least(l.ready_at, excluded.ready_at)
        RETURNING 1)
    SELECT count(*) FROM woken
$$;

ALTER TABLE whatsapp_inbox
    ADD COLUMN about   VARCHAR(200),
    ADD COLUMN sent_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN place   INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN look_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP;
COMMENT ON COLUMN whatsapp_inbox.about IS 'Status: Meta''s id of the message it is about.';
COMMENT ON COLUMN whatsapp_inbox.sent_at IS 'The moment Meta gives; a lane is worked off in this order.';
COMMENT ON COLUMN whatsapp_inbox.place IS 'Where it stood in its delivery: Meta''s moments are whole seconds.';
COMMENT ON COLUMN whatsapp_inbox.look_at IS 'Status of a message whose id we do not know yet: when to look again.';

DROP INDEX idx_whatsapp_inbox_waiting;
CREATE INDEX idx_whatsapp_inbox_waiting ON whatsapp_inbox (lane, sent_at) WHERE state = 'waiting';
CREATE INDEX idx_whatsapp_inbox_early_status ON whatsapp_inbox (about)
    WHERE state = 'waiting' AND kind = 'status';
CREATE INDEX idx_whatsapp_inbox_unrouted ON whatsapp_inbox (phone_number_id)
    WHERE state = 'waiting' AND workspace_id IS NULL;
DROP INDEX idx_whatsapp_inbox_parked;
CREATE INDEX idx_whatsapp_inbox_shown ON whatsapp_inbox (workspace_id, state, seq)
    WHERE state IN ('parked', 'ignored');
