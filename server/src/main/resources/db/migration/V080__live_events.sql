-- What changed, told to whoever watches: small hints, kept for two hours so that a stream which
-- breaks off goes on where it was.
CREATE TABLE live_events (
    seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid          BIGINT NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    type         VARCHAR(60) NOT NULL,
    entity       VARCHAR(40) NOT NULL,
    entity_id    UUID,
    chat_id      UUID,
    at           TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON COLUMN live_events.xid IS 'Who has seen a snapshot has seen just what was committed in it. The order of seq is not the order of commits: reading on from the last seq would lose events.';
COMMENT ON COLUMN live_events.entity_id IS 'Null: many of them changed at once.';
CREATE INDEX idx_live_events_xid ON live_events (xid);
CREATE INDEX idx_live_events_workspace ON live_events (workspace_id, xid);
CREATE INDEX idx_live_events_at ON live_events (at);
CALL isolate_by_workspace('live_events', system => true);
