CREATE TABLE categories (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name         VARCHAR(100) NOT NULL,
    slug         VARCHAR(100) NOT NULL,
    description  TEXT,
    status       product_status NOT NULL DEFAULT 'active',
    sort_order   INTEGER NOT NULL DEFAULT 0,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
CREATE UNIQUE INDEX categories_slug_key ON categories (workspace_id, slug) WHERE deleted_at IS NULL;
CALL keep_audit_columns('categories');
CALL isolate_by_workspace('categories');

CREATE TABLE services (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    name         VARCHAR(200) NOT NULL,
    description  TEXT,
    status       product_status NOT NULL DEFAULT 'active',
    base_price   DECIMAL(14,3),
    settings     JSONB NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id)
);
CREATE INDEX idx_services_workspace ON services (workspace_id) WHERE deleted_at IS NULL;
CALL keep_audit_columns('services');
CALL isolate_by_workspace('services');

CREATE TABLE products (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    service_id   UUID NOT NULL,
    category_id  UUID NOT NULL,
    name         VARCHAR(200) NOT NULL,
    slug         VARCHAR(200) NOT NULL,
    description  TEXT,
    sku          VARCHAR(50),
    price        DECIMAL(14,3) NOT NULL CHECK (price >= 0),
    stock        INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0),
    status       product_status NOT NULL DEFAULT 'active',
    attributes   JSONB NOT NULL DEFAULT '{}',
    sort_order   INTEGER NOT NULL DEFAULT 0,
    version      INTEGER NOT NULL DEFAULT 0,
    LIKE base_entity INCLUDING ALL,
    UNIQUE (workspace_id, id),
    FOREIGN KEY (workspace_id, service_id) REFERENCES services (workspace_id, id),
    FOREIGN KEY (workspace_id, category_id) REFERENCES categories (workspace_id, id)
);
CREATE UNIQUE INDEX products_slug_key ON products (service_id, slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX products_sku_key ON products (workspace_id, sku) WHERE deleted_at IS NULL;
CREATE INDEX idx_products_service ON products (service_id);
CREATE INDEX idx_products_category ON products (workspace_id, category_id, sort_order)
    WHERE deleted_at IS NULL;
CREATE INDEX idx_products_status ON products (workspace_id, status);
CALL keep_audit_columns('products');
CALL isolate_by_workspace('products');

-- What a product, category or service is called in another language, and the words people use for it.
CREATE TABLE catalog_texts (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    category_id  UUID,
    service_id   UUID,
    product_id   UUID,
    language     VARCHAR(10) NOT NULL,
    name         VARCHAR(200) NOT NULL,
    description  TEXT,
    aliases      TEXT[] NOT NULL DEFAULT '{}',
    LIKE base_entity INCLUDING ALL,
    CHECK (num_nonnulls(category_id, service_id, product_id) = 1),
    FOREIGN KEY (workspace_id, category_id) REFERENCES categories (workspace_id, id),
    FOREIGN KEY (workspace_id, service_id) REFERENCES services (workspace_id, id),
    FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id)
);
CREATE UNIQUE INDEX catalog_texts_key ON catalog_texts
    (workspace_id, language, category_id, service_id, product_id) NULLS NOT DISTINCT
    WHERE deleted_at IS NULL;
CREATE INDEX idx_catalog_texts_product ON catalog_texts (product_id);
CALL keep_audit_columns('catalog_texts');
CALL isolate_by_workspace('catalog_texts');

CREATE TABLE product_images (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    product_id   UUID NOT NULL,
    position     INTEGER NOT NULL DEFAULT 0,
    mime_type    VARCHAR(100) NOT NULL,
    alt_text     TEXT,
    bytes        BYTEA NOT NULL,
    LIKE base_entity INCLUDING ALL,
    FOREIGN KEY (workspace_id, product_id) REFERENCES products (workspace_id, id)
);
CREATE INDEX idx_product_images_product ON product_images (product_id, position)
    WHERE deleted_at IS NULL;
CALL keep_audit_columns('product_images');
CALL isolate_by_workspace('product_images');
