-- The order in which a shop's languages are shown.
ALTER TABLE languages ADD COLUMN sort_order INTEGER NOT NULL DEFAULT 0;
COMMENT ON COLUMN languages.sort_order IS 'The smallest first; those alike by their code.';
