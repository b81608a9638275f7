-- Finding products by what a client typed, in any of four languages.
--
-- Names and aliases are kept as folded words (search_entries), and each distinct word of a shop once
-- with its stems (search_words). A query's words are first resolved against the shop's own words:
-- as written, by stem, as a beginning, as a typing error. Then the entries that hold the resolved
-- words are counted together per product. Both steps use indexes; whoever asks for a typing error
-- compares with some thousand words, not with every product.
--
-- The operators that search (&&, %) are not leakproof, so PostgreSQL would not use their indexes
-- beneath row-level security. Hence search_products: it runs as the owner, takes the workspace as
-- an argument and answers only for the workspace that the session is in.

CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Lower case, no accents. unaccent() is only STABLE because its rules could be edited; ours are the
-- ones PostgreSQL ships, named explicitly. A server upgrade that changes them wants the entries
-- rebuilt: UPDATE products SET name = name, and the same for categories and catalog_texts.
CREATE FUNCTION search_fold(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(unaccent('unaccent'::regdictionary, $1));

-- The words of a text, accents and all: cut at everything that is neither letter nor digit, and
-- between a figure and its unit, so that 500g and 500 g are the same.
CREATE FUNCTION search_split(text) RETURNS SETOF text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 6 AS $$
    SELECT left(word, 40)
    FROM regexp_split_to_table(
        regexp_replace(lower(normalize($1)), '([0-9])([a-z])', '\1 \2', 'g'),
        '[\u0001-/:-@\[-`{-\u00BF\u2000-\u206F\u20A0-\u20CF\u3000-\u303F]+') AS word
    WHERE word <> '';
$$;

-- A whole name, however it is spaced, accented and punctuated.
CREATE FUNCTION search_key(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(string_agg(search_fold(word), ' ' ORDER BY place), '')
    FROM search_split(name) WITH ORDINALITY AS part (word, place);
$$;

-- The stems of a word in every language, each marked with its language. Accents are tried with and
-- without: clients leave them out. Two plurals that the stemmers do not know are put right before:
-- pão, pães and nuez, nueces.
CREATE FUNCTION search_stems(word text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT dictionary.code || ':' || search_fold(stem)), '{}')
    FROM (VALUES (word), (search_fold(word))) AS spelling (form),
        LATERAL (VALUES
            ('en', 'english_stem'::regdictionary, form),
            ('it', 'italian_stem', form),
            ('es', 'spanish_stem', regexp_replace(form, 'ces$', 'z')),
            ('pt', 'portuguese_stem', regexp_replace(form, '(õe|ãe|ão|oe|ae|ao)s$', 'ao')))
            AS dictionary (code, stemmer, form),
        LATERAL unnest(ts_lexize(dictionary.stemmer, dictionary.form)) AS stem;
$$;

-- Whether a word says nothing in a language (the, di, con, com); in '', in one of the four.
CREATE FUNCTION search_is_stop(word text, language text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(bool_or(ts_lexize(stemmer, word) = '{}'), false)
    FROM (VALUES
        ('en', 'english_stem'::regdictionary),
        ('it', 'italian_stem'),
        ('es', 'spanish_stem'),
        ('pt', 'portuguese_stem')) AS dictionary (code, stemmer)
    WHERE language IN ('', code);
$$;

-- What people wrap a wish into, folded, and units of measure. It counts only if nothing else was said.
CREATE TABLE search_fillers (word TEXT PRIMARY KEY);
INSERT INTO search_fillers SELECT DISTINCT word FROM regexp_split_to_table(
    'please want like need buy order get give show find search looking take sell price cost much
    many piece pieces available thanks hi hello some
    vorrei voglio prendo compro comprare cerco cercare avete mostra mostrami dammi prezzo costa
    costano quanto quanta quanti quante pezzo pezzi favore grazie ciao salve disponibile
    quiero quisiera deseo busco comprar tienen tienes muestra muestrame dame precio cuesta cuestan
    cuanto cuanta cuantos cuantas pieza piezas favor gracias hola
    quero queria gostaria procuro tem voces mostre mostra preco custa custam quantos quantas
    peca pecas obrigado obrigada ola disponivel
    g gr kg mg l lt ml cl dl oz lb cm mm', '\s+') AS word;

-- One name with its aliases, in one language ('': the name without language), of a product or shelf.
CREATE TABLE search_entries (
    workspace_id UUID NOT NULL,
    owner_id     UUID NOT NULL,
    language     VARCHAR(10) NOT NULL,
    is_shelf     BOOLEAN NOT NULL,
    name         TEXT NOT NULL,
    words        TEXT[] NOT NULL,
    PRIMARY KEY (workspace_id, owner_id, language)
);
COMMENT ON COLUMN search_entries.owner_id IS 'A row of products, or of categories if is_shelf.';
COMMENT ON COLUMN search_entries.name IS 'The words of the name alone, in order: who names it whole comes first.';
COMMENT ON COLUMN search_entries.words IS 'Those of name and aliases that mean something.';
CREATE INDEX idx_search_entries_name ON search_entries (workspace_id, name);
CREATE INDEX idx_search_entries_words ON search_entries USING gin (workspace_id, words)
    WITH (fastupdate = off) WHERE NOT is_shelf;
CREATE INDEX idx_search_entries_shelf_words ON search_entries USING gin (workspace_id, words)
    WITH (fastupdate = off) WHERE is_shelf;
CALL isolate_by_workspace('search_entries');

CREATE TABLE search_words (
    workspace_id UUID NOT NULL,
    word         TEXT COLLATE "C" NOT NULL,
    stems        TEXT[] NOT NULL,
    PRIMARY KEY (workspace_id, word)
);
CREATE INDEX idx_search_words_stems ON search_words USING gin (workspace_id, stems)
    WITH (fastupdate = off);
CREATE INDEX idx_search_words_typos ON search_words USING gin (workspace_id, word gin_trgm_ops)
    WITH (fastupdate = off);
CALL isolate_by_workspace('search_words');

-- Only the triggers below write them.
REVOKE INSERT, UPDATE, DELETE ON search_fillers, search_entries, search_words FROM ${app_role};

-- The owner, who runs the functions below, is let in without a condition: words and ids, no more.
CREATE POLICY owner_searches ON search_entries TO CURRENT_USER USING (true);
CREATE POLICY owner_searches ON search_words TO CURRENT_USER USING (true);

-- Brings one entry up to date, and with it the shop's words. A row that is gone has no name.
CREATE FUNCTION search_index(
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
            WHERE e.workspace_id = workspace AND e.words @> ARRAY[w.word]);
END;
$$;
REVOKE EXECUTE ON FUNCTION search_index FROM PUBLIC;

CREATE FUNCTION search_index_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    old_owner uuid := coalesce(OLD.product_id, OLD.category_id);
    new_owner uuid := coalesce(NEW.product_id, NEW.category_id);
BEGIN
    IF old_owner IS NOT NULL
        AND (old_owner, OLD.language) IS DISTINCT FROM (new_owner, NEW.language) THEN
        PERFORM search_index(OLD.workspace_id, old_owner, OLD.language, OLD.product_id IS NULL,
            NULL, NULL);
    END IF;
    IF new_owner IS NOT NULL THEN
        PERFORM search_index(NEW.workspace_id, new_owner, NEW.language, NEW.product_id IS NULL,
            CASE WHEN NEW.deleted_at IS NULL THEN NEW.name END, NEW.aliases);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER search_index_text
    AFTER INSERT OR DELETE OR UPDATE OF language, name, aliases, deleted_at ON catalog_texts
    FOR EACH ROW EXECUTE FUNCTION search_index_text();

-- Products, and categories with the argument 'shelf'. What is deleted is not found by any name.
CREATE FUNCTION search_index_owner() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    shelf boolean := TG_NARGS = 1;
BEGIN
    IF TG_OP = 'DELETE' OR NEW.deleted_at IS NOT NULL THEN
        PERFORM search_index(e.workspace_id, e.owner_id, e.language, shelf, NULL, NULL)
        FROM search_entries e WHERE e.workspace_id = OLD.workspace_id AND e.owner_id = OLD.id;
        RETURN NULL;
    END IF;
    PERFORM search_index(NEW.workspace_id, NEW.id, '', shelf, NEW.name, NULL);
    IF TG_OP = 'UPDATE' AND OLD.deleted_at IS NOT NULL THEN
        PERFORM search_index(t.workspace_id, NEW.id, t.language, shelf, t.name, t.aliases)
        FROM catalog_texts t WHERE t.workspace_id = NEW.workspace_id AND t.deleted_at IS NULL
            AND NEW.id IN (t.product_id, t.category_id);
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER search_index_owner AFTER INSERT OR DELETE OR UPDATE OF name, deleted_at ON products
    FOR EACH ROW EXECUTE FUNCTION search_index_owner();
CREATE TRIGGER search_index_owner AFTER INSERT OR DELETE OR UPDATE OF name, deleted_at ON categories
    FOR EACH ROW EXECUTE FUNCTION search_index_owner('shelf');

-- A word as it sounds to who mistypes it: no doubled letters, and those that are swapped in our four
-- languages written alike.
CREATE FUNCTION search_sound(word text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(translate(word, 'kqzvyj', 'ccsbii'), '(.)\1+', '\1', 'g');

-- What a word may mean in this shop, and how well: as written 1, inflected 0.95; if neither is known,
-- a beginning 0.9; if that is not known either, a typing error 0.8 and less.
CREATE FUNCTION search_meanings(workspace uuid, asked text, stems_asked text[])
RETURNS TABLE (word text, quality double precision)
LANGUAGE plpgsql STABLE ROWS 3 AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT w.word, 1.0::double precision FROM search_words w
        WHERE w.workspace_id = workspace AND w.word = asked
        UNION ALL
        SELECT w.word, 0.95 FROM search_words w
        WHERE w.workspace_id = workspace AND w.stems && stems_asked AND w.word <> asked;
    IF FOUND OR length(asked) < 3 THEN RETURN; END IF;

    RETURN QUERY
        SELECT w.word, 0.9::double precision FROM search_words w
        WHERE w.workspace_id = workspace AND w.word >= asked AND w.word < asked || E'\uffff'
        LIMIT 50;
    IF FOUND OR length(asked) < 4 OR asked ~ '[0-9]' THEN RETURN; END IF;

    RETURN QUERY
        SELECT near.word, (0.8 - 0.4 * near.edits / near.length)::double precision
        FROM (SELECT w.word, similarity(w.word, asked) AS likeness,
                greatest(length(search_sound(w.word)), length(search_sound(asked))) AS length,
                levenshtein(search_sound(w.word), search_sound(asked)) AS edits
            FROM search_words w
            WHERE w.workspace_id = workspace AND w.word % asked
                AND left(search_sound(w.word), 1) = left(search_sound(asked), 1)) near
        WHERE near.edits <= near.length / 4
            AND (near.edits = 0 OR near.likeness >= CASE WHEN near.length < 6 THEN 0.35 ELSE 0.3 END)
        ORDER BY near.edits, near.likeness DESC
        LIMIT 10;
END;
$$;
REVOKE EXECUTE ON FUNCTION search_meanings FROM PUBLIC;

-- Products for sale that fit what was typed, best first. The score is the mean over the words asked
-- for, stop words and fillers aside: how well a word was understood (search_meanings), a tenth less
-- if only the shelf is called so, 0 for a word that is not there. A product that misses words is
-- found if another was hit exactly or two were hit without guessing, and if nothing fits far better.
--
-- A word that thousands of names hold tells little: it adds to the score of what rarer words
-- propose. Only if all are like that, the first thousand that hold them all are compared.
CREATE FUNCTION search_products(
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
        SELECT k.asked, k.meanings, (
            SELECT count(*) FROM (SELECT 1 FROM search_entries e
                WHERE e.workspace_id = workspace AND NOT e.is_shelf AND e.words && k.meanings
                LIMIT 1001) held) > 1000 AS is_common
        FROM (SELECT m.asked, array_agg(m.word) AS meanings FROM meant m WHERE m.counts
            GROUP BY m.asked) k
    ),
    shelves AS MATERIALIZED (
        SELECT e.owner_id AS category_id, m.asked, m.counts, max(m.quality) AS quality
        FROM search_entries e
        JOIN meant m ON m.word = ANY (e.words)
        WHERE e.workspace_id = workspace AND e.is_shelf
            AND e.words && (SELECT array_agg(word) FROM meant)
        GROUP BY e.owner_id, m.asked, m.counts
    ),
    together AS MATERIALIZED (
        SELECT e.owner_id AS id FROM search_entries e
        WHERE (SELECT bool_and(is_common) FROM known)
            AND e.workspace_id = workspace AND NOT e.is_shelf
            AND e.words && (SELECT meanings FROM known LIMIT 1)
            AND NOT EXISTS (SELECT 1 FROM known k WHERE NOT e.words && k.meanings)
        LIMIT 1000
    ),
    proposed AS MATERIALIZED (
        SELECT e.owner_id AS id FROM search_entries e
        WHERE e.workspace_id = workspace AND NOT e.is_shelf AND e.name = search_key(query)
        UNION
        SELECT e.owner_id FROM search_entries e
        WHERE e.workspace_id = workspace AND NOT e.is_shelf AND e.words && (
            SELECT array_agg(word) FROM known k, unnest(k.meanings) AS word WHERE NOT k.is_common)
        UNION
        SELECT id FROM together
        UNION
        -- No name holds them all: some that hold one.
        (SELECT e.owner_id FROM known k CROSS JOIN LATERAL (
            SELECT e.owner_id FROM search_entries e
            WHERE e.workspace_id = workspace AND NOT e.is_shelf AND e.words && k.meanings
            LIMIT 200) e
        WHERE (SELECT bool_and(is_common) FROM known) AND NOT EXISTS (SELECT 1 FROM together))
        UNION
        (SELECT p.id FROM shelves s CROSS JOIN LATERAL (
            SELECT p.id FROM products p WHERE p.workspace_id = workspace
                AND p.category_id = s.category_id AND p.deleted_at IS NULL
            ORDER BY p.sort_order LIMIT 1000) p
        WHERE s.counts LIMIT 1000)
    ),
    -- OFFSET 0 keeps the planner, who cannot know how few are proposed, from reading whole tables.
    for_sale AS MATERIALIZED (
        SELECT p.id, p.category_id, p.stock, p.sort_order
        FROM proposed c CROSS JOIN LATERAL (
            SELECT * FROM products p WHERE p.workspace_id = workspace AND p.id = c.id OFFSET 0) p
        WHERE p.deleted_at IS NULL AND p.status IN ('active', 'out_of_stock')
    ),
    -- How each of them answers each word: by a name, by its shelf.
    by_name AS (
        SELECT p.id, e.language, e.name, m.asked, m.counts, max(m.quality) AS quality
        FROM for_sale p CROSS JOIN LATERAL (
            SELECT * FROM search_entries e
            WHERE e.workspace_id = workspace AND e.owner_id = p.id OFFSET 0) e
        JOIN meant m ON m.word = ANY (e.words)
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
