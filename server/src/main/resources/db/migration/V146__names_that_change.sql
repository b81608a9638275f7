-- UPDATE OF fires when a column is named in an update, be it with the value it has: each change of a
-- price brought the search index up to date with the name it knew.
DROP TRIGGER search_index_owner ON products;
CREATE TRIGGER search_index_owner AFTER INSERT OR DELETE ON products
    FOR EACH ROW EXECUTE FUNCTION search_index_owner();
CREATE TRIGGER search_index_owner_changed AFTER UPDATE OF name, deleted_at ON products
    FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
    EXECUTE FUNCTION search_index_owner();

DROP TRIGGER search_index_owner ON categories;
CREATE TRIGGER search_index_owner AFTER INSERT OR DELETE ON categories
    FOR EACH ROW EXECUTE FUNCTION search_index_owner('shelf');
CREATE TRIGGER search_index_owner_changed AFTER UPDATE OF name, deleted_at ON categories
    FOR EACH ROW
    WHEN (OLD.name IS DISTINCT FROM NEW.name OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
    EXECUTE FUNCTION search_index_owner('shelf');
