-- Each figure is counted by itself, so that no join multiplies another. A cancelled order is an
-- order, but no revenue.
CREATE FUNCTION get_workspace_statistics(workspace_uuid UUID)
RETURNS TABLE (
    total_clients BIGINT,
    total_orders BIGINT,
    total_revenue DECIMAL,
    total_products BIGINT
) LANGUAGE sql STABLE AS $$
    WITH shop AS (
        SELECT id FROM workspaces WHERE id = workspace_uuid AND deleted_at IS NULL
    )
    SELECT
        (SELECT count(*) FROM clients c JOIN shop ON shop.id = c.workspace_id
         WHERE c.deleted_at IS NULL),
        (SELECT count(*) FROM orders o JOIN shop ON shop.id = o.workspace_id
         WHERE o.deleted_at IS NULL),
        (SELECT coalesce(sum(o.total), 0) FROM orders o JOIN shop ON shop.id = o.workspace_id
         WHERE o.deleted_at IS NULL AND o.status <> 'cancelled'),
        (SELECT count(*) FROM products p JOIN shop ON shop.id = p.workspace_id
         WHERE p.deleted_at IS NULL)
$$;

CREATE VIEW active_clients_view WITH (security_invoker = true) AS
SELECT
    c.id,
    c.phone,
    c.email,
    c.first_name,
    c.last_name,
    w.name AS workspace_name,
    o.total_orders,
    o.lifetime_value,
    o.last_order_date,
    c.workspace_id
FROM clients c
JOIN workspaces w ON w.id = c.workspace_id
CROSS JOIN LATERAL (
    SELECT
        count(*) AS total_orders,
        coalesce(sum(total) FILTER (WHERE status <> 'cancelled'), 0) AS lifetime_value,
        max(created_at) AS last_order_date
    FROM orders
    WHERE workspace_id = c.workspace_id AND client_id = c.id AND deleted_at IS NULL
) o
WHERE c.status = 'active' AND c.deleted_at IS NULL AND w.deleted_at IS NULL;

-- Carts count while they are live, orders while they are pending: pieces of an order have left the
-- stock already, pieces in a cart have not.
CREATE VIEW product_inventory_view WITH (security_invoker = true) AS
SELECT
    p.id,
    p.name,
    p.sku,
    p.price,
    p.stock,
    p.status,
    c.name AS category_name,
    s.name AS service_name,
    w.name AS workspace_name,
    (SELECT coalesce(sum(i.quantity), 0)
     FROM cart_items i
     JOIN carts k ON k.workspace_id = i.workspace_id AND k.id = i.cart_id
     WHERE i.workspace_id = p.workspace_id AND i.product_id = p.id AND i.deleted_at IS NULL
        AND k.status = 'active' AND k.deleted_at IS NULL AND k.expires_at > now()
    ) AS units_in_carts,
    (SELECT coalesce(sum(i.quantity), 0)
     FROM order_items i
     JOIN orders o ON o.workspace_id = i.workspace_id AND o.id = i.order_id
     WHERE i.workspace_id = p.workspace_id AND i.product_id = p.id AND i.deleted_at IS NULL
        AND o.status = 'pending' AND o.deleted_at IS NULL
    ) AS units_in_pending_orders,
    p.workspace_id
FROM products p
JOIN services s ON s.workspace_id = p.workspace_id AND s.id = p.service_id
JOIN categories c ON c.workspace_id = p.workspace_id AND c.id = p.category_id
JOIN workspaces w ON w.id = p.workspace_id
WHERE p.deleted_at IS NULL;

CREATE VIEW workspace_activity_view WITH (security_invoker = true) AS
SELECT
    w.id AS workspace_id,
    w.name AS workspace_name,
    (SELECT count(DISTINCT u.id)
     FROM user_workspaces m JOIN users u ON u.id = m.user_id
     WHERE m.workspace_id = w.id AND m.deleted_at IS NULL AND u.deleted_at IS NULL
    ) AS admin_users_count,
    (SELECT count(*) FROM clients c
     WHERE c.workspace_id = w.id AND c.deleted_at IS NULL) AS clients_count,
    (SELECT count(*) FROM products p
     WHERE p.workspace_id = w.id AND p.deleted_at IS NULL) AS products_count,
    o.orders_count,
    s.chat_sessions_count,
    (SELECT count(*) FROM messages m
     WHERE m.workspace_id = w.id AND m.deleted_at IS NULL) AS messages_count,
    o.last_order_date,
    s.last_chat_date,
    o.total_revenue
FROM workspaces w
CROSS JOIN LATERAL (
    SELECT
        count(*) AS orders_count,
        max(created_at) AS last_order_date,
        coalesce(sum(total) FILTER (WHERE status <> 'cancelled'), 0) AS total_revenue
    FROM orders
    WHERE workspace_id = w.id AND deleted_at IS NULL
) o
CROSS JOIN LATERAL (
    SELECT count(*) AS chat_sessions_count, max(created_at) AS last_chat_date
    FROM chat_sessions
    WHERE workspace_id = w.id AND deleted_at IS NULL
) s
WHERE w.deleted_at IS NULL
ORDER BY o.total_revenue DESC;
