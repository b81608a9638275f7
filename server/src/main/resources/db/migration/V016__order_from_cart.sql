-- Decimals of a currency (ISO 4217, bygone ones included), as far as our amounts can hold them.
CREATE FUNCTION currency_decimals(currency CHAR(3)) RETURNS INTEGER
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN currency IN ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD',
                          'ISK', 'ITL', 'JPY', 'KMF', 'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL',
                          'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF')
            THEN 0
        WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
        ELSE 2
    END
$$;

-- From cart to order for who works by SQL alone. The server has the same rule in Totals.java; a
-- test holds the two together to the cent. Locks are taken in the server's order: cart, products
-- by id, counter.
CREATE FUNCTION create_order_from_cart(cart_uuid UUID) RETURNS UUID LANGUAGE plpgsql AS $$
DECLARE
    v_cart     carts%ROWTYPE;
    v_shop     workspaces%ROWTYPE;
    v_item     RECORD;
    v_decimals INTEGER;
    v_percent  DECIMAL(5,2);
    v_number   BIGINT;
    v_subtotal DECIMAL(14,3);
    v_discount DECIMAL(14,3);
    v_tax      DECIMAL(14,3);
    v_payment  TEXT;
    v_order_id UUID := uuid_v7();
BEGIN
    SELECT * INTO v_cart FROM carts WHERE id = cart_uuid AND deleted_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'there is no cart %', cart_uuid USING ERRCODE = 'SM404';
    ELSIF v_cart.status = 'converted_to_order' THEN
        RAISE EXCEPTION 'cart % is ordered already', cart_uuid USING ERRCODE = 'SM001';
    ELSIF v_cart.status <> 'active' OR v_cart.expires_at <= clock_timestamp() THEN
        RAISE EXCEPTION 'cart % has expired', cart_uuid USING ERRCODE = 'SM002';
    END IF;
    SELECT * INTO v_shop FROM workspaces WHERE id = v_cart.workspace_id AND deleted_at IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the shop of cart % is gone', cart_uuid USING ERRCODE = 'SM404';
    END IF;
    SELECT CASE WHEN discount_active THEN discount_percentage ELSE 0 END INTO v_percent
    FROM clients WHERE workspace_id = v_cart.workspace_id AND id = v_cart.client_id;

    FOR v_item IN
        SELECT product_id, quantity, unit_price FROM cart_items
        WHERE workspace_id = v_cart.workspace_id AND cart_id = cart_uuid AND deleted_at IS NULL
        ORDER BY product_id
    LOOP
        PERFORM take_from_stock(
            v_cart.workspace_id, v_item.product_id, v_item.quantity, v_item.unit_price);
    END LOOP;

    SELECT sum(quantity * unit_price) INTO v_subtotal FROM cart_items
    WHERE workspace_id = v_cart.workspace_id AND cart_id = cart_uuid AND deleted_at IS NULL;
    IF v_subtotal IS NULL THEN
        RAISE EXCEPTION 'cart % is empty', cart_uuid USING ERRCODE = 'SM003';
    END IF;

    v_decimals := currency_decimals(v_shop.currency);
    v_discount := round(v_subtotal * v_percent / 100, v_decimals);
    v_tax := CASE WHEN v_shop.prices_include_tax
        THEN round((v_subtotal - v_discount) * v_shop.tax_rate / (100 + v_shop.tax_rate), v_decimals)
        ELSE round((v_subtotal - v_discount) * v_shop.tax_rate / 100, v_decimals)
    END;
    v_payment := CASE WHEN coalesce(v_shop.settings ->> 'payment_link', '') <> ''
        THEN 'external_link' ELSE 'cash_on_delivery' END;

    UPDATE carts SET status = 'converted_to_order', version = version + 1
    WHERE workspace_id = v_cart.workspace_id AND id = cart_uuid;
    INSERT INTO order_counters AS c (workspace_id, last_number) VALUES (v_cart.workspace_id, 1)
    ON CONFLICT (workspace_id) DO UPDATE SET last_number = c.last_number + 1
    RETURNING last_number INTO v_number;

    INSERT INTO orders (id, workspace_id, client_id, cart_id, order_number, status, currency,
        subtotal, discount_percentage, discount, tax_rate, tax_included, tax, total, metadata)
    VALUES (v_order_id, v_cart.workspace_id, v_cart.client_id, cart_uuid,
        'ORD-' || lpad(v_number::text, greatest(6, length(v_number::text)), '0'), 'pending',
        v_shop.currency, v_subtotal, v_percent, v_discount, v_shop.tax_rate,
        v_shop.prices_include_tax, v_tax,
        v_subtotal - v_discount + CASE WHEN v_shop.prices_include_tax THEN 0 ELSE v_tax END,
        jsonb_build_object('payment_method', v_payment));

    INSERT INTO order_items (workspace_id, order_id, product_id, position, name, sku, quantity,
        unit_price, line_total)
    SELECT i.workspace_id, v_order_id, i.product_id, row_number() OVER (ORDER BY i.id), p.name,
        p.sku, i.quantity, i.unit_price, i.quantity * i.unit_price
    FROM cart_items i
    JOIN products p ON p.workspace_id = i.workspace_id AND p.id = i.product_id
    WHERE i.workspace_id = v_cart.workspace_id AND i.cart_id = cart_uuid
        AND i.deleted_at IS NULL;

    INSERT INTO payment_details (workspace_id, order_id, provider, amount, currency)
    SELECT workspace_id, id, v_payment, total, currency FROM orders
    WHERE workspace_id = v_cart.workspace_id AND id = v_order_id;
    RETURN v_order_id;
END;
$$;
COMMENT ON FUNCTION create_order_from_cart(UUID) IS
    'Refuses with SQLSTATE SM404 (no such cart), SM001 (ordered already), SM002 (expired), SM003 (empty), SM004 (price changed since the client saw it), SM005 (out of stock), SM006 (no longer sold); nothing has happened then.';

-- Takes pieces of one product, at the price the client saw, or raises.
CREATE FUNCTION take_from_stock(
    workspace_uuid UUID, product_uuid UUID, pieces INTEGER, seen_price DECIMAL)
RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    v_product products%ROWTYPE;
BEGIN
    UPDATE products SET stock = stock - pieces
    WHERE workspace_id = workspace_uuid AND id = product_uuid AND deleted_at IS NULL
        AND status IN ('active', 'out_of_stock') AND price = seen_price AND stock >= pieces;
    IF FOUND THEN
        RETURN;
    END IF;
    SELECT * INTO v_product FROM products
    WHERE workspace_id = workspace_uuid AND id = product_uuid;
    IF v_product.deleted_at IS NOT NULL OR v_product.status NOT IN ('active', 'out_of_stock') THEN
        RAISE EXCEPTION 'product % is no longer sold', product_uuid USING ERRCODE = 'SM006';
    ELSIF v_product.price <> seen_price THEN
        RAISE EXCEPTION 'price changed: product % costs %, the client saw %',
            product_uuid, v_product.price, seen_price USING ERRCODE = 'SM004';
    END IF;
    RAISE EXCEPTION 'out of stock: % of product % asked for, % left',
        pieces, product_uuid, v_product.stock USING ERRCODE = 'SM005';
END;
$$;
