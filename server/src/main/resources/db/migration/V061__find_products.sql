-- Finds products for the people of the shop, whatever their status: every word asked for stands in
-- the names and aliases of one language, as written, inflected, as a beginning, or mistyped; or the
-- whole is the beginning of an article number. The ten thousand first, as lists count.
--
-- It runs as the owner for the reason told in V011, takes the workspace as an argument and answers
-- only for the workspace that the session is in.
CREATE FUNCTION find_products(workspace uuid, query text)
RETURNS TABLE (id uuid, relevance integer)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp
SET pg_trgm.similarity_threshold = 0.2
AS $$
    WITH asked AS MATERIALIZED (
        SELECT DISTINCT search_fold(t.word) AS word, search_stems(t.word) AS stems
        FROM (SELECT search_split(left(query, 200)) AS word LIMIT 10) t
        WHERE workspace = current_workspace()
    ),
    begun AS MATERIALIZED (
        SELECT a.word AS asked, w.word
        FROM asked a CROSS JOIN LATERAL (
            SELECT s.word FROM search_words s
            WHERE s.workspace_id = workspace AND s.word >= a.word AND s.word < a.word || E'\uffff'
            LIMIT 1000) w
    ),
    known AS MATERIALIZED (
        SELECT a.word AS asked, array(
            SELECT b.word FROM begun b WHERE b.asked = a.word
            UNION
            SELECT m.word FROM search_meanings(workspace, a.word, a.stems) m) AS meanings
        FROM asked a
    ),
    -- The index is entered by the word that is likely to be rarest.
    first AS MATERIALIZED (
        SELECT k.meanings FROM known k ORDER BY cardinality(k.meanings), length(k.asked) DESC LIMIT 1
    ),
    named AS (
        SELECT e.owner_id AS id,
            CASE WHEN e.name = search_key(query) THEN 400
                WHEN e.name LIKE search_key(query) || '%' THEN 300
                ELSE 100 END
            + (SELECT count(*)::integer * 20 FROM asked a WHERE a.word = ANY (e.words)) AS relevance
        FROM search_entries e
        WHERE e.workspace_id = workspace AND NOT e.is_shelf
            AND e.words && (SELECT meanings FROM first)
            AND NOT EXISTS (SELECT 1 FROM known k WHERE NOT e.words && k.meanings)
        LIMIT 10001
    ),
    numbered AS (
        SELECT p.id, CASE WHEN p.sku_key = lower(query) THEN 1000 ELSE 200 END AS relevance
        FROM products p
        WHERE p.workspace_id = workspace AND workspace = current_workspace()
            AND p.deleted_at IS NULL
            AND p.sku_key >= lower(query) COLLATE "C"
            AND p.sku_key < (lower(query) || E'\uffff') COLLATE "C"
        LIMIT 10001
    )
    SELECT f.id, max(f.relevance) FROM (
        SELECT * FROM named UNION ALL SELECT * FROM numbered) f
    GROUP BY f.id;
$$;
