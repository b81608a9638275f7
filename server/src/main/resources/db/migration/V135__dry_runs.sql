-- A dry run writes here first. Whatever else it does, the database refuses to keep it.
CREATE TABLE dry_runs (
    id UUID PRIMARY KEY DEFAULT uuid_v7()
);
COMMENT ON TABLE dry_runs IS 'Always empty: whoever writes a row can only roll back.';

CREATE FUNCTION refuse_to_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a dry run is not kept';
END;
$$;

CREATE CONSTRAINT TRIGGER refuse_to_keep AFTER INSERT ON dry_runs
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_to_keep();
REVOKE UPDATE, DELETE ON dry_runs FROM ${app_role};
