-- The percentage behind the discount, so that an order can be explained later.
ALTER TABLE orders ADD COLUMN discount_percentage DECIMAL(5,2) NOT NULL DEFAULT 0
    CHECK (discount_percentage BETWEEN 0 AND 100);
