-- Lists of clients: what enums and decimals stand for, as in V052, and one name to sort by.
ALTER TABLE clients
    ADD COLUMN status_code SMALLINT NOT NULL GENERATED ALWAYS AS (
        CASE status WHEN 'active' THEN 1 WHEN 'inactive' THEN 2 ELSE 3 END) STORED,
    ADD COLUMN discount_in_thousandths BIGINT NOT NULL GENERATED ALWAYS AS
        (discount_percentage * 1000) STORED,
    ADD COLUMN sort_name TEXT NOT NULL GENERATED ALWAYS AS (
        left(search_fold(coalesce(
            nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''),
            profile_name, '')), 100)) STORED,
    -- Each word has a blank before it: a short one is looked for at beginnings only.
    ADD COLUMN search_text TEXT NOT NULL GENERATED ALWAYS AS (
        ' ' || search_fold(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' '
            || coalesce(profile_name, '') || ' ' || coalesce(email, '')) || ' '
            || coalesce(ltrim(phone, '+'), '')) STORED,
    ADD COLUMN erased_at TIMESTAMP WITH TIME ZONE;
COMMENT ON COLUMN clients.discount_in_thousandths IS 'Of a percent.';
COMMENT ON COLUMN clients.erased_at IS 'When all that was personal was taken away; what is left keeps the orders together.';

DROP INDEX idx_clients_created_at;
CREATE INDEX idx_clients_list ON clients (workspace_id, created_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_list_status
    ON clients (workspace_id, status_code, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_list_name ON clients (workspace_id, sort_name, id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_list_email ON clients (workspace_id, email) WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_list_first_name ON clients (workspace_id, first_name)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_list_last_name ON clients (workspace_id, last_name)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_clients_search ON clients USING gin (workspace_id, search_text gin_trgm_ops);
DROP INDEX idx_contact_aliases_client;
CREATE INDEX idx_contact_aliases_client ON contact_aliases (workspace_id, client_id);
DROP INDEX idx_consents_client;
CREATE INDEX idx_consents_client
    ON consents (workspace_id, client_id, purpose, created_at DESC);

ALTER TABLE consents ADD COLUMN note TEXT;
COMMENT ON COLUMN consents.note IS 'How the client said so, if not in a chat: a form, a call.';

-- LIKE is not leakproof: beneath row-level security its index would not be used. The owner, who
-- runs search_clients, is let in without a condition; the function answers with ids only, and for
-- the workspace of the session only.
CREATE POLICY owner_searches ON clients TO CURRENT_USER USING (true);

-- The clients whose name, e-mail address or phone holds every word of the query, in any case and
-- without accents; words of one or two letters count at beginnings. At most 10,000, the newest.
CREATE FUNCTION search_clients(workspace uuid, query text) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp AS $$
DECLARE
    -- A phone number is one word, however it is spaced.
    folded CONSTANT text := CASE WHEN query ~ '^[-+() ./0-9]+$'
        THEN regexp_replace(regexp_replace(query, '[^0-9]', '', 'g'), '^00', '')
        ELSE search_fold(query) END;
    patterns text[];
BEGIN
    IF workspace IS DISTINCT FROM current_workspace() THEN RETURN; END IF;
    SELECT array_agg(CASE WHEN length(word) < 3 THEN '% ' ELSE '%' END
            || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' ORDER BY length(word) DESC)
    INTO patterns
    FROM regexp_split_to_table(folded, '\s+') AS word WHERE word <> '';
    IF patterns IS NULL THEN RETURN; END IF;
    RETURN QUERY
        SELECT c.id FROM clients c
        WHERE c.workspace_id = workspace AND c.search_text LIKE patterns[1]
            AND c.search_text LIKE ALL (patterns)
        ORDER BY c.created_at DESC LIMIT 10000;
END;
$$;
