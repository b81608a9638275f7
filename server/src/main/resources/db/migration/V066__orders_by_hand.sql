-- Orders by number, or by their client's name, e-mail address or phone. Only what is leakproof is
-- compared here; search_clients does the rest.
CREATE FUNCTION search_orders(workspace uuid, query text) RETURNS SETOF uuid
LANGUAGE sql STABLE ROWS 100 AS $$
    SELECT o.id FROM orders o
    WHERE o.workspace_id = workspace AND o.order_number = (
        SELECT 'ORD-' || lpad(digits, greatest(6, length(digits)), '0')
        FROM (SELECT substring(query FROM '(?i)^\s*(?:#|ORD)?[-\s#]*0*([0-9]{1,12})\s*$')) n (digits))
    UNION
    (SELECT o.id FROM search_clients(workspace, query) c
    JOIN orders o ON o.workspace_id = workspace AND o.client_id = c
    LIMIT 10000)
$$;

COMMENT ON COLUMN orders.metadata IS
    'delivery (name, address, note), payment_method, tracking, note (the shop''s own).';
