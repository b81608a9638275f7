CREATE TABLE carts (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    client_id    UUID NOT NULL,
    status       VARCHAR(50) NOT NULL DEFAULT 'active'
        CHECK (status IN ('active', 'converted_to_order', 'expired')),
    metadata     JSONB NOT NULL DEFAULT '{}',
    expires_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP + INTERVAL '7 days',
    version      INTEGER NOT NULL DEFAULT 0,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id)
);
CREATE UNIQUE INDEX carts_one_active_key ON carts (workspace_id, client_id)
    WHERE status = 'active' AND deleted_at IS NULL;
CREATE INDEX idx_carts_client ON carts (client_id);
CALL keep_audit_columns('carts');
CALL isolate_by_workspace('carts');

CREATE TABLE cart_items (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    cart_id      UUID NOT NULL,
    product_id   UUID NOT NULL,
    quantity     INTEGER NOT NULL CHECK (quantity > 0),
    unit_price   DECIMAL(14,3) NOT NULL CHECK (unit_price >= 0),
    metadata     JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, cart_id) REFERENCES carts (workspace_id, id),
    FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id)
);
CREATE UNIQUE INDEX cart_items_product_key ON cart_items (cart_id, product_id)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_cart_items_product ON cart_items (product_id) WHERE deleted_at IS NULL;
CALL keep_audit_columns('cart_items');
CALL isolate_by_workspace('cart_items');

-- The last order number given out, one row per workspace: no two orders share one, none is skipped
-- by chance.
CREATE TABLE order_counters (
    workspace_id UUID PRIMARY KEY REFERENCES workspaces (id),
    last_number  BIGINT NOT NULL DEFAULT 0
);
CALL isolate_by_workspace('order_counters');

CREATE TABLE orders (
    id             UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id   UUID NOT NULL REFERENCES workspaces (id),
    client_id      UUID NOT NULL,
    cart_id        UUID,
    order_number   VARCHAR(50) NOT NULL,
    status         order_status NOT NULL DEFAULT 'pending',
    currency       CHAR(3) NOT NULL,
    subtotal       DECIMAL(14,3) NOT NULL,
    tax            DECIMAL(14,3) NOT NULL DEFAULT 0,
    discount       DECIMAL(14,3) NOT NULL DEFAULT 0,
    total          DECIMAL(14,3) NOT NULL,
    tax_rate       DECIMAL(5,2) NOT NULL DEFAULT 0,
    tax_included   BOOLEAN NOT NULL DEFAULT true,
    metadata       JSONB NOT NULL DEFAULT '{}',
    version        INTEGER NOT NULL DEFAULT 0,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id),
    UNIQUE (workspace_id, order_number),
    UNIQUE (cart_id),
    FOREIGN KEY (workspace_id, client_id) REFERENCES clients (workspace_id, id),
    FOREIGN KEY (workspace_id, cart_id) REFERENCES carts (workspace_id, id),
    CHECK (total = subtotal - discount + CASE WHEN tax_included THEN 0 ELSE tax END)
);
COMMENT ON COLUMN orders.metadata IS 'delivery (name, address, note), payment_method, tracking.';
COMMENT ON COLUMN orders.tax_included IS 'true: tax is contained in the total; false: it is added to it.';
CREATE INDEX idx_orders_workspace ON orders (workspace_id, created_at DESC);
CREATE INDEX idx_orders_client ON orders (client_id, created_at DESC);
CREATE INDEX idx_orders_status ON orders (workspace_id, status, created_at DESC);
CREATE INDEX idx_orders_created_at ON orders (created_at);
CALL keep_audit_columns('orders');
CALL isolate_by_workspace('orders');

CREATE TABLE order_items (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    order_id     UUID NOT NULL,
    product_id   UUID NOT NULL,
    position     INTEGER NOT NULL,
    name         VARCHAR(200) NOT NULL,
    sku          VARCHAR(50),
    quantity     INTEGER NOT NULL CHECK (quantity > 0),
    unit_price   DECIMAL(14,3) NOT NULL,
    line_total   DECIMAL(14,3) NOT NULL CHECK (line_total = unit_price * quantity),
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, order_id) REFERENCES orders (workspace_id, id),
    FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id)
);
CREATE INDEX idx_order_items_order ON order_items (order_id, position);
CREATE INDEX idx_order_items_product ON order_items (product_id);
CALL keep_audit_columns('order_items');
CALL isolate_by_workspace('order_items');

CREATE TABLE payment_details (
    id                UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id      UUID NOT NULL REFERENCES workspaces (id),
    order_id          UUID NOT NULL,
    provider          VARCHAR(50) NOT NULL,
    status            payment_status NOT NULL DEFAULT 'pending',
    amount            DECIMAL(14,3) NOT NULL,
    currency          CHAR(3) NOT NULL,
    provider_response JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, order_id) REFERENCES orders (workspace_id, id)
);
CREATE INDEX idx_payment_details_order ON payment_details (order_id);
CALL keep_audit_columns('payment_details');
CALL isolate_by_workspace('payment_details');
