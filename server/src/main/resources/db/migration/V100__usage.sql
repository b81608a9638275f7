-- What a workspace uses: questions and pushes at the price of their day, and what models cost.
CREATE TABLE usage_entries (
    id           UUID PRIMARY KEY DEFAULT uuid_v7(),
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    kind         VARCHAR(20) NOT NULL CHECK (kind IN ('question', 'push')),
    cause        VARCHAR(200) NOT NULL,
    amount       NUMERIC(12, 4) NOT NULL,
    currency     CHAR(3) NOT NULL,
    booked_at    TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    UNIQUE (workspace_id, cause)
);
COMMENT ON COLUMN usage_entries.cause IS 'What is charged, such as question:<message>; unique, so it is booked once.';
CREATE INDEX idx_usage_entries_booked_at ON usage_entries (workspace_id, booked_at);
CALL isolate_by_workspace('usage_entries');

CREATE TABLE model_costs (
    id           UUID PRIMARY KEY,
    workspace_id UUID NOT NULL REFERENCES workspaces (id),
    calls        INTEGER NOT NULL,
    tokens_in    INTEGER NOT NULL,
    tokens_out   INTEGER NOT NULL,
    cost         NUMERIC(14, 8) NOT NULL,
    booked_at    TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON COLUMN model_costs.cost IS 'In US dollars, as the endpoint says; reckoned from the tokens if it says nothing.';
CREATE INDEX idx_model_costs_booked_at ON model_costs (workspace_id, booked_at);
CALL isolate_by_workspace('model_costs');

CREATE TABLE model_budgets (
    workspace_id UUID PRIMARY KEY REFERENCES workspaces (id),
    monthly      NUMERIC(12, 2) NOT NULL CHECK (monthly >= 0)
);
COMMENT ON COLUMN model_budgets.monthly IS 'What models may cost in a month of the shop''s clock, in US dollars.';
CALL isolate_by_workspace('model_budgets');
