-- What a shop knows beyond its catalogue, and the passages in which all it knows is found.
--
-- Documents are kept as they came; questions with their answers in one language each. Both, and the
-- shop's texts, services and described products, are cut into passages: the only thing that is
-- searched. Passages are derived, and made anew when what they come from changes.

CREATE TABLE documents (
    id             UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id   UUID NOT NULL REFERENCES workspaces (id),
    name           VARCHAR(200) NOT NULL,
    kind           VARCHAR(10) NOT NULL CHECK (kind IN ('pdf', 'docx', 'table', 'text')),
    file_name      VARCHAR(255),
    source_url     VARCHAR(2000),
    language       VARCHAR(10),
    language_given BOOLEAN NOT NULL DEFAULT false,
    size           INTEGER NOT NULL,
    content        BYTEA NOT NULL,
    content_hash   BYTEA NOT NULL,
    status         VARCHAR(20) NOT NULL DEFAULT 'processing'
        CHECK (status IN ('processing', 'ready', 'failed')),
    reason         VARCHAR(40),
    characters     INTEGER NOT NULL DEFAULT 0,
    passages       INTEGER NOT NULL DEFAULT 0,
    processed_at   TIMESTAMP WITH TIME ZONE,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN documents.kind IS 'By its content, whatever it is called; table: CSV or Excel.';
COMMENT ON COLUMN documents.language IS 'Given by the shop (language_given) or found out; null until then.';
COMMENT ON COLUMN documents.content IS 'The file as it came; a pasted text in UTF-8.';
COMMENT ON COLUMN documents.reason IS 'Why it failed, one word.';
ALTER TABLE documents ALTER COLUMN content SET STORAGE EXTERNAL; -- mostly compressed already
CREATE INDEX idx_documents_workspace ON documents (workspace_id, created_at, id);
CALL keep_audit_columns('documents');
CALL isolate_by_workspace('documents');

CREATE TABLE faq_entries (
    id              UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id    UUID NOT NULL REFERENCES workspaces (id),
    language        VARCHAR(10) NOT NULL,
    question        VARCHAR(500) NOT NULL,
    other_questions TEXT[] NOT NULL DEFAULT '{}',
    answer          TEXT NOT NULL,
    active          BOOLEAN NOT NULL DEFAULT true,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
COMMENT ON COLUMN faq_entries.other_questions IS 'Other ways to ask the same.';
CREATE INDEX idx_faq_entries_workspace ON faq_entries (workspace_id, created_at, id);
CALL keep_audit_columns('faq_entries');
CALL isolate_by_workspace('faq_entries');

CREATE TABLE passages (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    kind         VARCHAR(10) NOT NULL
        CHECK (kind IN ('document', 'faq', 'text', 'service', 'product')),
    source_id    UUID NOT NULL,
    position     INTEGER NOT NULL,
    language     VARCHAR(10) NOT NULL,
    title        TEXT NOT NULL,
    body         TEXT NOT NULL,
    words        TSVECTOR NOT NULL,
    keys         INTEGER[] NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON COLUMN passages.source_id IS 'What it comes from: a row of documents, faq_entries, workspace_texts, services or products.';
COMMENT ON COLUMN passages.title IS 'What it is about: the document and its headings, the question, the name.';
COMMENT ON COLUMN passages.words IS 'Stems of title (weight A) and body (D) in its language; kept by a trigger, as keys are.';
COMMENT ON COLUMN passages.keys IS 'The stems, each with workspace and language, as numbers for the index.';
CREATE INDEX idx_passages_source ON passages (workspace_id, kind, source_id, position);
CREATE INDEX idx_passages_keys ON passages USING gin (keys gin__int_ops) WITH (fastupdate = off);
CALL isolate_by_workspace('passages');

CREATE TABLE passage_words (
    workspace_id UUID NOT NULL,
    language     VARCHAR(10) NOT NULL,
    word         TEXT COLLATE "C" NOT NULL,
    key          INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, language, word)
);
COMMENT ON TABLE passage_words IS 'Each longer word of a shop''s passages once, as it is written: what a typing error is compared with.';
CREATE INDEX idx_passage_words_typos ON passage_words USING gin (workspace_id, word gin_trgm_ops)
    WITH (fastupdate = off);
CREATE INDEX idx_passage_words_key ON passage_words (workspace_id, key);
CALL isolate_by_workspace('passage_words');

CREATE TABLE passage_vectors (
    workspace_id UUID NOT NULL,
    passage_id   UUID NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
    model        VARCHAR(200) NOT NULL,
    signs        BIT VARYING NOT NULL,
    vector       BYTEA NOT NULL,
    PRIMARY KEY (workspace_id, passage_id) INCLUDE (signs)
);
COMMENT ON COLUMN passage_vectors.vector IS 'What the model makes of the passage: one signed byte per dimension, the largest is 127.';
COMMENT ON COLUMN passage_vectors.signs IS 'The sign of each dimension: the first, rough comparison reads these alone.';
CREATE INDEX idx_passage_vectors_passage ON passage_vectors (passage_id);
CALL isolate_by_workspace('passage_vectors');

CREATE TABLE knowledge_changes (
    workspace_id UUID NOT NULL,
    kind         VARCHAR(10) NOT NULL CHECK (kind IN ('text', 'service', 'product')),
    source_id    UUID NOT NULL,
    PRIMARY KEY (workspace_id, kind, source_id)
);
COMMENT ON TABLE knowledge_changes IS 'What changed in other rooms since its passages were made.';
CALL isolate_by_workspace('knowledge_changes', system => true);

-- The languages whose words are stemmed; any other is compared word by word.
CREATE TEXT SEARCH CONFIGURATION passages_en (COPY = english);
CREATE TEXT SEARCH CONFIGURATION passages_it (COPY = italian);
CREATE TEXT SEARCH CONFIGURATION passages_es (COPY = spanish);
CREATE TEXT SEARCH CONFIGURATION passages_pt (COPY = portuguese);
CREATE TEXT SEARCH CONFIGURATION passages_fr (COPY = french);
CREATE TEXT SEARCH CONFIGURATION passages_de (COPY = german);
CREATE TEXT SEARCH CONFIGURATION passages_xx (COPY = simple);
-- People leave accents out.
ALTER TEXT SEARCH CONFIGURATION passages_en ALTER MAPPING FOR word, hword, hword_part WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION passages_it ALTER MAPPING FOR word, hword, hword_part WITH unaccent, italian_stem;
ALTER TEXT SEARCH CONFIGURATION passages_es ALTER MAPPING FOR word, hword, hword_part WITH unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION passages_pt ALTER MAPPING FOR word, hword, hword_part WITH unaccent, portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION passages_fr ALTER MAPPING FOR word, hword, hword_part WITH unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION passages_de ALTER MAPPING FOR word, hword, hword_part WITH unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION passages_xx ALTER MAPPING FOR word, hword, hword_part WITH unaccent, simple;

CREATE FUNCTION passage_language(code text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN code IN ('en', 'it', 'es', 'pt', 'fr', 'de') THEN code ELSE 'xx' END;

CREATE FUNCTION passage_config(code text) RETURNS regconfig
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE passage_language(code)
    WHEN 'en' THEN 'public.passages_en'::regconfig
    WHEN 'it' THEN 'public.passages_it'::regconfig
    WHEN 'es' THEN 'public.passages_es'::regconfig
    WHEN 'pt' THEN 'public.passages_pt'::regconfig
    WHEN 'fr' THEN 'public.passages_fr'::regconfig
    WHEN 'de' THEN 'public.passages_de'::regconfig
    ELSE 'public.passages_xx'::regconfig END;

-- Of two stems that share a number one proposes a passage too many, which then scores nothing.
CREATE FUNCTION passage_keys(workspace uuid, code text, stems text[]) RETURNS integer[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg((hashtextextended(
        workspace || ' ' || passage_language(code) || ' ' || stem, 0) & 2147483647)::integer), '{}')
    FROM unnest(stems) AS stem;
$$;

CREATE FUNCTION index_passage() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    config regconfig := passage_config(NEW.language);
BEGIN
    -- One writer per shop: two that add the same words in different orders would wait in a circle.
    PERFORM pg_advisory_xact_lock(hashtextextended('passages ' || NEW.workspace_id, 0));
    NEW.words := setweight(to_tsvector(config, NEW.title), 'A')
        || setweight(to_tsvector(config, NEW.body), 'D');
    NEW.keys := passage_keys(NEW.workspace_id, NEW.language, tsvector_to_array(NEW.words));
    INSERT INTO passage_words (workspace_id, language, word, key)
    SELECT DISTINCT ON (w.word) NEW.workspace_id, passage_language(NEW.language), w.word,
        (passage_keys(NEW.workspace_id, NEW.language, tsvector_to_array(w.stems)))[1]
    FROM (SELECT search_fold(s) AS word, to_tsvector(config, s) AS stems
        FROM search_split(NEW.title || ' ' || NEW.body) AS s
        WHERE length(s) BETWEEN 4 AND 30 AND s !~ '[0-9]') w
    WHERE length(w.stems) = 1
    ON CONFLICT DO NOTHING;
    RETURN NEW;
END;
$$;
CREATE TRIGGER index_passage BEFORE INSERT OR UPDATE ON passages
    FOR EACH ROW EXECUTE FUNCTION index_passage();

-- Takes the passages of a source away, and the words that no other passage has. As the owner: for
-- the server, beneath row-level security, no index is used for @>.
CREATE FUNCTION forget_passages(workspace uuid, of_kind text, source uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    gone integer[];
BEGIN
    IF workspace IS DISTINCT FROM current_workspace() THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('passages ' || workspace, 0));
    WITH deleted AS (
        DELETE FROM passages
        WHERE workspace_id = workspace AND kind = of_kind AND source_id = source
        RETURNING keys)
    SELECT array_agg(DISTINCT key) INTO gone FROM deleted, unnest(keys) AS key;
    DELETE FROM passage_words w
    WHERE w.workspace_id = workspace AND w.key = ANY (gone)
        AND NOT EXISTS (SELECT 1 FROM passages p
            WHERE p.keys @> ARRAY[w.key] AND p.workspace_id = workspace);
END;
$$;

-- The owner, who runs the functions, is let in: beneath the policy the operators that search would
-- not use their indexes. Each function answers only for the workspace that the session is in.
CREATE POLICY owner_searches ON passages TO CURRENT_USER USING (true);
CREATE POLICY owner_searches ON passage_words TO CURRENT_USER USING (true);

-- Which of the four languages a text is in, by its stop words; null if that cannot be told.
CREATE FUNCTION language_of(a_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT code FROM (
        SELECT l.code, count(*) AS hits, lead(count(*), 1, 0::bigint) OVER (ORDER BY count(*) DESC) AS next
        FROM search_split(left(a_text, 20000)) AS word,
            unnest(ARRAY['en', 'it', 'es', 'pt']) AS l (code)
        WHERE search_is_stop(word, l.code)
        GROUP BY l.code ORDER BY hits DESC LIMIT 1) best
    WHERE hits > next;
$$;

-- Passages by the stems of what is asked, in every language: each stem counts the more, the fewer
-- passages hold it, and the more, the more prominently it stands there (ts_rank of it alone, which
-- levels off). A stem that more than 300 hold is looked for in the first 300 of them. `covered` is
-- how much of what was asked the passage holds, by the weight of its words, 0 to 1.
CREATE FUNCTION passages_by_words(workspace uuid, query text, most integer)
RETURNS TABLE (id uuid, score double precision, covered double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH asked AS MATERIALIZED (
        SELECT l.code, (passage_keys(workspace, l.code, ARRAY[t.stem]))[1] AS key,
            ('''' || replace(replace(t.stem, '\', '\\'), '''', '''''') || '''')::tsquery AS wanted
        FROM unnest(ARRAY['en', 'it', 'es', 'pt', 'fr', 'de', 'xx']) AS l (code)
        CROSS JOIN LATERAL unnest(tsvector_to_array(
            to_tsvector(passage_config(l.code), left(query, 500)))) AS t (stem)
        WHERE workspace = current_workspace()
    ),
    size AS MATERIALIZED (
        SELECT greatest(count(*), 1) AS passages
        FROM (SELECT 1 FROM passages p WHERE p.workspace_id = workspace LIMIT 10000) first
    ),
    holding AS MATERIALIZED (
        SELECT a.code, a.key, p.id, ts_rank('{0.4, 0.5, 0.7, 1}', p.words, a.wanted) AS prominence,
            count(*) OVER (PARTITION BY a.key) AS holders
        FROM asked a CROSS JOIN LATERAL (
            SELECT p.id, p.words FROM passages p
            WHERE p.keys @> ARRAY[a.key] AND p.workspace_id = workspace
            LIMIT 300) p
    ),
    weights AS MATERIALIZED (
        SELECT a.code, a.key, ln(1 + s.passages / (0.5 + coalesce(max(h.holders), 0))) AS weight
        FROM asked a CROSS JOIN size s LEFT JOIN holding h ON h.key = a.key
        GROUP BY a.code, a.key, s.passages
    ),
    whole AS (SELECT code, sum(weight) AS weight FROM weights GROUP BY code)
    SELECT h.id, sum(w.weight * h.prominence), sum(w.weight) / min(o.weight)
    FROM holding h JOIN weights w ON w.key = h.key JOIN whole o ON o.code = h.code
    WHERE h.prominence > 0
    GROUP BY h.id
    ORDER BY 2 DESC, h.id
    LIMIT most;
$$;

-- Loads pg_trgm: until it is, an owner who is no superuser may not name its settings.
SELECT similarity('', '');

-- Passages by words that look like those asked for: typing errors, and words that languages share.
CREATE FUNCTION passages_by_likeness(workspace uuid, query text, most integer)
RETURNS TABLE (id uuid, score double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET pg_trgm.similarity_threshold = 0.4 AS $$
    WITH asked AS MATERIALIZED (
        SELECT DISTINCT search_fold(s.word) AS word
        FROM (SELECT search_split(left(query, 500)) AS word LIMIT 40) s
        WHERE workspace = current_workspace() AND length(s.word) BETWEEN 4 AND 30
            AND s.word !~ '[0-9]' AND NOT search_is_stop(s.word, '')
            AND NOT EXISTS (SELECT 1 FROM search_fillers f WHERE f.word = search_fold(s.word))
        LIMIT 12
    ),
    size AS MATERIALIZED (
        SELECT greatest(count(*), 1) AS passages
        FROM (SELECT 1 FROM passages p WHERE p.workspace_id = workspace LIMIT 10000) first
    ),
    alike AS MATERIALIZED (
        SELECT a.word, w.key, max(w.likeness) AS likeness
        FROM asked a CROSS JOIN LATERAL (
            SELECT w.key, similarity(w.word, a.word) AS likeness FROM passage_words w
            WHERE w.workspace_id = workspace AND w.word % a.word
            ORDER BY likeness DESC LIMIT 10) w
        GROUP BY a.word, w.key
    ),
    holding AS MATERIALIZED (
        SELECT a.word, a.likeness, p.id, count(*) OVER (PARTITION BY a.word, a.key) AS holders
        FROM alike a CROSS JOIN LATERAL (
            SELECT p.id FROM passages p
            WHERE p.keys @> ARRAY[a.key] AND p.workspace_id = workspace
            LIMIT 200) p
    ),
    best AS (
        SELECT h.word, h.id,
            max(h.likeness * h.likeness * ln(1 + s.passages / (0.5 + h.holders))) AS worth
        FROM holding h CROSS JOIN size s
        GROUP BY h.word, h.id
    )
    SELECT b.id, sum(b.worth)::double precision FROM best b
    GROUP BY b.id ORDER BY 2 DESC, b.id
    LIMIT most;
$$;

-- Notes what changed in the rooms below. Their words change seldom; their stock, all the time.
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A row that is there already is locked: whoever works it off waits for this change.
    INSERT INTO knowledge_changes (workspace_id, kind, source_id)
    VALUES (coalesce(NEW.workspace_id, OLD.workspace_id), TG_ARGV[0], coalesce(NEW.id, OLD.id))
    ON CONFLICT (workspace_id, kind, source_id) DO UPDATE SET kind = excluded.kind;
    RETURN NULL;
END;
$$;
CREATE TRIGGER note_change AFTER INSERT OR DELETE OR UPDATE OF body, deleted_at ON workspace_texts
    FOR EACH ROW EXECUTE FUNCTION note_change('text');
CREATE TRIGGER note_change AFTER INSERT OR DELETE OR UPDATE OF name, description, status, deleted_at
    ON services FOR EACH ROW EXECUTE FUNCTION note_change('service');
CREATE TRIGGER note_insert AFTER INSERT ON products
    FOR EACH ROW WHEN (NEW.description IS NOT NULL) EXECUTE FUNCTION note_change('product');
CREATE TRIGGER note_change AFTER DELETE OR UPDATE OF name, description, deleted_at ON products
    FOR EACH ROW EXECUTE FUNCTION note_change('product');

CREATE FUNCTION note_changed_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO knowledge_changes (workspace_id, kind, source_id)
    SELECT DISTINCT r.workspace_id,
        CASE WHEN r.product_id IS NULL THEN 'service' ELSE 'product' END,
        coalesce(r.product_id, r.service_id)
    FROM (VALUES
        (NEW.workspace_id, NEW.product_id, NEW.service_id, NEW.description),
        (OLD.workspace_id, OLD.product_id, OLD.service_id, OLD.description))
        AS r (workspace_id, product_id, service_id, description)
    WHERE r.service_id IS NOT NULL OR (r.product_id IS NOT NULL AND r.description IS NOT NULL)
    ON CONFLICT (workspace_id, kind, source_id) DO UPDATE SET kind = excluded.kind;
    RETURN NULL;
END;
$$;
CREATE TRIGGER note_change
    AFTER INSERT OR DELETE OR UPDATE OF language, name, description, aliases, deleted_at
    ON catalog_texts FOR EACH ROW EXECUTE FUNCTION note_changed_text();

-- What is there already is found as well; its owner is let past the walls for that long.
ALTER TABLE workspace_texts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE services NO FORCE ROW LEVEL SECURITY;
ALTER TABLE products NO FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_texts NO FORCE ROW LEVEL SECURITY;
ALTER TABLE knowledge_changes NO FORCE ROW LEVEL SECURITY;
INSERT INTO knowledge_changes (workspace_id, kind, source_id)
SELECT workspace_id, 'text', id FROM workspace_texts WHERE deleted_at IS NULL
UNION SELECT workspace_id, 'service', id FROM services WHERE deleted_at IS NULL
UNION SELECT workspace_id, 'product', id FROM products
    WHERE deleted_at IS NULL AND description IS NOT NULL
UNION SELECT workspace_id, 'product', product_id FROM catalog_texts
    WHERE deleted_at IS NULL AND product_id IS NOT NULL AND description IS NOT NULL;
ALTER TABLE workspace_texts FORCE ROW LEVEL SECURITY;
ALTER TABLE services FORCE ROW LEVEL SECURITY;
ALTER TABLE products FORCE ROW LEVEL SECURITY;
ALTER TABLE catalog_texts FORCE ROW LEVEL SECURITY;
ALTER TABLE knowledge_changes FORCE ROW LEVEL SECURITY;
