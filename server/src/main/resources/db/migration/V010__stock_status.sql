-- What is sold out says so by itself: a product for sale is out_of_stock while nothing is left and
-- active again with the first piece. inactive and draft are the shop's own decisions and stay.
CREATE FUNCTION products_status_follows_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status IN ('active', 'out_of_stock') THEN
        NEW.status = CASE WHEN NEW.stock > 0 THEN 'active' ELSE 'out_of_stock' END;
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER products_status_follows_stock BEFORE INSERT OR UPDATE OF stock, status ON products
    FOR EACH ROW EXECUTE FUNCTION products_status_follows_stock();
