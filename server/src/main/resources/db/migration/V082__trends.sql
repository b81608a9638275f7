-- What sells, who buys, and who says how much: read by analytics, for a stretch of time.
CREATE OR REPLACE VIEW order_figures WITH (security_invoker = true) AS
SELECT id, workspace_id, created_at, order_number, currency, total_in_thousandths,
    status_code <> 6 AS counts, client_id
FROM orders WHERE deleted_at IS NULL;

CREATE VIEW sale_figures WITH (security_invoker = true) AS
SELECT o.workspace_id, o.created_at, o.currency, i.product_id, p.service_id, i.name, i.quantity,
    (i.line_total * 1000)::bigint AS line_in_thousandths
FROM orders o
JOIN order_items i ON i.workspace_id = o.workspace_id AND i.order_id = o.id
JOIN products p ON p.workspace_id = i.workspace_id AND p.id = i.product_id
WHERE o.deleted_at IS NULL AND o.status_code <> 6 AND i.deleted_at IS NULL;

CREATE VIEW service_figures WITH (security_invoker = true) AS
SELECT id, workspace_id, name FROM services;

CREATE VIEW speaker_figures WITH (security_invoker = true) AS
SELECT workspace_id, created_at,
    CASE WHEN direction = 'inbound' THEN 'client' WHEN ai_generated THEN 'assistant'
        WHEN dedupe_key IS NULL THEN 'staff' ELSE 'notice' END AS speaker,
    type::text AS type
FROM messages;
