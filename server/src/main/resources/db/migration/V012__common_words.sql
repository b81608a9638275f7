-- Common words: ten products must not cost the reading of every name that holds the word.
--
-- The index on (workspace_id, words) read a list of all of a shop's names beside the list of each
-- word, up to three times per word: with 500,000 names that alone took longer than the rest, and
-- words that no name holds together were looked for in every name that holds the first of them.
-- Hence keys: a word, its shop and whether it names a shelf, hashed into one number. The index needs
-- no list of the shop, and the names that hold all of several words are found inside it (query_int,
-- of intarray). Two words that share a number propose a product too many, no more: what is proposed
-- is compared by its words.
--
-- And at most 200 products are compared in full, see search_products.

CREATE EXTENSION IF NOT EXISTS intarray;

CREATE FUNCTION search_keys(workspace uuid, shelf boolean, words text[]) RETURNS integer[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg((hashtextextended(workspace || ' ' || shelf || ' ' || word, 0)
        & 2147483647)::integer), '{}')
    FROM unnest(words) AS word;
$$;

-- Any of the words, as intarray asks for it.
CREATE FUNCTION search_any_of(workspace uuid, shelf boolean, words text[]) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN '(' || array_to_string(search_keys(workspace, shelf, words), '|') || ')';

ALTER TABLE search_entries ADD COLUMN keys INTEGER[] NOT NULL
    GENERATED ALWAYS AS (search_keys(workspace_id, is_shelf, words)) STORED;
COMMENT ON COLUMN search_entries.keys IS 'The words, each with workspace and is_shelf, as numbers for the index.';
DROP INDEX idx_search_entries_words;
DROP INDEX idx_search_entries_shelf_words;
CREATE INDEX idx_search_entries_keys ON search_entries USING gin (keys gin__int_ops)
    WITH (fastupdate = off);

-- As before, except that the last use of a word is looked for by its keys.
CREATE OR REPLACE FUNCTION search_index(
    workspace uuid, owner uuid, of_language text, shelf boolean, name text, aliases text[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    before text[];
    now text[] := '{}';
BEGIN
    -- One writer per shop: whether a word is the last of its kind cannot be told side by side.
    PERFORM pg_advisory_xact_lock(hashtextextended('search ' || workspace, 0));
    SELECT words INTO before FROM search_entries
    WHERE workspace_id = workspace AND owner_id = owner AND language = of_language;

    IF name IS NULL THEN
        DELETE FROM search_entries
        WHERE workspace_id = workspace AND owner_id = owner AND language = of_language;
    ELSE
        -- Words without meaning are left out where the language is known; else the short ones of all.
        SELECT coalesce(array_agg(DISTINCT search_fold(word)), '{}') INTO now
        FROM search_split(concat_ws(' ', name, array_to_string(aliases, ' '))) AS word
        WHERE NOT search_is_stop(word, of_language) OR (of_language = '' AND length(word) > 3);

        INSERT INTO search_entries (workspace_id, owner_id, language, is_shelf, name, words)
        VALUES (workspace, owner, of_language, shelf, search_key(name), now)
        ON CONFLICT (workspace_id, owner_id, language)
        DO UPDATE SET name = excluded.name, words = excluded.words;

        INSERT INTO search_words (workspace_id, word, stems)
        SELECT DISTINCT ON (search_fold(word)) workspace, search_fold(word), search_stems(word)
        FROM search_split(concat_ws(' ', name, array_to_string(aliases, ' '))) AS word
        WHERE search_fold(word) IN (SELECT unnest(now) EXCEPT
            SELECT known.word FROM search_words known
            WHERE known.workspace_id = workspace AND known.word = ANY (now));
    END IF;

    DELETE FROM search_words w
    WHERE w.workspace_id = workspace AND w.word = ANY (before) AND w.word <> ALL (now)
        AND NOT EXISTS (SELECT 1 FROM search_entries e
            WHERE e.keys @@ (search_any_of(workspace, false, ARRAY[w.word]) || '|'
                    || search_any_of(workspace, true, ARRAY[w.word]))::query_int
                AND e.workspace_id = workspace AND w.word = ANY (e.words));
END;
$$;

-- Loads pg_trgm: until it is, an owner who is no superuser may not name its settings.
SELECT similarity('', '');

-- Products for sale that fit what was typed, best first. The score is the mean over the words asked
-- for, stop words and fillers aside: how well a word was understood (search_meanings), a tenth less
-- if only the shelf is called so, 0 for a word that is not there. A product that misses words is
-- found if another was hit exactly or two were hit without guessing, and if nothing fits far better.
--
-- Names that hold every word propose their products, the first 500 of them. If there are fewer, so
-- do the names that hold a rare word, which are 500 at most. If there is neither, those that promise
-- most do, out of the first 500 of each common word. Of what was proposed, the 200 that promise most
-- are compared in full: those called just so first, then by the words that one name holds, whether
-- any is left and how short the name is.
CREATE OR REPLACE FUNCTION search_products(
    workspace uuid, query text, client_language text, most integer)
RETURNS TABLE (product_id uuid, score double precision)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET pg_trgm.similarity_threshold = 0.2
AS $$
    -- A stop word of another language matters if the shop sells it: mais is corn in Italian, and
    -- more in Portuguese.
    WITH typed AS MATERIALIZED (
        SELECT DISTINCT ON (search_fold(t.word)) search_fold(t.word) AS word,
            search_stems(t.word) AS stems,
            length(t.word) > 1
                AND NOT search_is_stop(t.word, client_language)
                AND NOT EXISTS (SELECT 1 FROM search_fillers f WHERE f.word = search_fold(t.word))
                AND (NOT search_is_stop(t.word, '') OR EXISTS (SELECT 1 FROM search_words w
                    WHERE w.workspace_id = workspace AND w.word = search_fold(t.word)))
                AS matters
        FROM (SELECT search_split(left(query, 300)) AS word LIMIT 20) t
        WHERE workspace = current_workspace()
    ),
    -- Where nothing matters, what is there must be meant.
    asked AS MATERIALIZED (
        SELECT t.word, t.stems, t.matters, t.matters OR bool_and(NOT t.matters) OVER () AS counts
        FROM typed t
    ),
    meant AS MATERIALIZED (
        SELECT a.word AS asked, a.counts, m.word, m.quality
        FROM asked a CROSS JOIN LATERAL search_meanings(
            workspace, a.word, CASE WHEN a.matters THEN a.stems ELSE '{}' END) m
        WHERE a.matters OR m.quality = 1
    ),
    known AS MATERIALIZED (
        SELECT m.asked, search_any_of(workspace, false, array_agg(m.word)) AS wanted
        FROM meant m WHERE m.counts GROUP BY m.asked
    ),
    together AS MATERIALIZED (
        SELECT e.owner_id AS id, e.name, e.keys FROM search_entries e
        WHERE (SELECT count(*) > 1 FROM known)
            AND e.keys @@ (SELECT string_agg(wanted, '&')::query_int FROM known)
            AND e.workspace_id = workspace
        LIMIT 500
    ),
    -- One look at the index per word tells both who holds it and whether it is common; none is
    -- needed if there are plenty that hold them all.
    holding AS MATERIALIZED (
        SELECT h.*, count(*) OVER (PARTITION BY h.asked) > 500 AS is_common
        FROM (SELECT k.asked, e.owner_id AS id, e.name, e.keys
            FROM known k CROSS JOIN LATERAL (
                SELECT * FROM search_entries e
                WHERE e.keys @@ k.wanted::query_int AND e.workspace_id = workspace
                LIMIT 501) e
            WHERE (SELECT count(*) < 500 FROM together)) h
    ),
    shelves AS MATERIALIZED (
        SELECT e.owner_id AS category_id, m.asked, m.counts, max(m.quality) AS quality
        FROM search_entries e
        JOIN meant m ON m.word = ANY (e.words)
        WHERE e.workspace_id = workspace AND e.is_shelf
            AND e.keys @@ (SELECT search_any_of(workspace, true, array_agg(word))::query_int
                FROM meant)
        GROUP BY e.owner_id, m.asked, m.counts
    ),
    -- Roughly the score to come, from numbers: guessed 0.7, inflected 0.95, as written 1. A figure
    -- alone does not make a product fit.
    numbers AS MATERIALIZED (
        SELECT search_keys(workspace, false, array_agg(m.word)) AS meant,
            search_keys(workspace, false, coalesce(
                array_agg(m.word) FILTER (WHERE m.quality >= 0.9), '{}')) AS understood,
            search_keys(workspace, false, coalesce(
                array_agg(m.word) FILTER (WHERE m.quality = 1), '{}')) AS exact,
            search_keys(workspace, false, coalesce(
                array_agg(m.word) FILTER (WHERE m.quality = 1 AND m.asked !~ '^[0-9]'), '{}')) AS sure
        FROM meant m WHERE m.counts
    ),
    named_so AS MATERIALIZED (
        SELECT e.owner_id AS id, e.name, e.keys FROM search_entries e
        WHERE e.workspace_id = workspace AND NOT e.is_shelf AND e.name = search_key(query)
    ),
    proposed AS (
        SELECT id, name, keys, 0 AS by_shelf, true AS is_name, 0 AS place FROM named_so
        UNION ALL
        SELECT id, name, keys, 0, false, 0 FROM together
        UNION ALL
        SELECT id, name, keys, 0, false, 0 FROM holding WHERE NOT is_common
        UNION ALL
        -- Else the most promising that hold one, as many of each word.
        (SELECT h.id, h.name, h.keys, 0, false, h.place
        FROM (SELECT k.*, row_number() OVER (PARTITION BY k.asked
                ORDER BY icount(k.keys & n.meant) + icount(k.keys & n.exact) DESC, length(k.name))
                AS place
            FROM holding k CROSS JOIN numbers n) h
        WHERE (SELECT bool_and(is_common) FROM holding) AND NOT EXISTS (SELECT 1 FROM together)
            AND h.place <= 400 / (SELECT count(*) FROM known))
        UNION ALL
        (SELECT p.id, NULL, NULL, s.quality * 0.9, false, 0
        FROM shelves s CROSS JOIN LATERAL (
            SELECT p.id FROM products p WHERE p.workspace_id = workspace
                AND p.category_id = s.category_id AND p.deleted_at IS NULL
            ORDER BY p.sort_order LIMIT 1000) p
        WHERE s.counts LIMIT 1000)
    ),
    promising AS MATERIALIZED (
        SELECT c.id, bool_or(c.is_name) AS is_name,
            coalesce(max(0.7 * icount(c.keys & n.meant) + 0.25 * icount(c.keys & n.understood)
                + 0.05 * icount(c.keys & n.exact)), 0) + sum(c.by_shelf) AS promise,
            coalesce(max(icount(c.keys & n.sure)), 0) AS sure,
            min(c.place) AS place, min(length(c.name)) AS length
        FROM proposed c CROSS JOIN numbers n GROUP BY c.id
    ),
    -- OFFSET 0 keeps the planner, who cannot know how few are proposed, from reading whole tables.
    for_sale AS MATERIALIZED (
        SELECT p.id, p.category_id, p.stock, p.sort_order
        FROM promising c CROSS JOIN LATERAL (
            SELECT * FROM products p WHERE p.workspace_id = workspace AND p.id = c.id OFFSET 0) p
        WHERE p.deleted_at IS NULL AND p.status IN ('active', 'out_of_stock')
        ORDER BY c.is_name DESC, c.promise DESC, c.sure DESC, p.stock > 0 DESC, c.place, c.length,
            p.sort_order, p.id
        LIMIT 200
    ),
    -- How each of them answers each word: by a name, by its shelf.
    by_name AS (
        SELECT p.id, e.language, e.name, m.asked, m.counts, max(m.quality) AS quality
        FROM for_sale p CROSS JOIN LATERAL (
            SELECT * FROM search_entries e
            WHERE e.workspace_id = workspace AND e.owner_id = p.id OFFSET 0) e
        CROSS JOIN LATERAL unnest(e.words) AS held (word)
        JOIN meant m ON m.word = held.word
        GROUP BY p.id, e.language, e.name, m.asked, m.counts
    ),
    answers AS (
        SELECT n.id, n.asked, n.counts, n.quality, n.quality = 1 AS exact,
            n.quality < 0.9 AS guessed, n.language = client_language AS in_language,
            count(*) OVER (PARTITION BY n.id, n.language)::real
                / array_length(string_to_array(n.name, ' '), 1) AS named
        FROM by_name n
        UNION ALL
        SELECT p.id, s.asked, s.counts, s.quality * 0.9, s.quality = 1, s.quality < 0.9, false, 0
        FROM for_sale p JOIN shelves s ON s.category_id = p.category_id
    ),
    per_word AS (
        SELECT a.id, a.asked, a.counts, max(a.quality) AS quality, bool_or(a.exact) AS exact,
            bool_and(a.guessed) AS guessed, bool_or(a.in_language) AS in_language,
            max(a.named) AS named
        FROM answers a GROUP BY a.id, a.asked, a.counts
    ),
    per_product AS (
        SELECT w.id, sum(w.quality) FILTER (WHERE w.counts)
                / (SELECT count(*) FROM asked WHERE counts) AS score,
            count(*) FILTER (WHERE w.counts) = (SELECT count(*) FROM asked WHERE counts)
                OR bool_or(w.exact AND w.counts AND w.asked !~ '^[0-9]')
                OR count(*) FILTER (WHERE w.counts AND NOT w.guessed) > 1 AS fits,
            count(*) AS words, max(w.named) AS named, bool_or(w.in_language) AS in_language
        FROM per_word w GROUP BY w.id
    ),
    fitting AS (
        SELECT f.*, max(f.score) OVER () AS best FROM per_product f WHERE f.fits
    )
    SELECT f.id, f.score FROM fitting f JOIN for_sale p ON p.id = f.id
    WHERE f.score >= 0.6 * f.best
    ORDER BY f.score DESC, f.words DESC, f.named DESC, f.in_language DESC, p.stock > 0 DESC,
        p.sort_order, f.id
    LIMIT most
$$;
